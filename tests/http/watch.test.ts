/** Those who are connected, and the look at their keys, by a clock that the test moves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeyProof } from '../../src/graphql/context.ts'
import { createWatch } from '../../src/http/watch.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const proofOf = (id: string): KeyProof => ({ id, hash: new Uint8Array(32) })

function setUp() {
  const asked: string[][] = []
  const warned: string[] = []
  const state = { ended: new Set<KeyProof>(), isAway: false }
  const watch = createWatch({
    keys: {
      ended: async proofs => {
        asked.push(proofs.map(({ id }) => id))
        if (state.isAway) throw new Error('away')
        return proofs.filter(proof => state.ended.has(proof))
      },
    },
    log: { warn: (_: object, message?: string) => void warned.push(message!) },
  })
  const ends: string[] = []
  const connect = (id: string, expiresAt: Date | null = null, proof: KeyProof | null = proofOf(id)) => {
    const leave = watch.add({ proof, expiresAt, onEnd: () => ends.push(id) })
    return { proof: proof!, leave }
  }
  return { ...{ asked, warned, state, watch, ends, connect } }
}

describe('the watch', () => {
  it('asks for all who are connected at once, every two seconds, and for nobody where nobody is', async () => {
    const { asked, connect } = setUp()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toEqual([])
    const [a, b] = [connect('a'), connect('b')]
    await vi.advanceTimersByTimeAsync(4_000)
    expect(asked).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
    a.leave()
    b.leave()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveLength(2)
  })

  it('ends those whose key has ended, once, and no others', async () => {
    const { state, ends, connect } = setUp()
    connect('a')
    const { proof } = connect('b')
    connect('c')
    state.ended.add(proof)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(ends).toEqual(['b'])
  })

  it('ends nobody who has left while the question ran', async () => {
    const { state, ends, watch, connect } = setUp()
    const { proof, leave } = connect('a')
    state.ended.add(proof)
    await vi.advanceTimersByTimeAsync(1_999)
    vi.advanceTimersByTime(1)
    leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(ends).toEqual([])
    watch.stop()
  })

  it('ends nobody while the database is away, says so once, and asks again when it is back', async () => {
    const { state, warned, ends, connect } = setUp()
    const { proof } = connect('a')
    connect('b')
    state.ended.add(proof)
    state.isAway = true
    await vi.advanceTimersByTimeAsync(20_000)
    expect([ends, warned]).toEqual([[], ['the keys of those who are connected could not be looked at']])
    state.isAway = false
    await vi.advanceTimersByTimeAsync(2_000)
    expect(ends).toEqual(['a'])
  })

  it('ends those whose token has ended without a question, also while the database is away', async () => {
    const { state, asked, ends, connect } = setUp()
    state.isAway = true
    connect('token', new Date(Date.now() + 3_000), null)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(ends).toEqual([])
    await vi.advanceTimersByTimeAsync(2_000)
    expect([ends, asked]).toEqual([['token'], []])
  })

  it('ends those whose key has ended by what is known of it, also while the database is away, and asks for them no more', async () => {
    const { state, asked, ends, connect } = setUp()
    state.isAway = true
    connect('short', new Date(Date.now() + 3_000))
    connect('long', new Date(Date.now() + 60_000))
    connect('endless')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(ends).toEqual([])
    await vi.advanceTimersByTimeAsync(2_000)
    expect([ends, asked.at(-1)]).toEqual([['short'], ['long', 'endless']])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ends).toEqual(['short'])
  })

  it('is over when it is stopped', async () => {
    const { asked, watch, connect } = setUp()
    connect('a')
    watch.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toEqual([])
  })
})
