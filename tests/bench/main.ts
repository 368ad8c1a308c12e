/**
 * The benches' front door: `npm run bench -- live`, `-- queries`, `-- explain`. The peers are installed here when they are missing, so that they
 * are no dependencies of the product; hence nothing of theirs is imported before that.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runBench, type Bench } from './support/run.ts'

/** `minutes`: a bench that takes longer hangs, and is ended. */
const benches: Record<string, { load: () => Promise<Bench>; minutes: number }> = {
  live: { load: async () => (await import('./live.ts')).live, minutes: 10 },
  queries: { load: async () => (await import('./queries.ts')).queries, minutes: 90 },
  explain: { load: async () => (await import('./explain.ts')).explain, minutes: 60 },
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
  const at = (...path: string[]) => join(import.meta.dirname, ...path)
  const installed = at('node_modules', '.package-lock.json')
  // Also one from before a peer was added is not enough.
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs) return
  console.error('installing what the bench needs ...')
  const npm = process.env.npm_execpath
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts']
  const { status } = spawnSync(command, [...args, ...options], { cwd: import.meta.dirname, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
