import { setTimeout as pause } from 'node:timers/promises'
import { databaseCodes } from './failure.ts'

/**
 * Failures after which the same transaction may well succeed: another one was in the way. Prisma's codes: P2002 unique
 * violation (two stories chose the same slug at once), P2034 write conflict or deadlock. Postgres' own, of raw statements:
 * 23505 unique violation, 40001 serialization failure, 40P01 deadlock.
 */
const transient = new Set(['P2002', 'P2034', '23505', '40001', '40P01'])
const ATTEMPTS = 5

/** Runs a transaction again, up to five times, when it failed only because of others. Otherwise its error comes out. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === ATTEMPTS || !databaseCodes(error).some(code => transient.has(code))) throw error
      await pause(10 * attempt)
    }
  }
}
