/** Many subscribers of one server, spread evenly over the groups, and the moments at which stories reached them. */
import { setTimeout as pause } from 'node:timers/promises'
import { now } from '../support/clock.ts'
import { numberIn, operations } from './documents.ts'
import { subscribe, type Subscriber } from './subscriber.ts'

/** How many are connecting at a time: a server has three seconds for each. */
const CONNECTING = 100
/** No story for so long, and the last ones are thought to have come. */
const SILENCE_MS = 200

/**
 * `stamps`: for each subscriber the moments of its stories, NaN where one did not come. `lost`: how many subscribers the
 * server has closed, as one does that is too busy to hear them. `trouble`: what else should not be, errors
 * and repetitions among it: how often, and the first of it.
 */
export type Arrivals = {
  stamps: Float64Array
  missing: number
  lost: number
  trouble: { count: number; first: string }
}

export function createCrowd(url: string) {
  const subscribers: Subscriber[] = []
  const samples: string[] = operations.map(() => '')
  let trouble = { count: 0, first: '' }
  let stamps = new Float64Array()
  let counts = new Int32Array()
  let expected = 0
  let missing = 0
  let lastAt = 0
  let complete = Promise.withResolvers<void>()

  function report(what: string): void {
    if (trouble.count++ === 0) trouble.first = what
  }

  function take(index: number, frame: Buffer): void {
    const at = now()
    lastAt = at
    if (index < samples.length) check(index, frame.toString())
    const count = counts[index]!++
    if (count >= expected) return report(`subscriber ${index} got more than ${expected} stories`)
    stamps[index * expected + count] = at
    if (--missing === 0) complete.resolve()
  }

  /** Looks closer at one subscriber of each group: no errors, and one number after the other. */
  function check(index: number, frame: string): void {
    const before = samples[index]!
    samples[index] = frame
    if (frame.includes('"errors"')) report(frame)
    if (counts[index]! > 0 && numberIn(frame) !== numberIn(before) + 1) {
      report(`subscriber ${index} got story ${numberIn(frame)} after ${numberIn(before)}`)
    }
  }

  async function connect(index: number): Promise<void> {
    subscribers[index] = await subscribe({
      url,
      localAddress: `127.0.0.${1 + (index % 20)}`,
      operation: operations[index % operations.length]!,
      onStory: frame => take(index, frame),
      onTrouble: report,
    })
  }

  return {
    /** Has exactly `count` subscribers from now on; the first ones stay, lost ones come back. */
    hold: async (count: number) => {
      await Promise.all(subscribers.splice(count).map(subscriber => subscriber.close()))
      let next = 0
      const worker = async () => {
        for (let index = next++; index < count; index = next++) {
          if (subscribers[index]?.lost() ?? true) await connect(index)
        }
      }
      await Promise.all(Array.from({ length: CONNECTING }, worker))
      counts = new Int32Array(count)
    },
    /** Gets ready for so many stories, when the ones before have come. */
    expect: async (stories: number) => {
      while (now() - lastAt < SILENCE_MS) await pause(SILENCE_MS / 4)
      expected = stories
      missing = stories * subscribers.length
      counts = new Int32Array(subscribers.length)
      stamps = new Float64Array(missing).fill(Number.NaN)
      trouble = { count: 0, first: '' }
      complete = Promise.withResolvers()
    },
    /** What has arrived when all has, or when the time is over. */
    arrivals: async (timeout: number): Promise<Arrivals> => {
      await Promise.race([complete.promise, pause(timeout, undefined, { ref: false })])
      const lost = subscribers.filter(subscriber => subscriber.lost()).length
      return { stamps, missing, lost, trouble }
    },
    /** The last frame that each group got. */
    samples: () => samples,
  }
}
