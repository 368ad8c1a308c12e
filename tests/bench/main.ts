/**
 * The benches' front door: `npm run bench -- live`. The peers are installed here when they are missing, so that they
 * are no dependencies of the product; hence nothing of theirs is imported before that.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runBench, type Bench } from './support/run.ts'

const benches: Record<string, () => Promise<Bench>> = {
  live: async () => (await import('./live.ts')).live,
}

const [name = ''] = process.argv.slice(2)
const load = benches[name]
if (load === undefined) {
  console.error(`npm run bench -- <${Object.keys(benches).join(' | ')}>`)
  process.exit(1)
}
installPeers()
await runBench(await load())

function installPeers(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules', '.package-lock.json'))) return
  console.error('installing what the bench needs ...')
  const npm = process.env.npm_execpath
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts']
  const { status } = spawnSync(command, [...args, ...options], { cwd: import.meta.dirname, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
