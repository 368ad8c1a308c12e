import { afterEach, describe, expect, it } from 'vitest'
import { type Listener, openListener } from '../../src/db/listen.ts'
import { useDatabase } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'

const own = useDatabase()
const listeners: Listener[] = []
afterEach(async () => {
  for (const { close } of listeners.splice(0)) await close()
})

/** Listens, and keeps what it hears. */
async function listen(channel: string): Promise<Listener & { heard: string[] }> {
  const heard: string[] = []
  const onWake = () => void heard.push('wake')
  const listener = await openListener({ url: own.url, channel, onWake, onError: () => void heard.push('error') })
  listeners.push(listener)
  return { ...listener, heard }
}

describe('a listener', () => {
  it('is woken by its own channel only, and by a commit only', async () => {
    const [one, other] = [await listen('one'), await listen('Other "channel"')]
    await own.db.$transaction(async tx => {
      await tx.$executeRaw`SELECT pg_notify('one', '')`
      expect(one.heard).toEqual([])
    })
    await eventually(() => expect(one.heard).toEqual(['wake']))
    await own.db.$executeRaw`SELECT pg_notify('Other "channel"', '')`
    await eventually(() => expect(other.heard).toEqual(['wake']))
    expect(one.heard).toEqual(['wake'])
  })

  it('is woken by a story that is committed', async () => {
    const { heard } = await listen('story_event')
    await own.db.$executeRaw`INSERT INTO event_pending (id, kind, payload) VALUES (uuidv7(), 'INGESTED', '{}')`
    await eventually(() => expect(heard).toEqual(['wake']))
  })

  it('tells when its connection is gone, and fails its check from then on', async () => {
    const { heard, check } = await listen('one')
    await check()
    await own.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'rawi listener' AND datname = current_database()`
    await eventually(() => expect(heard).toContain('error'))
    await expect(check()).rejects.toBeInstanceOf(Error)
  })
})
