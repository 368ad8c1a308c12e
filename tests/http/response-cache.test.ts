/** The cache by itself, over a log that the test moves. The races are in the order in which things are let happen. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '../../src/http/answer.ts'
import { createResponseCache } from '../../src/http/response-cache.ts'

function answerOf(text: string | Buffer, keep = true): Answer {
  return { status: 200, headers: {}, body: Buffer.from(text), keep }
}

function setUp() {
  const log = { position: 1, isReady: true }
  const cache = createResponseCache({ head: () => log.position, ready: () => log.isReady })
  let executions = 0
  /** Asks as one client does; what is executed comes to `answer`. */
  const ask = async (key: string, answer: () => Promise<Answer | null>) => {
    const given = await cache.get(key, () => {
      executions++
      return answer()
    })
    return given === null ? null : String(given.body.subarray(0, 20))
  }
  const quick = (key: string, text = key, keep = true) => ask(key, async () => answerOf(text, keep))
  return { log, ask, quick, executions: () => executions }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('an answer in memory', () => {
  it('is sent to all who ask the same, and to nobody else', async () => {
    const { quick, executions } = setUp()
    for (let n = 0; n < 3; n++) expect(await quick('a')).toBe('a')
    expect(await quick('b')).toBe('b')
    expect(executions()).toBe(2)
  })

  it('is gone with the next event', async () => {
    const { log, quick } = setUp()
    await quick('a', 'before')
    await quick('b', 'before')
    log.position++
    expect([await quick('a', 'after'), await quick('b', 'after')]).toEqual(['after', 'after'])
    expect(await quick('a', 'later')).toBe('after')
  })

  it('is not sent, and no other is kept, while the log is not followed', async () => {
    const { log, quick } = setUp()
    await quick('a', 'before')
    log.isReady = false
    expect(await quick('a', 'first')).toBe('first')
    expect(await quick('b', 'first')).toBe('first')
    log.isReady = true
    expect(await quick('b', 'second')).toBe('second')
  })

  it('is not kept where it may not be', async () => {
    const { quick } = setUp()
    await quick('a', 'with an error', false)
    expect(await quick('a', 'without')).toBe('without')
  })

  it('is two seconds old at the most, counted from when its reading began', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
    const { ask, quick } = setUp()
    const slow = Promise.withResolvers<Answer>()
    const first = ask('a', () => slow.promise)
    await vi.advanceTimersByTimeAsync(1_500)
    slow.resolve(answerOf('first'))
    expect(await first).toBe('first')
    await vi.advanceTimersByTimeAsync(400)
    expect(await quick('a', 'second')).toBe('first')
    await vi.advanceTimersByTimeAsync(200)
    expect(await quick('a', 'second')).toBe('second')
  })

  it('leaves when there is no room for what is asked more often', async () => {
    const { ask, quick, executions } = setUp()
    const large = (key: string) => ask(key, async () => answerOf(Buffer.alloc(1024 * 1024, key)))
    await quick('hot')
    for (let n = 0; n < 40; n++) {
      await large(`large ${n}`)
      await quick('hot')
    }
    expect(executions()).toBe(41)
    await large('large 39')
    expect(executions(), 'the latest is there').toBe(41)
    await large('large 0')
    expect(executions(), 'the first is not').toBe(42)
  })
})

describe('an execution that runs', () => {
  it('answers all who ask the same meanwhile', async () => {
    const { ask, quick, executions } = setUp()
    const gate = Promise.withResolvers<Answer>()
    const clients = Array.from({ length: 50 }, () => ask('a', () => gate.promise))
    const other = await quick('b')
    gate.resolve(answerOf('one for all'))
    expect(await Promise.all(clients)).toEqual(Array.from({ length: 50 }, () => 'one for all'))
    expect([other, executions()]).toEqual(['b', 2])
  })

  it('answers nobody who asks after an event, and what it comes to is not kept', async () => {
    const { log, ask, quick } = setUp()
    const gate = Promise.withResolvers<Answer>()
    const before = ask('a', () => gate.promise)
    log.position++
    expect(await quick('a', 'new')).toBe('new')
    gate.resolve(answerOf('old'))
    expect(await before).toBe('old')
    expect(await quick('a', 'newer')).toBe('new')
  })

  it('is not kept where the event came, or the log was lost, before anybody asked again', async () => {
    for (const happen of [
      (log: ReturnType<typeof setUp>['log']) => log.position++,
      (log: ReturnType<typeof setUp>['log']) => (log.isReady = false),
    ]) {
      const { log, ask, quick } = setUp()
      const gate = Promise.withResolvers<Answer>()
      const before = ask('a', () => gate.promise)
      happen(log)
      gate.resolve(answerOf('old'))
      expect(await before).toBe('old')
      expect(await quick('a', 'new')).toBe('new')
      log.isReady = true
      expect(await quick('a', 'newer')).not.toBe('old')
    }
  })

  it('answers nobody who asks while the log is not followed', async () => {
    const { log, ask, quick } = setUp()
    const gate = Promise.withResolvers<Answer>()
    const before = ask('a', () => gate.promise)
    log.isReady = false
    expect(await quick('a', 'own')).toBe('own')
    gate.resolve(answerOf('old'))
    await before
  })

  it('answers nobody who comes two seconds after it began', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
    const { ask, quick } = setUp()
    const gate = Promise.withResolvers<Answer>()
    const slow = ask('a', () => gate.promise)
    await vi.advanceTimersByTimeAsync(2_100)
    expect(await quick('a', 'own')).toBe('own')
    gate.resolve(answerOf('slow'))
    expect(await slow).toBe('slow')
    expect(await quick('a', 'third')).toBe('own')
  })

  it('with an error answers all who wait for it', async () => {
    const { ask, executions } = setUp()
    const gate = Promise.withResolvers<Answer>()
    const clients = [1, 2, 3].map(() => ask('a', () => gate.promise))
    gate.resolve(answerOf('took too long', false))
    expect(await Promise.all(clients)).toEqual(['took too long', 'took too long', 'took too long'])
    expect(executions()).toBe(1)
  })

  it('that is its own client’s alone, or breaks, leaves everybody else to execute', async () => {
    for (const end of [
      (gate: PromiseWithResolvers<Answer | null>) => gate.resolve(null),
      (gate: PromiseWithResolvers<Answer | null>) => gate.reject(new Error('its client broke off')),
    ]) {
      const { ask, quick, executions } = setUp()
      const gate = Promise.withResolvers<Answer | null>()
      const first = ask('a', () => gate.promise).catch(() => null)
      const others = [quick('a', 'second'), quick('a', 'third')]
      end(gate)
      expect(await first).toBeNull()
      expect(await Promise.all(others)).toEqual(['second', 'third'])
      expect(executions()).toBe(3)
    }
  })
})
