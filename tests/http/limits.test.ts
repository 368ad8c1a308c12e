import { expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()
const open = useSockets()
const STORIES = 'subscription { storyIngested { article { headline } } }'
const ids = Array.from({ length: 50 }, (_, i) => `id ${i}`)
const refusal = [{ type: 'error', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }]

it('a socket carries 50 operations; the next is refused, the 50 go on, and one that ends makes room', async () => {
  const socket = await open(await hub.listen())
  for (const id of ids) socket.subscribe(id, STORIES)
  await hub.running(50)
  for (const [id, query] of [
    ['one more', STORIES],
    ['a query', '{ __typename }'],
  ]) {
    socket.subscribe(id!, query!)
    await eventually(() => expect(socket.of(id!)).toMatchObject(refusal))
  }
  expect(hub.streams()).toBe(50)
  await hub.ingest({ text: englishStory(1) })
  await eventually(() => {
    for (const id of ids) expect(socket.of(id), id).toMatchObject([{ type: 'next' }])
  })
  socket.send({ type: 'complete', id: ids[0] })
  await hub.running(49)
  socket.subscribe('one more', STORIES)
  await hub.running(50)
})

it('a flood of operations in one go opens 50 as well', async () => {
  const socket = await open(await hub.listen())
  for (let n = 0; n < 2_000; n++) socket.subscribe(`flood ${n}`, STORIES)
  await eventually(() => expect(socket.messages.filter(message => message.type === 'error')).toHaveLength(1_950))
  await hub.running(50)
  expect(socket.raw.readyState).toBe(socket.raw.OPEN)
})
