import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '../../src/domain/event.ts'
import { createPages, PAGE_EVENTS } from '../../src/live/pages.ts'

/** A log of `count` events, and where it was read. */
function logOf(count: number) {
  const reads: number[] = []
  const state = { count, down: false }
  const after = createPages(async (from, limit) => {
    reads.push(from)
    if (state.down) throw new Error('down')
    const length = Math.min(limit, Math.max(0, state.count - from))
    return Array.from({ length }, (_, i) => ({ seq: from + 1 + i }) as StoryEvent)
  })
  return { reads, state, after: async (seq: number) => (await after(seq)).map(event => event.seq) }
}

/** Every position of a log, read page by page from a place on. */
async function all(after: (seq: number) => Promise<number[]>, from: number): Promise<number[]> {
  const seqs: number[] = []
  for (let page = await after(from); page.length > 0; page = await after(page.at(-1)!)) seqs.push(...page)
  return seqs
}

describe('pages of the log', () => {
  it.each([0, 1, 99, 100, 101, 250, 999, 1_000])(
    'give all that comes after position %i, once, in order',
    async from => {
      const { after } = logOf(1_000)
      expect(await all(after, from)).toEqual(Array.from({ length: 1_000 - from }, (_, i) => from + 1 + i))
    },
  )

  it('are read once for all who stand on the same page, also at the same moment', async () => {
    const { after, reads } = logOf(500)
    const pages = await Promise.all([after(100), after(150), after(199)])
    expect(pages.map(page => page[0])).toEqual([101, 151, 200])
    expect(await after(120)).toHaveLength(80)
    expect(reads).toEqual([100])
  })

  it('are read again where the log ended in them', async () => {
    const { after, state, reads } = logOf(130)
    expect(await after(100)).toHaveLength(30)
    state.count = 150
    expect(await after(100)).toHaveLength(50)
    expect(reads).toEqual([100, 100])
  })

  it('are read again where they could not be read', async () => {
    const { after, state } = logOf(200)
    state.down = true
    await expect(after(0)).rejects.toThrow('down')
    state.down = false
    expect(await after(0)).toHaveLength(PAGE_EVENTS)
  })

  it('are forgotten when others were asked for since', async () => {
    const { after, reads } = logOf(10_000)
    await after(0)
    for (let page = 1; page <= 30; page++) {
      await after(page * PAGE_EVENTS)
      if (page === 29) await after(0)
    }
    expect(reads.filter(from => from === 0)).toHaveLength(1)
    await after(PAGE_EVENTS)
    expect(reads.filter(from => from === PAGE_EVENTS)).toHaveLength(2)
  })
})
