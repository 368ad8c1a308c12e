import { setTimeout as pause } from 'node:timers/promises'

const ATTEMPTS = 20
const PAUSE_MS = 100

/** What Postgres, the system or the driver says where a connection ends under a query: shut down, crashed, cut. */
const codes = new Set(['57P01', '57P02', '08000', '08003', '08006', 'ECONNRESET', 'EPIPE', 'P1017'])
const words = /Connection terminated|connection error and is not queryable|Server has closed the connection/

/** As errors come: of the driver, or of Prisma, which hides it at one of two places. */
type Failure = {
  code?: string
  originalCode?: string
  message?: string
  cause?: Failure
  meta?: { driverAdapterError?: Failure }
}

/**
 * Runs again what a broken connection ended, with a pause, twenty times at most. For what a start needs of the database:
 * a server must come up though a connection breaks under it. Not for what must not happen twice: a commit may have been
 * done though nobody heard of it. A database that does not answer at all is not waited for.
 */
export async function reconnecting<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (attempt === ATTEMPTS || !isBroken(error as Failure)) throw error
      await pause(PAUSE_MS)
    }
  }
}

function isBroken({ code, originalCode, message, cause, meta }: Failure): boolean {
  if (codes.has(code ?? '') || codes.has(originalCode ?? '') || words.test(message ?? '')) return true
  const inner = cause ?? meta?.driverAdapterError
  return inner != null && isBroken(inner)
}
