/**
 * Rate limits: how many points - the price of operations - somebody may spend within a minute, on all instances together.
 *
 * - No operation waits for the database. Points are counted in memory and brought to Postgres every half second, with one
 *   statement for each who spent any; the table adds up what all instances counted, and says so in return.
 * - So an instance knows what was spent at others half a second late. Who asks n instances at once spends up to n times the
 *   limit in the first half second of a minute, and nothing after that.
 * - While Postgres is away, every instance limits by what it has counted itself, and brings it later. To let everybody pass
 *   would open the door at the worst moment; to let nobody pass would refuse what can be answered without it.
 */
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Db } from '../db/client.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Actor } from './actor.ts'
import { RawiError } from './errors.ts'

/** Over how long points are added up, in seconds: from somebody's first point on. */
const WINDOW_S = 60
/** How long points wait before they are brought to Postgres, in milliseconds. */
const FLUSH_MS = 500
/** How often rows are removed whose minute is over, in milliseconds. */
const SWEEP_MS = 300_000
/** How many are counted at once. Who is pushed out by a flood of others gets a new account, of less than a minute. */
const MOST_ACCOUNTS = 20_000

/** Who pays for an operation: a key, or the address that somebody without one asks from. */
export type Spender = { kind: 'KEY' | 'ADDRESS'; id: string }

/** What each kind of spender may spend within a minute; null: as much as they like. */
export type Allowances = Readonly<Record<Spender['kind'], number | null>>

/** How a spender stands within `window` seconds: `resetAt` is when all of `limit` is free again. */
export type RateLimit = { kind: Spender['kind']; limit: number; window: number; remaining: number; resetAt: Date }

export type RateLimits = {
  /**
   * Takes points.
   * @returns how the spender stands then; null where nothing limits them
   * @throws RawiError RATE_LIMITED, with `retryAfter` in seconds, where fewer are left; none are taken then
   */
  spend: (who: Spender | null, points: number) => RateLimit | null
  /** How a spender stands, without taking anything. */
  stateOf: (who: Spender | null) => RateLimit | null
  /** Brings what was counted to Postgres, and ends. */
  stop: () => Promise<void>
}

/** `used`: all that is known of, `pending` of it is not in Postgres yet. `endsAt`: in milliseconds since 1970. */
type Account = { used: number; pending: number; endsAt: number }

type Options = { db: Db; allowances: Allowances; log: Pick<Logger, 'warn' | 'info'> }

/**
 * Who pays: nobody for the admin key of the installation, which has to get through when all else is in the way, and nobody
 * where no address is known, as in this process itself.
 */
export function spenderOf(actor: Actor | null, address: string | null): Spender | null {
  if (actor === null) return address === null ? null : { kind: 'ADDRESS', id: address }
  return actor.kind === 'ROOT' ? null : { kind: 'KEY', id: `${actor.kind} ${actor.id}` }
}

/** Counts the points of this instance, together with all others on the same database. */
export function createRateLimits({ db, allowances, log }: Options): RateLimits {
  const accounts = new LRUCache<string, Account>({ max: MOST_ACCOUNTS })
  const table = createTable(db)
  let timer: NodeJS.Timeout | undefined
  let flushing: Promise<void> | undefined
  let away = false
  let sweepAt = Date.now() + SWEEP_MS

  function accountOf({ kind, id }: Spender): Account {
    const key = `${kind} ${id}`
    const known = accounts.get(key)
    if (known !== undefined && known.endsAt > Date.now()) return known
    const account = { used: 0, pending: 0, endsAt: Date.now() + WINDOW_S * 1000 }
    accounts.set(key, account)
    return account
  }

  function standing(kind: Spender['kind'], limit: number, { used, endsAt }: Account): RateLimit {
    return { kind, limit, window: WINDOW_S, remaining: Math.max(0, limit - used), resetAt: new Date(endsAt) }
  }

  async function bring(key: string, account: Account): Promise<void> {
    const { pending } = account
    account.pending = 0
    try {
      const { consumedPoints, msBeforeNext } = await table.penalty(fingerprint([key]), pending)
      // What was spent meanwhile is not among them.
      Object.assign(account, { used: consumedPoints + account.pending, endsAt: Date.now() + msBeforeNext })
    } catch (error) {
      account.pending += pending
      throw error
    }
  }

  async function bringAll(): Promise<void> {
    try {
      for (const [key, account] of [...accounts.entries()]) {
        if (account.endsAt <= Date.now()) accounts.delete(key)
        else if (account.pending > 0) await bring(key, account)
      }
      if (Date.now() >= sweepAt) {
        sweepAt = Date.now() + SWEEP_MS
        await db.rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } })
      }
      if (away) log.info('rate limits are shared by all instances again')
      away = false
    } catch (error) {
      if (!away) log.warn({ err: error }, 'rate limits are those of this instance alone, until the database answers')
      away = true
    }
  }

  /** Brings what is pending a little later; where Postgres is away, tries again as long as anything is. */
  function schedule(): void {
    timer ??= setTimeout(() => {
      flushing = bringAll().finally(() => {
        timer = undefined
        if (away) schedule()
      })
    }, FLUSH_MS)
  }

  return {
    spend: (who, points) => {
      const limit = who && allowances[who.kind]
      if (who === null || limit === null) return null
      const account = accountOf(who)
      if (account.used + points > limit) throw spent(account)
      account.used += points
      account.pending += points
      schedule()
      return standing(who.kind, limit, account)
    },
    stateOf: who => {
      const limit = who && allowances[who.kind]
      return who === null || limit === null ? null : standing(who.kind, limit, accountOf(who))
    },
    stop: async () => {
      clearTimeout(timer)
      await flushing
      clearTimeout(timer)
      if (!away) await bringAll()
    },
  }
}

/**
 * The library's statements on our own pool of connections. It finds the table made, and the columns in their order. The text
 * is its own and holds nothing that anybody sent: who spends what goes along as parameters.
 */
function createTable(db: Db): RateLimiterPostgres {
  const query = async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values)
    return { rows: rows.map(row => ({ ...row, expire: Number(row.expire) })), rowCount: rows.length }
  }
  const options = { storeType: 'client', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false }
  // The limit is ours to hold against; points are only added up there.
  const counting = { keyPrefix: '', points: Number.MAX_SAFE_INTEGER, duration: WINDOW_S }
  return new RateLimiterPostgres({ storeClient: { query }, ...options, ...counting })
}

function spent({ endsAt }: Account): RawiError {
  const retryAfter = Math.max(1, Math.ceil((endsAt - Date.now()) / 1000))
  const message = `You have asked for as much as one may within a minute; ask again in ${retryAfter} seconds.`
  return new RawiError('RATE_LIMITED', message, { retryAfter })
}
