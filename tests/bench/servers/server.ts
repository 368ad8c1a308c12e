/** A server under measurement. */
export type BenchServer = {
  name: string
  pid: number
  /** Where its WebSocket is. */
  url: string
  /**
   * Sends the n-th story on its way, after those sent before, and answers with the moment it left: for Rawi just before
   * the COMMIT is sent to Postgres; for a peer, which has no database, just before the story is sent to its process.
   */
  publish: (n: number) => Promise<number>
  /** The resident memory, in bytes, after garbage collection. */
  memory: () => Promise<number>
}
