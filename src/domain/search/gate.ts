import { RawiError } from '../errors.ts'

/** A gate with so many places: who comes when all are taken waits for its turn, though not longer than `patience` ms. */
export type Gate = {
  /**
   * Runs `act` when there is a place, in the order in which they came.
   * @throws RawiError SERVER_BUSY where there was none in time
   */
  pass: <T>(act: () => Promise<T>) => Promise<T>
}

/** A gate that everything passes at once. */
export const openGate: Gate = { pass: act => act() }

/** The gate for what reads by a filter: that one where the filter asks for words or parts of texts, else an open one. */
export function gateFor(where: object | null | undefined, gate: Gate): Gate {
  return where != null && asksForText(where) ? gate : openGate
}

/** The conditions that no index answers in a bounded time, of whatever field. */
const SLOW = new Set(['text', 'contains', 'startsWith'])

function asksForText(where: object): boolean {
  return Object.entries(where).some(
    ([name, value]) => value != null && (SLOW.has(name) || (typeof value === 'object' && asksForText(value))),
  )
}

/**
 * Makes a gate. What may be slow shares one: it takes 4 of the 10 connections at most, however much comes and however
 * slow it is. Who waits is told before the five seconds are over that a statement may take.
 */
export function createGate({ places = 4, patience = 3_000 }: { places?: number; patience?: number } = {}): Gate {
  const waiting: (() => void)[] = []
  let free = places

  const enter = async () => {
    if (free > 0) return void free--
    const turn = Promise.withResolvers<void>()
    waiting.push(turn.resolve)
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(turn.resolve), 1)
      turn.reject(new RawiError('SERVER_BUSY', `So much is asked at once that this had no turn in ${patience} ms.`))
    }, patience)
    await turn.promise.finally(() => clearTimeout(timer))
  }
  /** A place goes from hand to hand: nobody who comes in between can take it from those that wait. */
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
  return {
    pass: async act => {
      await enter()
      try {
        return await act()
      } finally {
        leave()
      }
    },
  }
}
