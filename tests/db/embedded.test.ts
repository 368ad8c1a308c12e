import { chmod, chown, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Embedded, startEmbedded } from '../../src/db/embedded.ts'
import { postgresIn, useDirectories } from '../support/directory.ts'
import { eventually, within } from '../support/eventually.ts'
import { onConnection } from '../support/log.ts'

const makeDirectory = useDirectories()
const settings = { fsync: 'off' }

const start = (dataDir: string): Promise<Embedded> => startEmbedded({ dataDir, settings })

const portOf = ({ url }: Embedded) => new URL(url).port

async function ask(url: string, sql: string): Promise<unknown[]> {
  return await onConnection(url, async client => (await client.query({ text: sql, rowMode: 'array' })).rows.flat())
}

describe('the embedded database', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it('starts once, is joined by the next, and stopped when nobody uses it any more', async () => {
    const dataDir = await makeDirectory()
    const first = await start(dataDir)
    const pid = await postgresIn(dataDir)
    const second = await start(dataDir)
    expect([first.joined, second.joined, portOf(second)]).toEqual([false, true, portOf(first)])
    await second.leave()
    expect(await postgresIn(dataDir)).toBe(pid)
    await first.leave()
    expect(await postgresIn(dataDir)).toBeNull()
  })

  it('is handed by who leaves to those who stay, and stopped by the last of them', async () => {
    const dataDir = await makeDirectory()
    const first = await start(dataDir)
    const [second, third] = [await start(dataDir), await start(dataDir)]
    await first.leave()
    expect(await ask(second.url, 'SELECT 1')).toEqual([1])
    await second.leave()
    expect(await postgresIn(dataDir)).not.toBeNull()
    await third.leave()
    expect(await postgresIn(dataDir)).toBeNull()
  })

  it('is stopped by the last one out also where all leave at once', async () => {
    const dataDir = await makeDirectory()
    const all = [await start(dataDir), await start(dataDir), await start(dataDir)]
    await Promise.all(all.map(each => each.leave()))
    expect(await postgresIn(dataDir)).toBeNull()
  })

  it('serves those who come while it is being stopped, and keeps nobody who leaves', async () => {
    const dataDir = await makeDirectory()
    const stopping = async () =>
      (await readFile(join(dataDir, 'postgres', 'server.log'), 'utf8')).match(/fast shutdown/g)
    for (let round = 1; round <= 4; round++) {
      const before = await start(dataDir)
      const left = before.leave()
      await eventually(async () => expect(await stopping()).toHaveLength(round * 2 - 1))
      const after = await Promise.all([start(dataDir), start(dataDir)])
      await within(left, 'the end of leaving', 10_000)
      for (const { url } of after) expect(await ask(url, 'SELECT 1')).toEqual([1])
      for (const each of after) await each.leave()
      expect(await postgresIn(dataDir)).toBeNull()
    }
  })

  it('stays for a stranger who is connected, and is stopped by the next one out', async () => {
    const dataDir = await makeDirectory()
    const first = await start(dataDir)
    const stranger = Object.assign(new URL(first.url), { search: '' }).href
    await onConnection(stranger, async client => {
      await first.leave()
      expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    })
    const second = await start(dataDir)
    expect(second.joined).toBe(true)
    await second.leave()
    expect(await postgresIn(dataDir)).toBeNull()
  })

  it('is left running where the server that took it over is killed, whoever it was handed to before', async () => {
    const dataDir = await makeDirectory()
    const first = await start(dataDir)
    const second = await start(dataDir)
    await first.leave()
    const server = await start(dataDir)
    await server.serve()
    // As a kill would: both connections of the server, which are the newest ones, end without a word.
    const kill = `SELECT count(pg_terminate_backend(pid))::int FROM (SELECT pid FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY backend_start DESC LIMIT 2) s`
    expect(await ask(second.url, kill)).toEqual([2])
    await second.leave()
    expect(await postgresIn(dataDir)).not.toBeNull()
  })

  it('is stopped by who leaves also while a closed connection of its own is not gone yet', async () => {
    const dataDir = await makeDirectory()
    const first = await start(dataDir)
    await onConnection(first.url, async client => {
      client.on('error', () => {})
      await first.leave()
    })
    expect(await postgresIn(dataDir)).toBeNull()
  })

  it('keeps what was written over a stop and a start', async () => {
    const dataDir = await makeDirectory()
    const first = await start(dataDir)
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await first.leave()
    const again = await start(dataDir)
    expect(again.joined).toBe(false)
    expect(await ask(again.url, 'SELECT n FROM kept')).toEqual([7])
  })

  it('serves three that start at once from nothing', async () => {
    const dataDir = await makeDirectory()
    const all = await Promise.all([start(dataDir), start(dataDir), start(dataDir)])
    expect(new Set(all.map(portOf)).size).toBe(1)
    for (const { url } of all) expect(await ask(url, 'SELECT current_database()')).toEqual(['rawi'])
  })

  it('is found by the next when its Postgres was killed', async () => {
    const dataDir = await makeDirectory()
    const first = await start(dataDir)
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    process.kill((await postgresIn(dataDir))!, 'SIGKILL')
    const again = await start(dataDir)
    expect(await ask(again.url, 'SELECT n FROM kept')).toEqual([7])
  })

  it('stores UTF-8 under any locale', async () => {
    vi.stubEnv('LANG', 'C')
    vi.stubEnv('LC_ALL', 'C')
    const { url } = await start(await makeDirectory())
    expect(await ask(url, `SELECT current_setting('server_encoding'), upper('ж'), length('خبر')`)).toEqual([
      'UTF8',
      'Ж',
      3,
    ])
  })

  it('listens on this machine only, and lets nobody in without the password, which its owner alone can read', async () => {
    const dataDir = await makeDirectory()
    const { url } = await start(dataDir)
    expect(await ask(url, `SELECT current_setting('listen_addresses')`)).toEqual(['127.0.0.1'])
    const without = new URL(url)
    without.password = 'guess'
    await expect(ask(without.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600)
  })
})

describe('a directory that cannot serve', () => {
  it('under a file is refused with a message that tells what to do', async () => {
    const file = join(await makeDirectory(), 'file')
    await writeFile(file, '')
    await expect(start(join(file, 'data'))).rejects.toMatchObject({
      name: 'DatabaseError',
      message: expect.stringMatching(/ENOTDIR.*Give the directory to the user.*DATA_DIR.*DATABASE_URL/),
    })
  })

  // Root may write everywhere, but its database server is another user, who may not enter here.
  it('for its user is refused with a message that tells what to do', async () => {
    const dataDir = await makeDirectory()
    const isRoot = process.getuid?.() === 0
    await chmod(dataDir, isRoot ? 0o700 : 0o500)
    if (isRoot) await chown(dataDir, 0, 0)
    await expect(start(dataDir)).rejects.toMatchObject({
      name: 'DatabaseError',
      message: expect.stringMatching(/DATA_DIR.*DATABASE_URL/),
    })
    expect(await postgresIn(dataDir)).toBeNull()
  })
})
