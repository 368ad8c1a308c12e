import { afterEach, beforeEach, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { useDirectories } from '../support/directory.ts'
import { eventually } from '../support/eventually.ts'
import { askOver } from '../support/http.ts'
import { useProcesses } from '../support/process.ts'
import { bodyOf, useReceivers } from '../support/receiver.ts'
import { englishStory } from '../support/stories.ts'
import { isSigned, type Received } from '../support/webhooks.ts'

const KEY = 'a-key-for-the-tests'
let databaseUrl: string
beforeEach(async () => {
  databaseUrl = await cloneTemplate()
})
// Before the others, and so run after them: when the servers are gone.
afterEach(() => dropDatabase(databaseUrl))
const { serve } = useProcesses()
const makeDirectory = useDirectories()
const open = useReceivers()

it('a webhook misses nothing though its server is killed on the way, and keeps its secret', async () => {
  const received: Received[] = []
  const killed = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  const { port } = await open((request, response) => {
    const take = async () => {
      const text = await bodyOf(request)
      received.push({
        id: String(request.headers['webhook-id']),
        headers: request.headers,
        text,
        body: JSON.parse(text),
      })
      // The third one is taken, and nobody hears of it any more.
      if (received.length === 3) {
        reached.resolve()
        await killed.promise
      }
      response.writeHead(200).end()
    }
    void take()
  })
  const env = {
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: await makeDirectory(), RAWI_ADMIN_KEY: KEY },
    FETCH_ALLOW: `127.0.0.1:${port}`,
  }
  const first = await serve({ env })
  const mutate = async (name: string, shown: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`
    const headers = { authorization: `Bearer ${KEY}` }
    return (await askOver(first.url, { query, variables: { input }, method: 'POST', headers })).json().data[name]
  }
  const { secret } = await mutate('createWebhook', 'secret', { name: 'A', url: `http://127.0.0.1:${port}/` })
  for (let n = 0; n < 5; n++) await mutate('ingestStory', 'outcome', { text: englishStory(n) })
  await reached.promise
  first.child.kill('SIGKILL')
  await first.exit
  killed.resolve()
  await serve({ env })
  await eventually(() => expect(received.length).toBe(6))
  const numbers = received.map(({ body }) => Number(/\d+$/.exec(body.data.article.headline)![0]))
  expect(numbers).toEqual([0, 1, 2, 2, 3, 4])
  expect(received[3]!.id).toBe(received[2]!.id)
  expect(received.every(one => isSigned(one, secret))).toBe(true)
})
