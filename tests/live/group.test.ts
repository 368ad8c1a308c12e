import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '../../src/domain/event.ts'
import { PROGRESS_EVENTS } from '../../src/live/follow.ts'
import { createGroup, type Kept } from '../../src/live/group.ts'
import { eventually } from '../support/eventually.ts'

type SetUp = { ringSize?: number; concerns?: (seq: number) => boolean; held?: boolean }

/** A log in memory; executions end when the test lets them. `concerns`: which positions. */
function setUp({ ringSize = 10_000, concerns = () => true, held = false }: SetUp = {}) {
  let head = 0
  const wakes = new Set<() => void>()
  const holding: (() => void)[] = []
  const executed: number[] = []
  const group = createGroup({
    reader: {
      head: () => head,
      peek: seq => (seq <= head && seq > head - ringSize ? ({ seq } as StoryEvent) : undefined),
      onAdvance: wake => {
        wakes.add(wake)
        return () => void wakes.delete(wake)
      },
    },
    judge: ({ seq }) => (concerns(seq) ? 'INGESTED' : null),
    cursorOf: ({ seq }) => `at ${seq}`,
    render: async ({ seq }) => {
      executed.push(seq)
      if (held) await new Promise<void>(go => holding.push(go))
      return Buffer.from(String(seq))
    },
  })
  const append = (count: number) => {
    head += count
    for (const wake of [...wakes]) wake()
  }
  const release = () => holding.splice(0).forEach(go => go())
  return { group, append, release, executed, wakes, held: holding }
}

/** A member and all that it was written; `full` says whether its client takes more. */
function member(position = 0) {
  const written: string[] = []
  const marks: number[] = []
  const out: number[] = []
  const failed: unknown[] = []
  const state = { full: false }
  const kept: Kept = {
    position,
    full: () => state.full,
    write: (_, cursor, bytes) => void written.push(`${bytes} ${cursor}`),
    mark: ({ seq }) => void marks.push(seq),
    behind: () => void out.push(kept.position),
    fail: error => void failed.push(error),
  }
  return { kept, written, marks, out, failed, state }
}

const even = (seq: number) => seq % 2 === 0
const lines = (...seqs: number[]) => seqs.map(seq => `${seq} at ${seq}`)

describe('a group', () => {
  it('executes each event once, and writes it to all in the order of the log', async () => {
    const { group, append, executed } = setUp()
    const members = [member(), member(), member()]
    for (const { kept } of members) expect(group.admit(kept)).toBe(true)
    append(3)
    append(1)
    await eventually(() => expect(members.map(({ written }) => written)).toEqual(Array(3).fill(lines(1, 2, 3, 4))))
    expect(executed).toEqual([1, 2, 3, 4])
  })

  it('takes in nobody who has not caught up', async () => {
    const { group, append } = setUp()
    append(5)
    expect(group.admit(member(4).kept)).toBe(false)
    const [first, second] = [member(5), member(5)]
    expect(group.admit(first.kept)).toBe(true)
    append(1)
    await eventually(() => expect(first.written).toEqual(lines(6)))
    expect(group.admit(second.kept)).toBe(false)
  })

  it('takes in who is at the head beside one whose cursor is from ahead of it, and sends each what it lacks', async () => {
    const { group, append } = setUp()
    append(5)
    const [ahead, level] = [member(7), member(5)]
    expect([group.admit(ahead.kept), group.admit(level.kept)]).toEqual([true, true])
    append(3)
    await eventually(() => expect([ahead.written, level.written]).toEqual([lines(8), lines(6, 7, 8)]))
  })

  it('neither loses nor repeats for one who joins while an event is being executed', async () => {
    const { group, append, release, held } = setUp({ held: true })
    const first = member()
    group.admit(first.kept)
    append(1)
    await eventually(() => expect(held).toHaveLength(1))
    // Has read the event by itself already; and has not.
    const [ahead, level] = [member(1), member(0)]
    expect([group.admit(ahead.kept), group.admit(level.kept)]).toEqual([true, true])
    release()
    await eventually(() => expect(first.written).toEqual(lines(1)))
    append(1)
    await eventually(() => expect(held).toHaveLength(1))
    release()
    await eventually(() => expect(first.written).toEqual(lines(1, 2)))
    expect([ahead.written, level.written]).toEqual([lines(2), lines(1, 2)])
  })

  it('puts out whoever takes no more, at the place up to which it was written to, and goes on with the others', async () => {
    const { group, append } = setUp({ concerns: even })
    const [quick, slow] = [member(), member()]
    group.admit(quick.kept)
    group.admit(slow.kept)
    append(2)
    await eventually(() => expect(slow.written).toEqual(lines(2)))
    slow.state.full = true
    append(3)
    await eventually(() => expect(quick.written).toEqual(lines(2, 4)))
    expect([slow.written, slow.out]).toEqual([lines(2), [3]])
    expect(group.admit(slow.kept)).toBe(false)
    slow.state.full = false
    expect(group.admit(slow.kept)).toBe(false)
    slow.kept.position = 5
    expect(group.admit(slow.kept)).toBe(true)
  })

  it('puts out everybody where memory no longer holds what comes next', async () => {
    const { group, append } = setUp({ ringSize: 2 })
    const first = member()
    group.admit(first.kept)
    append(5)
    await eventually(() => expect(first.out).toEqual([0]))
    expect(first.written).toEqual([])
  })

  it('tells how far it looked after so many events that concern nobody, and not twice the same place', async () => {
    const { group, append } = setUp({ concerns: even })
    const first = member()
    group.admit(first.kept)
    append(1)
    await eventually(() => (group.progress(), expect(first.marks).toEqual([1])))
    group.progress()
    expect(first.marks).toEqual([1])
    append(1)
    await eventually(() => expect(first.written).toEqual(lines(2)))
    group.progress()
    expect(first.marks).toEqual([1])
  })

  it('tells how far it looked by itself, after so many events that concern nobody', async () => {
    const { group, append } = setUp({ concerns: () => false })
    const first = member()
    group.admit(first.kept)
    append(PROGRESS_EVENTS - 1)
    append(PROGRESS_EVENTS)
    await eventually(() => expect(first.marks).toEqual([PROGRESS_EVENTS]))
  })

  it('listens to the log only while somebody is in it', () => {
    const { group, wakes } = setUp()
    const [first, second] = [member(), member()]
    group.admit(first.kept)
    group.admit(second.kept)
    expect(wakes.size).toBe(1)
    group.leave(first.kept)
    group.leave(first.kept)
    expect(wakes.size).toBe(1)
    group.leave(second.kept)
    expect(wakes.size).toBe(0)
  })
})
