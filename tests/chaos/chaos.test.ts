import { describe, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { useDirectories } from '../support/directory.ts'
import { isKept, type Plan, type Report, runChaos } from './chaos.ts'

const makeDirectory = useDirectories()

/** A short run, on a database of the test server, which nobody may restart here. */
async function run(
  plan: Pick<Plan, 'stories' | 'webSockets' | 'sse' | 'mostKills' | 'identity' | 'patienceMs'>,
): Promise<Report> {
  const url = await cloneTemplate()
  try {
    const rest = { seed: 20_261_123, writers: 8, killEveryMs: 1_500, terminateEveryMs: 250, restarts: [] }
    const place = { url, postgres: null, directory: await makeDirectory(), say: () => {} }
    const interrupted = new AbortController().signal
    return await runChaos({ ...plan, ...rest, deadlineMs: 240_000 }, { ...place, interrupted })
  } finally {
    await dropDatabase(url)
  }
}

describe('a short run of the chaos', () => {
  it(
    'brings every subscriber every story that matches, in order, once, though servers and connections are killed',
    { timeout: 300_000 },
    async () => {
      const report = await run({
        stories: 1_000,
        webSockets: 30,
        sse: 10,
        mostKills: 1,
        identity: false,
        patienceMs: 30_000,
      })
      expect(isKept(report), JSON.stringify(report, null, 2)).toBe(true)
      expect(report).toMatchObject({ unwritten: 0, broken: { kills: 2, terminated: expect.any(Number) } })
    },
  )

  it('notices where stories are numbered when they are inserted', { timeout: 300_000 }, async () => {
    const report = await run({ stories: 200, webSockets: 20, sse: 0, mostKills: 0, identity: true, patienceMs: 3_000 })
    expect(report.lost, JSON.stringify(report, null, 2)).toBeGreaterThan(0)
  })
})
