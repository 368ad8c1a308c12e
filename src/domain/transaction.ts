/** One transaction of a writer: all of it or nothing, tried again where others were in its way. */
import type { Db, Tx } from '../db/client.ts'
import { retrying } from './retry.ts'

/**
 * A merge of somebody in fifty thousand stories takes seconds, and whoever writes meanwhile waits for it. The lock's time
 * is the shorter one: it begins later, and a wait that ended with the statement's would look like a statement too slow.
 */
const [LOCK_TIMEOUT, STATEMENT_TIMEOUT] = ['20s', '25s']

/** Milliseconds; `timeout` is also where the server ends every transaction (db/client.ts). */
const LIMITS = { maxWait: 10_000, timeout: 30_000 }

/** Runs what is to be written in one transaction that has the time to wait for others; answers with what it answers. */
export async function writing<T>(db: Db, write: (tx: Tx) => Promise<T>): Promise<T> {
  return await retrying(() =>
    db.$transaction(async tx => {
      await tx.$executeRaw`
        SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true), set_config('statement_timeout', ${STATEMENT_TIMEOUT}, true)`
      return await write(tx)
    }, LIMITS),
  )
}
