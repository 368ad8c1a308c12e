/** The single steps of running a Postgres cluster in a directory; embedded.ts puts them in order. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { Binaries, RunAs } from './binaries.ts'
import { DatabaseError } from './errors.ts'

const run = promisify(execFile)
export const USER = 'rawi'
export const START_TIMEOUT_MS = 60_000

/** A handler for `catch` that lets one expected system error pass. */
export function ignore(code: string) {
  return (error: NodeJS.ErrnoException) => {
    if (error.code !== code) throw error
  }
}

/**
 * Makes a cluster in `cluster`, once: beside it first, then renamed, so that a half-made one is never used.
 * UTF-8 whatever LANG says: under LANG=C it would be SQL_ASCII, and pg_trgm blind to Arabic.
 * @throws DatabaseError naming what the directory lacks.
 */
export async function initialise({ bin, runAs }: Binaries, cluster: string, password: string): Promise<void> {
  if (
    await access(cluster).then(
      () => true,
      () => false,
    )
  )
    return
  // Not named after the process: in a container it has the same number at every start, also after a killed one.
  const draft = `${cluster}.new.${randomBytes(6).toString('hex')}`
  const pwfile = `${draft}.password`
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(pwfile, password, { mode: 0o600 })
    await own(draft, runAs)
    await own(pwfile, runAs)
    const options = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--username=${USER}`]
    await run(join(bin, 'initdb'), [`--pgdata=${draft}`, `--pwfile=${pwfile}`, ...options], { ...runAs, cwd: '/' })
    await rename(draft, cluster).catch(ignore('ENOTEMPTY'))
  } catch (cause) {
    const reason = (cause as { stderr?: string }).stderr?.trim() || (cause as Error).message
    throw new DatabaseError(
      `No database could be made in ${cluster}: ${reason}. Name a directory in DATA_DIR that this user ` +
        '(for root: the user "postgres") may enter and write, or set DATABASE_URL.',
      { cause },
    )
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(pwfile, { force: true })
  }
}

async function own(path: string, { uid, gid }: RunAs): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

/** Starts the server and waits until it answers. Out: null, or what pg_ctl and the end of server.log said. */
export async function start(
  { bin, runAs }: Binaries,
  cluster: string,
  settings: Record<string, string>,
): Promise<string | null> {
  const log = join(cluster, 'server.log')
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(await freePort()),
    unix_socket_directories: '',
    ...settings,
  }
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`)
  const args = ['start', '-w', '-t', String(START_TIMEOUT_MS / 1000), '-D', cluster, '-l', log, '-o', flags.join(' ')]
  try {
    await run(join(bin, 'pg_ctl'), args, { ...runAs, cwd: '/' })
    return null
  } catch (error) {
    const tail = await readFile(log, 'utf8').catch(() => '')
    return `${(error as { stderr?: string }).stderr ?? ''} ${tail.split('\n').slice(-4).join(' ')}`.trim()
  }
}

/**
 * Stops the server: sessions are ended, everything committed is on disk. The wait is our own: pg_ctl's looks for any
 * server in the directory, and would wait a minute for one that somebody else has started in the meantime.
 */
export async function stop({ bin, runAs }: Binaries, cluster: string): Promise<void> {
  const server = await readServer(cluster)
  await run(join(bin, 'pg_ctl'), ['stop', '-W', '-m', 'fast', '-D', cluster], { ...runAs, cwd: '/' })
  const deadline = Date.now() + START_TIMEOUT_MS
  while (server !== null && (await readServer(cluster))?.pid === server.pid) {
    if (Date.now() > deadline)
      throw new DatabaseError(`The Postgres in ${cluster} (process ${server.pid}) does not stop.`)
    await pause(20)
  }
}

/** Whose the directory is: Postgres writes its process number and its port into postmaster.pid, and removes that last. */
async function readServer(cluster: string): Promise<{ pid: string; port: number } | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: lines[0]!.trim(), port: Number(lines[3]) }
}

/** The connection string of the server that runs on this cluster, or null where none answers. */
export async function findRunning(cluster: string, password: string): Promise<string | null> {
  const port = (await readServer(cluster))?.port
  if (!port) return null
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return url
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new DatabaseError(`Another Postgres answers in place of the one in ${cluster}; end it or set DATABASE_URL.`)
    }
    return null
  } finally {
    await client.end()
  }
}

/** Whether a server runs on this cluster, or is about to, or was killed: Postgres removes the file when it stops. */
export async function hasLockFile(cluster: string): Promise<boolean> {
  return await access(join(cluster, 'postmaster.pid')).then(
    () => true,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(done => probe.once('listening', done))
  const { port } = probe.address() as { port: number }
  await new Promise(done => probe.close(done))
  return port
}
