import { setTimeout as pause } from 'node:timers/promises'

/**
 * Failures after which the same transaction may well succeed: another one was in the way. Prisma's codes: P2002 unique
 * violation (two stories chose the same slug at once), P2034 write conflict or deadlock. Postgres' own where Prisma
 * has none: 40001 serialization failure, 40P01 deadlock.
 */
const transient = new Set(['P2002', 'P2034', '40001', '40P01'])
const ATTEMPTS = 5

/** Runs a transaction again, up to five times, when it failed only because of others. Otherwise its error comes out. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === ATTEMPTS || !codesOf(error).some(code => transient.has(code))) throw error
      await pause(10 * attempt)
    }
  }
}

/** A failure of Prisma's own calls has a code; of a raw statement, and at commit, the adapter's error tells more. */
type Failure = { code?: string; cause?: { originalCode?: string }; meta?: { driverAdapterError?: Failure } }

function codesOf(error: unknown): string[] {
  const { code, cause, meta } = error as Failure
  const codes = [code, cause?.originalCode, meta?.driverAdapterError?.cause?.originalCode]
  return codes.filter(code => code !== undefined)
}
