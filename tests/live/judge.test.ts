import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '../../src/domain/event.ts'
import { judgeAll, judgeIngested } from '../../src/live/judge.ts'

/** An event of the story `id`, as much of it as a judge looks at. */
function eventOf(kind: StoryEvent['kind'], id: string, status = 'PUBLISHED'): StoryEvent {
  return { kind, story: { card: { id, status }, words: '' }, previous: null } as never
}

const options = { test: () => true, isHidden: (id: string) => id === 'withdrawn' }

describe('a stream of stories that came in', () => {
  it('leaves out, also when it replays, what was withdrawn since', () => {
    const judge = judgeIngested(options)
    expect([judge(eventOf('INGESTED', 'a')), judge(eventOf('INGESTED', 'withdrawn'))]).toEqual(['INGESTED', null])
  })

  it('tells of nothing that its filter does not match', () => {
    expect(judgeIngested({ ...options, test: () => false })(eventOf('INGESTED', 'a'))).toBeNull()
  })
})

describe('a stream of everything that happens', () => {
  it('tells nothing of a story that is revised while it is withdrawn', () => {
    const judge = judgeAll(options)
    expect(judge(eventOf('REVISED', 'a', 'WITHDRAWN'))).toBeNull()
    expect(judge(eventOf('REVISED', 'a'))).toBe('REVISED')
  })
})
