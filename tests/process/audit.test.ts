import { beforeAll, expect, it } from 'vitest'
import { audit } from '../../src/domain/audit.ts'
import { writing } from '../../src/domain/transaction.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { useProcesses } from '../support/process.ts'

const own = useDatabase()
const { rawi } = useProcesses()
const verify = (...args: string[]) => rawi(['audit', 'verify', ...args], { env: { DATABASE_URL: own.url } })

async function tamper(sql: string): Promise<void> {
  await own.db.$transaction([
    own.db.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
    own.db.$executeRawUnsafe(sql),
  ])
}

beforeAll(async () => {
  for (const operation of ['one', 'two', 'three']) {
    const what = { operation, target: { type: 'Tag', id: 'a' }, before: null, after: { operation } }
    await writing(own.db, tx => audit(tx, EDITOR, what))
  }
})

it('rawi audit verify prints the head of a whole chain, and finds by it what the chain alone cannot tell', async () => {
  const whole = await verify()
  const [, head] = /^3 rows are whole\. The head, to be kept elsewhere: (3:[0-9a-f]{64})\n$/.exec(whole.out)!
  expect([whole.code, whole.err]).toEqual([0, ''])
  expect((await verify('--head', head!)).code).toBe(0)
  const none = await verify('--head', '3:abc')
  expect([none.code, none.err]).toEqual([1, expect.stringMatching(/^--head is a number, a colon and 64 hex/)])

  await tamper('DELETE FROM audit_log WHERE seq = 3')
  const short = await verify()
  expect([short.code, short.out]).toEqual([1, ''])
  expect(short.err).toMatch(/^Row 3 is missing\. Whole are 2 rows, up to 2:[0-9a-f]{64}\n$/)
  await tamper('UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_log WHERE seq = 2)')
  expect((await verify()).code).toBe(0)
  expect((await verify('--head', head!)).err).toMatch(/^Row 3 is missing/)
})
