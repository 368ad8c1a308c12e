/** What the database says of a failure: Prisma's own codes, and Postgres' (SQLSTATE) where Prisma has none. */

/** A failure of Prisma's own calls has a code; of a raw statement, and at commit, the adapter's error tells more. */
type Failure = { code?: string; cause?: { originalCode?: string }; meta?: { driverAdapterError?: Failure } }

/** The codes of a failure, whichever of them there are: `P2002`, `40P01`. In: whatever was thrown. */
export function databaseCodes(error: unknown): string[] {
  const { code, cause, meta } = (error ?? {}) as Failure
  const codes = [code, cause?.originalCode, meta?.driverAdapterError?.cause?.originalCode]
  return codes.filter(found => found !== undefined)
}

/** Whether the database ended a statement because it took too long: its `statement_timeout`. */
export function isTimeout(error: unknown): boolean {
  return databaseCodes(error).includes('57014')
}

/** Whether the database ended a statement because others held what it waited for: its `lock_timeout`. */
export function isLockedOut(error: unknown): boolean {
  return databaseCodes(error).includes('55P03')
}

/** What of Prisma's P2028, which is any failure of a transaction, says that there was no connection for it. */
const NOT_STARTED = 'Unable to start a transaction in the given time'
/** The pool's own error, which has no code; a server that does not answer has another message. */
const NO_CONNECTION = 'timeout exceeded when trying to connect'

/** Whether the connections were all taken for so long that a statement, or a transaction, could not begin. */
export function isOverload(error: unknown): boolean {
  const codes = databaseCodes(error)
  if (codes.includes('P2024')) return true
  if (!(error instanceof Error)) return false
  return error.message === NO_CONNECTION || (codes.includes('P2028') && error.message.includes(NOT_STARTED))
}
