import { setImmediate } from 'node:timers/promises'
import { afterEach, expect } from 'vitest'
import { followStories } from '../../src/client/follow.ts'
import type { FollowOptions, FollowState } from '../../src/client/options.ts'
import { eventually, within } from './eventually.ts'
import type { Data } from './hub.ts'

/** A client that follows, and what it was told so far. */
export type Follower = {
  items: Data[]
  states: FollowState[]
  /** The states by name, without what comes of every attempt. */
  told: () => string[]
  /** How long it would have waited, each time. */
  waits: number[]
  done: Promise<void>
  /** Aborts it, and waits until it has resolved. */
  stop: () => Promise<void>
  /** Waits until it was told of a state. */
  reached: (state: FollowState['state'], times?: number) => Promise<void>
}

/** Starts clients that wait for nothing between attempts; they end with the test. */
export function useFollowers() {
  const followers: Follower[] = []
  afterEach(async () => {
    for (const follower of followers.splice(0)) await follower.stop()
  })
  return (options: Partial<FollowOptions<Data>> & { url: string; query: string }): Follower => {
    const abort = new AbortController()
    const items: Data[] = []
    const states: FollowState[] = []
    const waits: number[] = []
    const done = followStories<Data>({
      onItem: item => void items.push(item),
      signal: abort.signal,
      ...options,
      onState: state => {
        states.push(state)
        options.onState?.(state)
      },
      wait: async (delay, signal) => {
        waits.push(delay)
        await (options.wait?.(delay, signal) ?? setImmediate())
      },
    })
    done.catch(() => {})
    const count = (name: string) => states.filter(({ state }) => state === name).length
    const follower: Follower = {
      items,
      states,
      waits,
      done,
      told: () => states.map(({ state }) => state).filter(state => state !== 'CONNECTING' && state !== 'WAITING'),
      stop: async () => {
        abort.abort()
        await within(
          done.catch(() => {}),
          'the end of the client',
        )
      },
      reached: (state, times = 1) =>
        eventually(() => expect(count(state), `${state} in ${JSON.stringify(states)}`).toBeGreaterThanOrEqual(times)),
    }
    followers.push(follower)
    return follower
  }
}

/** The error that a client ends with. */
export async function failureOf({ done }: Follower): Promise<Data> {
  return await within(
    done.then(
      () => expect.fail('the client resolved'),
      (error: unknown) => error,
    ),
    'the failure',
  )
}

export const STORIES = `subscription ($after: EventCursor) {
  storyIngested(after: $after) { cursor replayed article { headline } } }`
