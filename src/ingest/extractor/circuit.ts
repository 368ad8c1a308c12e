/**
 * A circuit breaker. Written here rather than taken from a library, as what a story may wait for is the point of it:
 * while one call tries whether the other side is well again, the others are refused at once and do not wait for it.
 *
 * Invariants:
 * - CLOSED: calls go through; so many failures in a row as `FAILURES` open it.
 * - OPEN: every call is refused, until `PAUSE_MS` have passed. The first call after that makes it HALF_OPEN.
 * - HALF_OPEN: that one call is under way, all others are refused; what comes of it closes or opens the circuit.
 * - A call that began in an earlier state says nothing about the present one, however late it ends.
 */
export type CircuitState = 'CLOSED' | 'OPEN' | 'HALF_OPEN'

/** Makes a call, or refuses to. @throws what the call throws; what `refusal` makes where it is not made */
export type Circuit = <T>(call: () => Promise<T>) => Promise<T>

/** `now` counts milliseconds from any beginning. `onChange` hears of each new state; of OPEN with the last failure. */
export type CircuitOptions = {
  now: () => number
  onChange: (state: CircuitState, failure: unknown) => void
  refusal: () => Error
}

/** How many failures in a row open the circuit. */
export const FAILURES = 3
/** How long nobody is asked, in milliseconds. */
export const PAUSE_MS = 30_000

/** Makes a circuit, which is closed at first. */
export function createCircuit({ now, onChange, refusal }: CircuitOptions): Circuit {
  let state: CircuitState = 'CLOSED'
  let age = 0
  let failures = 0
  let openedAt = 0

  function become(next: CircuitState, failure: unknown = null): void {
    state = next
    age++
    failures = 0
    if (next === 'OPEN') openedAt = now()
    onChange(next, failure)
  }

  return async call => {
    if (state === 'OPEN' && now() - openedAt >= PAUSE_MS) become('HALF_OPEN')
    else if (state !== 'CLOSED') throw refusal()
    const begun = age
    try {
      const result = await call()
      if (begun === age) succeed()
      return result
    } catch (error) {
      if (begun === age) fail(error)
      throw error
    }
  }

  function succeed(): void {
    failures = 0
    if (state === 'HALF_OPEN') become('CLOSED')
  }

  function fail(error: unknown): void {
    failures++
    if (state === 'HALF_OPEN' || failures >= FAILURES) become('OPEN', error)
  }
}
