/** The database cannot serve, and the message tells the operator what to do. It may name paths: for the console only. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/** The failure of a connection, in words; where every address of a name was tried in vain, the error itself has none. */
export function noAnswer(cause: unknown): DatabaseError {
  const { message, code } = cause as NodeJS.ErrnoException
  return new DatabaseError(`The database does not answer: ${message || code}`, { cause })
}
