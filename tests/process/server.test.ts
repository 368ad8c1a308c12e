import { chown, readFile, stat } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { postgresIn, useDirectories } from '../support/directory.ts'
import { ended, headlines, useProcesses } from '../support/process.ts'

const makeDirectory = useDirectories()
const { serve, start } = useProcesses()

const COUNT = '{ articles { totalCount } streamCursor }'
const INGEST = (text: string) =>
  JSON.stringify({
    query: 'mutation ($text: String!) { ingestStory(input: { text: $text }) { outcome } }',
    variables: { text },
  })

describe('a server on a directory of its own', () => {
  it('starts from nothing, shows its key once, has three stories, and leaves nothing running', async () => {
    const dataDir = await makeDirectory()
    const env = { DATA_DIR: join(dataDir, 'data') }
    const server = await serve({ env })
    const key = /: (rawi_\S+)$/m.exec(server.out())?.[1]
    const file = join(env.DATA_DIR, 'admin.key')
    expect(await readFile(file, 'utf8')).toBe(`${key}\n`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await server.query(COUNT)).articles.totalCount).toBe(3)
    expect((await fetch(new URL('/readyz', server.url))).status).toBe(200)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const response = await fetch(server.url, { method: 'POST', headers, body: INGEST('One more\n\nA body.') })
    expect(await response.json()).toMatchObject({ data: { ingestStory: { outcome: 'CREATED' } } })

    server.child.kill('SIGTERM')
    expect(await ended(server)).toMatchObject({ code: 0, err: '' })
    expect(await postgresIn(env.DATA_DIR)).toBeNull()

    const again = await serve({ env })
    expect(again.out()).not.toContain('rawi_')
    expect((await again.query(COUNT)).articles.totalCount).toBe(4)
    again.child.kill('SIGINT')
    expect((await ended(again)).code).toBe(0)
  })

  it('is left alone by a second one, which says so', async () => {
    const env = { DATA_DIR: await makeDirectory() }
    const first = await serve({ env })
    const second = await ended(start({ env }))
    expect(second).toEqual({
      code: 1,
      out: '',
      err: expect.stringContaining(`Another Rawi (process ${first.child.pid}) serves this data directory already`),
    })
    expect((await first.query(COUNT)).articles.totalCount).toBe(3)
  })

  it('comes back after a kill with every story and the same cursors, on the database that was left running', async () => {
    const env = { DATA_DIR: await makeDirectory(), RAWI_ADMIN_KEY: 'a-key-for-the-tests' }
    const first = await serve({ env })
    const { streamCursor } = await first.query(COUNT)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${env.RAWI_ADMIN_KEY}` }
    await fetch(first.url, { method: 'POST', headers, body: INGEST('Before the kill\n\nA body.') })
    const postgres = await postgresIn(env.DATA_DIR)
    first.child.kill('SIGKILL')
    expect(await first.exit).toBeNull()
    expect(postgres).not.toBeNull()

    const second = await serve({ env })
    expect(await postgresIn(env.DATA_DIR)).toBe(postgres)
    expect((await second.query(COUNT)).articles.totalCount).toBe(4)
    expect(await headlines(second.url, streamCursor, 1)).toEqual(['Before the kill'])
    second.child.kill('SIGTERM')
    expect((await ended(second)).code).toBe(0)
    expect(await postgresIn(env.DATA_DIR)).toBeNull()
  })

  it('stops its database again where the port is taken', async () => {
    const env = { DATA_DIR: await makeDirectory() }
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as { port: number }
    try {
      expect(await ended(start({ env: { ...env, PORT: String(port) } }))).toEqual({
        code: 1,
        out: '',
        err: `Port ${port} on 127.0.0.1 is taken; set PORT to another one, or to 0.\n`,
      })
    } finally {
      holder.close()
    }
    expect(await postgresIn(env.DATA_DIR)).toBeNull()
  })

  // As root the server is started as the user "nobody"; any other user is an ordinary one already.
  it('runs as an ordinary user', async () => {
    const dataDir = await makeDirectory()
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined
    if (user !== undefined) await chown(dataDir, user.uid, user.gid)
    const server = await serve({ env: { DATA_DIR: dataDir }, ...(user === undefined ? {} : { user }) })
    expect((await server.query(COUNT)).articles.totalCount).toBe(3)
    server.child.kill('SIGTERM')
    expect((await ended(server)).code).toBe(0)
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(user?.uid ?? process.getuid?.())
  })
})

describe('a server with DATABASE_URL', () => {
  it('starts no database and takes in no samples', async () => {
    const url = await cloneTemplate()
    try {
      const dataDir = await makeDirectory()
      const server = await serve({ env: { DATABASE_URL: url, DATA_DIR: dataDir } })
      expect((await server.query(COUNT)).articles.totalCount).toBe(0)
      await expect(stat(join(dataDir, 'postgres'))).rejects.toMatchObject({ code: 'ENOENT' })
      server.child.kill('SIGTERM')
      expect(await ended(server)).toMatchObject({ code: 0, err: '' })
    } finally {
      await dropDatabase(url)
    }
  })

  it.each([
    ['no.such.host.invalid', /^HOST no\.such\.host\.invalid cannot be listened on \(.*\); set HOST to .*\.\n$/],
    ['192.0.2.1', /^HOST 192\.0\.2\.1 is no address of this machine; set HOST to .*\.\n$/],
  ])('says in a sentence that it cannot listen on %s', async (host, message) => {
    const url = await cloneTemplate()
    const { code, out, err } = await ended(
      start({ env: { DATABASE_URL: url, HOST: host, RAWI_ADMIN_KEY: 'x'.repeat(16) } }),
    )
    await dropDatabase(url)
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(message)])
  })

  it('says where no database answers, without the password', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const { code, err } = await ended(start({ env: { DATABASE_URL: `postgres://rawi:secret@${host}:1/rawi` } }))
      expect([code, err]).toEqual([1, expect.stringMatching(/^The database does not answer: .*ECONNREFUSED.*\n$/)])
      expect(err).not.toContain('secret')
    }
  })
})

it('a server whose data directory cannot be made says so at once', async () => {
  const dataDir = process.platform === 'linux' ? '/proc/rawi/data' : '/dev/null/data'
  const { code, err } = await ended(start({ env: { DATA_DIR: dataDir } }))
  expect([code, err]).toEqual([1, expect.stringMatching(`^DATA_DIR ${dataDir} cannot be used by this user .*\n$`)])
})

it('a server with mistakes in its configuration names them all, and no value', async () => {
  const env = { PORT: '70001', DATABASE_URL: 'mysql://u:secret@h/d', RAWI_ADMIN_KEY: 'short', LOG_LEVEL: 'loud' }
  const { code, out, err } = await ended(start({ env }))
  expect([code, out]).toEqual([1, ''])
  for (const name of Object.keys(env)) expect(err).toContain(name)
  expect(err).not.toMatch(/secret|70001|short|loud|\n\s+at /)
})
