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
