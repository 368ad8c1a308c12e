/**
 * The benches' front door: `npm run bench -- live`, `-- queries`, `-- explain`. The peers are installed here where one is
 * missing or of another version, so that they are no dependencies of the product; hence nothing of theirs is imported
 * before that.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runBench, type Bench } from './support/run.ts'

/** `minutes`: a bench that takes longer hangs, and is ended. */
const benches: Record<string, { load: () => Promise<Bench>; minutes: number }> = {
  live: { load: async () => (await import('./live.ts')).live, minutes: 10 },
  queries: { load: async () => (await import('./queries.ts')).queries, minutes: 90 },
  explain: { load: async () => (await import('./explain.ts')).explain, minutes: 90 },
}

const [name = ''] = process.argv.slice(2)
const chosen = benches[name]
if (chosen === undefined) {
  console.error(`npm run bench -- <${Object.keys(benches).join(' | ')}>`)
  process.exit(1)
}
installPeers()
await runBench(await chosen.load(), chosen.minutes)

function installPeers(): void {
  const wanted = readJson('package.json') as { dependencies: Record<string, string> }
  if (Object.entries(wanted.dependencies).every(([name, version]) => installedVersion(name) === version)) return
  console.error('installing what the bench needs ...')
  const npm = process.env.npm_execpath
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts']
  const { status } = spawnSync(command, [...args, ...options], { cwd: import.meta.dirname, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

function installedVersion(name: string): string | null {
  const file = join('node_modules', name, 'package.json')
  return existsSync(join(import.meta.dirname, file)) ? (readJson(file) as { version: string }).version : null
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
}
