import { describe, expect, it } from 'vitest'
import { type CircuitState, createCircuit, FAILURES, PAUSE_MS } from '../../../src/ingest/extractor/circuit.ts'

/** A circuit with a clock of the test's own, and what became of every call. */
function circuit() {
  const clock = { now: 1_000 }
  const changes: [CircuitState, unknown][] = []
  const run = createCircuit({
    now: () => clock.now,
    onChange: (...change) => changes.push(change),
    refusal: () => new Error('refused'),
  })
  const outcome = (call: Promise<string>) => call.catch((error: Error) => error.message)
  return {
    clock,
    changes,
    states: () => changes.map(([state]) => state),
    run: (call: () => Promise<string>) => outcome(run(call)),
    succeed: () => outcome(run(async () => 'done')),
    fail: () => outcome(run(() => Promise.reject(new Error('failed')))),
  }
}

async function opened() {
  const own = circuit()
  for (let i = 0; i < FAILURES; i++) await own.fail()
  return own
}

describe('a circuit', () => {
  it('opens after so many failures in a row, and then refuses calls without making them', async () => {
    const { succeed, fail, run, states, changes } = circuit()
    for (let i = 1; i < FAILURES; i++) expect(await fail()).toBe('failed')
    await succeed()
    for (let i = 1; i < FAILURES; i++) await fail()
    expect(states()).toEqual([])
    await fail()
    expect(changes).toEqual([['OPEN', new Error('failed')]])
    let made = false
    expect(await run(async () => String((made = true)))).toBe('refused')
    expect(made).toBe(false)
  })

  it('makes one call after the pause, and closes where that succeeds', async () => {
    const { clock, succeed, states } = await opened()
    clock.now += PAUSE_MS - 1
    expect(await succeed()).toBe('refused')
    clock.now += 1
    expect(await succeed()).toBe('done')
    expect(states()).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED'])
  })

  it('opens for another pause where that call fails', async () => {
    const { clock, succeed, fail, states } = await opened()
    clock.now += PAUSE_MS
    expect(await fail()).toBe('failed')
    clock.now += PAUSE_MS - 1
    expect(await succeed()).toBe('refused')
    clock.now += 1
    expect(await succeed()).toBe('done')
    expect(states()).toEqual(['OPEN', 'HALF_OPEN', 'OPEN', 'HALF_OPEN', 'CLOSED'])
  })

  it('refuses all others while that call is under way', async () => {
    const { clock, run, succeed, states } = await opened()
    clock.now += PAUSE_MS
    const trial = Promise.withResolvers<string>()
    const tried = run(() => trial.promise)
    expect(await succeed()).toBe('refused')
    expect(await succeed()).toBe('refused')
    trial.resolve('well')
    expect(await tried).toBe('well')
    expect(await succeed()).toBe('done')
    expect(states()).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED'])
  })

  it('learns nothing from a call that began before it opened', async () => {
    const { clock, run, fail, states } = circuit()
    const [good, bad] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
    const late = [run(() => good.promise), run(() => bad.promise)]
    for (let i = 0; i < FAILURES; i++) await fail()
    clock.now += PAUSE_MS
    const trial = Promise.withResolvers<string>()
    const tried = run(() => trial.promise)
    good.resolve('late')
    bad.reject(new Error('late'))
    expect(await Promise.all(late)).toEqual(['late', 'late'])
    expect(states()).toEqual(['OPEN', 'HALF_OPEN'])
    trial.resolve('well')
    await tried
    expect(states()).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED'])
  })

  it('begins to count anew when it closes', async () => {
    const { clock, succeed, fail, states } = await opened()
    clock.now += PAUSE_MS
    await succeed()
    for (let i = 1; i < FAILURES; i++) await fail()
    expect(states()).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED'])
    await fail()
    expect(states().at(-1)).toBe('OPEN')
  })
})
