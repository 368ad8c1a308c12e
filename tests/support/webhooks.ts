import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import type { Data, TestHub } from './hub.ts'
import { bodyOf, useReceivers } from './receiver.ts'
import { englishStory } from './stories.ts'

/** What a receiver was sent. */
export type Received = { id: string; headers: IncomingHttpHeaders; text: string; body: Data }

/** How a receiver answers: with a status, or by itself. */
type Answer = (received: Received, response: ServerResponse) => number | undefined

/** A receiver, and a webhook of the hub that leads to it. */
export type Hook = {
  id: string
  secret: string
  url: string
  received: Received[]
  connections: () => number
  /** The headlines that it was sent, in order. */
  headlines: () => string[]
  /** Waits until it was sent so many. */
  heard: (count: number) => Promise<void>
  /** The webhook as admins see it. */
  shown: () => Promise<Data>
  /** Waits until admins see this of it. */
  shows: (expected: object) => Promise<Data>
}

const FIELDS = `id name url where status disabledReason disabledAt cursor lastDeliveredAt failures failingSince
  nextAttemptAt lastError`

/** Runs a mutation of webhooks, which must be accepted. */
export async function change(hub: TestHub, name: string, input: object): Promise<Data> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const shown = name === 'deleteWebhook' ? 'deletedId' : `webhook { ${FIELDS} }`
  const secret = ['createWebhook', 'rotateWebhookSecret'].includes(name) ? 'secret' : ''
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} ${secret} userErrors { code field } } }`
  const payload = (await hub.query(document, { input }))[name]
  expect(payload.userErrors).toEqual([])
  return payload
}

/** All webhooks as admins see them. */
export async function webhooks(hub: TestHub): Promise<Data[]> {
  return (await hub.query(`{ webhooks(first: 100) { nodes { ${FIELDS} } } }`)).webhooks.nodes
}

/** Makes receivers with a webhook for one test; their webhooks stay, and fail afterwards, unless the test ends its sender. */
export function useHooks(hub: TestHub) {
  const open = useReceivers()

  return async (answer: Answer = () => 204, input: object = {}): Promise<Hook> => {
    const received: Received[] = []
    const { port, connections } = await open((request, response) => {
      const take = async () => {
        const text = await bodyOf(request)
        const one = {
          id: String(request.headers['webhook-id']),
          headers: request.headers,
          text,
          body: JSON.parse(text),
        }
        received.push(one)
        const status = answer(one, response)
        if (status !== undefined) response.writeHead(status).end('\u202eno\nsecret')
      }
      void take()
    })
    const url = `http://127.0.0.1:${port}/hook`
    const { webhook, secret } = await change(hub, 'createWebhook', { name: 'A receiver', url, ...input })
    const shown = async () => (await webhooks(hub)).find(({ id }) => id === webhook.id)
    return {
      ...{ id: webhook.id, secret, url, received, connections, shown },
      headlines: () => received.map(({ body }) => body.data.article?.headline),
      heard: count => eventually(() => expect(received.length).toBeGreaterThanOrEqual(count)),
      shows: expected =>
        eventually(async () => {
          const webhook = await shown()
          expect(webhook).toMatchObject(expected)
          return webhook
        }),
    }
  }
}

/** Takes stories in, one after the other; answers with their headlines. */
export async function tell(hub: TestHub, ...numbers: number[]): Promise<string[]> {
  for (const n of numbers) await hub.ingest({ text: englishStory(n) })
  return numbers.map(n => `Harbour opens its gate number ${n}`)
}

/** Whether one of the signatures is that of a secret, reckoned as the convention has it. */
export function isSigned({ headers, text }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(expected)
}
