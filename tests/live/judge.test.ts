import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '../../src/domain/event.ts'
import { judgeAll, judgeIngested } from '../../src/live/judge.ts'

/** An event of the story `id`, as much of it as a judge looks at. */
function eventOf(kind: StoryEvent['kind'], id: string, status = 'PUBLISHED'): StoryEvent {
  return { kind, story: { card: { id, status }, words: '' }, previous: null } as never
}

const options = { test: () => true, mayMatch: () => true, isHidden: (id: string) => id === 'withdrawn' }

describe('a stream of stories that came in', () => {
  it('leaves out, also when it replays, what was withdrawn since', () => {
    const judge = judgeIngested(options)
    expect([judge(eventOf('INGESTED', 'a'), true), judge(eventOf('INGESTED', 'withdrawn'), true)]).toEqual([
      'INGESTED',
      null,
    ])
  })

  it('tells of nothing that its filter does not match', () => {
    expect(judgeIngested({ ...options, test: () => false })(eventOf('INGESTED', 'a'), false)).toBeNull()
  })
})

describe('a stream of everything that happens', () => {
  it('tells nothing of a story that is revised while it is withdrawn', () => {
    const judge = judgeAll(options)
    expect(judge(eventOf('REVISED', 'a', 'WITHDRAWN'), false)).toBeNull()
    expect(judge(eventOf('REVISED', 'a'), false)).toBe('REVISED')
  })

  it('tells of a story that is hidden only that it was withdrawn: live by the filter, replayed by what all may know', () => {
    const judgeOf = (test: boolean, mayMatch: boolean) =>
      judgeAll({ ...options, test: () => test, mayMatch: () => mayMatch })
    const told = (judge: ReturnType<typeof judgeOf>, replayed: boolean) =>
      (['INGESTED', 'REVISED', 'RESTORED', 'WITHDRAWN'] as const).map(kind =>
        judge(eventOf(kind, 'withdrawn'), replayed),
      )
    const [nothing, gone] = [
      [null, null, null, null],
      [null, null, null, 'WITHDRAWN'],
    ]
    expect([told(judgeOf(true, true), false), told(judgeOf(false, true), false)]).toEqual([gone, nothing])
    expect([told(judgeOf(true, true), true), told(judgeOf(false, true), true)]).toEqual([gone, gone])
    expect(told(judgeOf(false, false), true)).toEqual(nothing)
  })
})
