/** The database cannot serve, and the message tells the operator what to do. It may name paths: for the console only. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}
