import type { Story } from './stories.ts'
import type { Subscriber } from './subscribers.ts'

/** What subscribers got, held against what they should have got. Everything but 0 is a broken promise. */
export type Verdict = {
  lost: number
  duplicated: number
  reordered: number
  /** Stories that the subscriber's filter does not match, or that are not in the log. */
  foreign: number
  /** Subscribers whose cursor was refused. */
  refused: number
  /** Stories that the hub said it has and are not in the log, or are there more than once. */
  misplaced: number
  /** The first few of those, in words. */
  examples: string[]
}

/** The stories of the log that a subscriber should have got, in their order. */
export function expectedOf({ filter }: Subscriber, log: readonly Story[]): number[] {
  return log.filter(filter.matches).map(story => story.n)
}

/**
 * The judgement.
 * @param log the stories of the story log, in its order
 * @param stored the stories that the hub said it has
 */
export function judge(log: readonly Story[], stored: ReadonlySet<number>, subscribers: readonly Subscriber[]): Verdict {
  const verdict: Verdict = {
    ...{ lost: 0, duplicated: 0, reordered: 0, foreign: 0, refused: 0 },
    misplaced: 0,
    examples: [],
  }
  const tell = (count: number, text: () => string) => {
    if (count > 0 && verdict.examples.length < 10) verdict.examples.push(text())
  }
  const once = new Set(log.map(story => story.n))
  verdict.misplaced = log.length - once.size + stored.difference(once).size

  for (const subscriber of subscribers) {
    const { name, received, errors } = subscriber
    const expected = expectedOf(subscriber, log)
    const place = new Map(expected.map((n, i) => [n, i]))
    const first = [...new Set(received)]
    const got = new Set(received)
    const lost = expected.filter(n => !got.has(n))
    const known = first.filter(n => place.has(n))
    const late = known.filter((n, i) => i > 0 && place.get(n)! < place.get(known[i - 1]!)!)
    const refused = [...errors.keys()].some(code => code.startsWith('CURSOR_'))
    verdict.lost += lost.length
    verdict.duplicated += received.length - first.length
    verdict.reordered += late.length
    verdict.foreign += first.length - known.length
    verdict.refused += Number(refused)
    tell(lost.length, () => `${name} lost ${lost.length} of ${expected.length}, the first is story ${lost[0]}`)
    tell(received.length - first.length, () => `${name} got ${received.length - first.length} stories again`)
    tell(late.length, () => `${name} got story ${late[0]} too late`)
    tell(first.length - known.length, () => `${name} got ${first.find(n => !place.has(n))}, which it did not ask for`)
    tell(Number(refused), () => `${name} was refused: ${[...errors.keys()].join(', ')}`)
  }
  return verdict
}
