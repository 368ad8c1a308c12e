/** One connection, over a transport that the test holds in its hand. */
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Ending, runAttempt } from '../../src/client/attempt.ts'
import { type FollowError, lost } from '../../src/client/errors.ts'
import { openPlace } from '../../src/client/place.ts'
import type { Attempt } from '../../src/client/transport.ts'
import { within } from '../support/eventually.ts'

/** Begins an attempt; `send` gives it a story, and `end` ends its connection. */
async function begin(onItem: (cursor: string) => Promise<void> | void) {
  const place = await openPlace<{ cursor: string }>({ after: 'c0', onItem: ({ cursor }) => onItem(cursor) })
  const { promise, resolve: end } = Promise.withResolvers<FollowError>()
  let attempt!: Attempt
  const connect = (given: Attempt) => {
    attempt = given
    return promise
  }
  const operation = () => ({ query: '', variables: {} })
  const ended = runAttempt({ connect, operation, askHead: false, place, options: {}, number: 1 })
  await setImmediate()
  const send = (cursor: string) => attempt.onMessage({ type: 'RESULT', result: { data: { story: { cursor } } } })
  return { place, send, signal: attempt.signal, end, ended: (): Promise<Ending> => within(ended, 'the end') }
}

describe('a connection', () => {
  it('has all that came over it processed before it ends', async () => {
    const got: string[] = []
    const { place, send, end, ended } = await begin(async cursor => {
      await setImmediate()
      got.push(cursor)
    })
    for (const cursor of ['c1', 'c2', 'c3']) void send(cursor)
    end(lost(null))
    expect(await ended()).toMatchObject({ why: { code: 'CONNECTION_LOST' }, gotOn: true })
    expect([got, place.cursor]).toEqual([['c1', 'c2', 'c3'], 'c3'])
  })

  it('takes nothing more once a story was not taken, since the cursor would move past it', async () => {
    const gate = Promise.withResolvers<void>()
    const { place, send, signal, end, ended } = await begin(() => gate.promise)
    for (let n = 1; n <= 1_001; n++) void send(`c${n}`)
    expect(signal.aborted).toBe(true)
    gate.resolve()
    await send('c1002')
    expect(place.cursor).toBe('c1000')
    await send('c1003')
    end(lost(null))
    expect(await ended()).toMatchObject({ why: { code: 'BEHIND' }, gotOn: true })
    expect(place.cursor).toBe('c1000')
  })

  it('takes nothing that comes after its end', async () => {
    const { place, send, end, ended } = await begin(() => {})
    end(lost(null))
    expect(await ended()).toMatchObject({ gotOn: false })
    await send('c1')
    expect(place.cursor).toBe('c0')
  })
})
