/**
 * `npm run test:chaos`: the full run. Options after `--`: `--seed N` repeats the choices of a run, `--stories N` makes it
 * shorter, `--minutes N` gives a busy machine more time, `--identity` sabotages the log, which must be found out.
 * Ends with 0 only where every promise was kept.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isKept, type Plan, runChaos } from './chaos.ts'
import { fastestDirectory } from '../support/fastest.ts'
import { startPostgres } from './postgres.ts'
import { randomOf } from './random.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    stories: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: '5.5' },
    identity: { type: 'boolean', default: false },
  },
})
const plan: Plan = {
  seed: Number(values.seed),
  stories: Number(values.stories),
  identity: values.identity,
  ...{ writers: 8, webSockets: 150, sse: 50 },
  ...{ killEveryMs: 2_000, mostKills: Infinity, terminateEveryMs: 250, restarts: ['fast', 'immediate'] },
  ...{ deadlineMs: Number(values.minutes) * 60_000, patienceMs: 30_000 },
}
const say = (line: string) => console.log(line)
const interrupted = new AbortController()
// The run is brought to its end, so that neither a server nor Postgres is left behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())

say(`seed ${plan.seed}: ${plan.stories} stories, ${plan.webSockets} subscribers by WebSocket, ${plan.sse} by SSE`)
const directory = await mkdtemp(join(await fastestDirectory(), 'rawi-chaos-'))
// The database server runs as another user where this one is root, and must be able to enter.
await chmod(directory, 0o755)
try {
  const postgres = await startPostgres(directory, randomOf(plan.seed, 'postgres'))
  try {
    const report = await runChaos(plan, {
      url: postgres.url,
      postgres,
      directory,
      say,
      interrupted: interrupted.signal,
    })
    const { broken, lost, duplicated, reordered, foreign, refused, misplaced, catchUpMs, errors } = report
    say(
      `written ${plan.stories - report.unwritten} of ${plan.stories} in ${report.seconds} s, ${report.retries} requests sent again`,
    )
    say(
      `broken: ${broken.kills} kills, ${broken.restarts} restarts of Postgres, ${broken.terminated} backends terminated`,
    )
    say(`${report.connections} connections of subscribers; told to come back: ${JSON.stringify(errors)}`)
    say(`lost ${lost}, duplicated ${duplicated}, reordered ${reordered}, foreign ${foreign}, refused ${refused}`)
    say(`stories missing from the log or there twice ${misplaced}, servers that ended by themselves ${report.crashes}`)
    say(`caught up ${catchUpMs === null ? 'never' : `${catchUpMs} ms after the last fault`}; seed ${plan.seed}`)
    for (const example of report.examples) say(`  ${example}`)
    if (!isKept(report)) {
      for (const line of report.printed) say(`  server ${line}`)
      process.exitCode = 1
    }
  } finally {
    await postgres.stop()
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}
