/** `rawi keys` as it is typed, beside a server that runs. */
import { userInfo } from 'node:os'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { useDirectories } from '../support/directory.ts'
import { eventually } from '../support/eventually.ts'
import { askOver } from '../support/http.ts'
import { onConnection } from '../support/log.ts'
import { useProcesses } from '../support/process.ts'

/** The pepper is the one of the directory. */
let env: { DATABASE_URL: string; DATA_DIR: string; RAWI_KEY_PEPPER: string }
beforeEach(async () => {
  env = { DATABASE_URL: await cloneTemplate(), DATA_DIR: await makeDirectory(), RAWI_KEY_PEPPER: '' }
})
afterEach(async () => {
  await dropDatabase(env.DATABASE_URL)
})
// Behind the hook that drops the database: what comes later is undone first.
const makeDirectory = useDirectories()
const { rawi, serve } = useProcesses()

const idOf = (key: string) => key.split('_')[1]!

async function create(...args: string[]): Promise<string> {
  const { code, out, err } = await rawi(['keys', 'create', 'The ferry desk', ...args], { env })
  expect([code, out], err).toEqual([0, expect.stringMatching(/^rawi_[0-9A-Za-z]{12}_[0-9A-Za-z]{42}\n$/)])
  return out.trim()
}

describe('rawi keys', () => {
  it('makes a key that a running server takes, gives it another secret, and ends it', async () => {
    const server = await serve({ env: { ...env, RAWI_ADMIN_KEY: 'a-key-for-the-tests' } })
    const ask = async (key: string, query = '{ viewer { name scopes } }') => {
      const { status, json } = await askOver(server.url, { query, headers: { authorization: `Bearer ${key}` } })
      return { status, ...json() }
    }
    const key = await create('--scopes', 'ingest')
    expect((await ask(key)).data.viewer).toEqual({ name: 'The ferry desk', scopes: ['INGEST', 'READ'] })

    const rotated = await rawi(['keys', 'rotate', idOf(key), '--overlap', '1'], { env })
    expect(rotated).toMatchObject({ code: 0, err: expect.stringMatching(/^The secret before serves until 20.*Z\.\n$/) })
    await eventually(async () => expect((await ask(rotated.out.trim())).status).toBe(200))
    expect((await ask(key)).status).toBe(200)

    const revoked = await rawi(['keys', 'revoke', idOf(key)], { env })
    expect(revoked).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`${idOf(key)} (The ferry desk)`) })
    await eventually(async () => {
      for (const secret of [key, rotated.out.trim()]) expect((await ask(secret, '{ __typename }')).status).toBe(401)
    })

    const { out: list } = await rawi(['keys', 'list'], { env })
    expect(list).toMatch(new RegExp(`^${idOf(key)}  REVOKED  ingest +20\\S+ +The ferry desk\n$`))
    expect(await readFile(join(env.DATA_DIR, 'key.pepper'), 'utf8')).toMatch(/^[\w-]{43}\n$/)
    await onConnection(env.DATABASE_URL, async client => {
      const { rows } = await client.query('SELECT actor_kind, actor_id, operation, after FROM audit_log ORDER BY seq')
      const by = { actor_kind: 'CLI', actor_id: userInfo().username }
      expect(rows).toMatchObject(
        ['createApiKey', 'rotateApiKey', 'revokeApiKey'].map(operation => ({ ...by, operation })),
      )
      expect(JSON.stringify(rows)).not.toContain(key.split('_')[2]!.slice(0, 8))
    })
  })

  it('makes keys that end, and lists all, the newest first', async () => {
    const day = await create('--scopes', 'read,edit', '--days', '1')
    const date = await create('--scopes', ' admin ', '--expires', '2099-01-31')
    const { out } = await rawi(['keys', 'list'], { env })
    const lines = out.trimEnd().split('\n')
    expect(lines).toEqual([
      `${idOf(date)}  LIVE     ${'admin'.padEnd(22)}  never used        The ferry desk`,
      `${idOf(day)}  LIVE     ${'read,edit'.padEnd(22)}  never used        The ferry desk`,
    ])
    await onConnection(env.DATABASE_URL, async client => {
      const { rows } = await client.query('SELECT expires_at FROM api_key ORDER BY created_at')
      expect(Math.abs(rows[0].expires_at - Date.now() - 86_400_000)).toBeLessThan(60_000)
      expect(rows[1].expires_at).toEqual(new Date('2099-01-31'))
    })
  })

  it('makes keys for a server in production that shows nothing without one, where both have one pepper', async () => {
    const pepper = 'a-pepper-for-the-tests'
    const closed = { NODE_ENV: 'production', ANONYMOUS_READ: 'off', RAWI_ADMIN_KEY: 'a-key-for-the-tests' }
    const server = await serve({ env: { ...env, ...closed, RAWI_KEY_PEPPER: pepper } })
    const ask = async (query: string, key?: string) => {
      const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
      const { status, json } = await askOver(server.url, { query, headers })
      return { status, ...json() }
    }
    const SCHEMA = '{ __schema { queryType { name } } }'
    for (const query of ['{ articles { totalCount } }', SCHEMA]) {
      expect(await ask(query)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    }
    expect((await ask('{ articels { totalCount } }')).errors[0].message).not.toContain('Did you mean')
    const page = await fetch(server.url, { headers: { accept: 'text/html' } })
    expect(await page.text()).not.toContain('<html')

    // Its own DATA_DIR has another pepper.
    const foreign = await create('--scopes', 'read')
    expect((await ask(SCHEMA, foreign)).status).toBe(401)
    await eventually(() => expect(server.err()).toMatch(/"id":"\w{12}".*another pepper.*RAWI_KEY_PEPPER/))
    const made = await rawi(['keys', 'create', 'x', '--scopes', 'read'], { env: { ...env, RAWI_KEY_PEPPER: pepper } })
    for (const query of ['{ articles { totalCount } }', SCHEMA]) {
      expect(await ask(query, made.out.trim())).toMatchObject({ status: 200, data: expect.anything() })
    }
  })

  it.each<[string, string[], RegExp]>([
    ['a scope that is none', ['create', 'x', '--scopes', 'read,write'], /Scopes are read, ingest, edit, admin/],
    ['no scopes option', ['create', 'x'], /--scopes/],
    ['a date that is past', ['create', 'x', '--scopes', 'read', '--expires', '2020-01-01'], /^BAD_USER_INPUT: /],
    ['a day that is none', ['create', 'x', '--scopes', 'read', '--expires', '2027-02-31'], /A date is 2027-01-31/],
    [
      'two ends',
      ['create', 'x', '--scopes', 'read', '--expires', '2099-01-31', '--days', '1'],
      /'--expires .* '--days/,
    ],
    ['a key that is not there', ['revoke', 'nobody'], /^NOT_FOUND: /],
    ['hours that are none', ['rotate', 'nobody', '--overlap', '-1'], /This is a whole number/],
  ])('says what is wrong with %s', async (_, args, said) => {
    const { code, out, err } = await rawi(['keys', ...args], { env })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(said)
  })
})
