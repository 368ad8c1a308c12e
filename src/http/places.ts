/** So many connections that stay open - sockets and streams over server-sent events - one address may hold: a large office. */
export const MOST_OF_ADDRESS = 1_000
/** So many sockets one key may hold. A program needs one; a hundred are a fleet, or a leak. */
export const MOST_OF_KEY = 100

export type Places = {
  /** Takes a place of somebody's. @returns what gives it back; null where all are taken */
  take: (who: string) => (() => void) | null
}

/** Counts places, of this instance: `most` for each. */
export function createPlaces(most: number): Places {
  const taken = new Map<string, number>()
  return {
    take: who => {
      const count = taken.get(who) ?? 0
      if (count >= most) return null
      taken.set(who, count + 1)
      let held = true
      return () => {
        if (!held) return
        held = false
        const left = taken.get(who)! - 1
        if (left === 0) taken.delete(who)
        else taken.set(who, left)
      }
    },
  }
}
