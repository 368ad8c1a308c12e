/**
 * Every field at the root of the schema, and every one below that is guarded better than what leads to it, by every door, for
 * every kind of key: the verdict is the one of the table of rules. The documents are made from the schema, so that what is new is judged here before anybody thinks of it.
 */
import { OperationTypeNode, parse, validate } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { scopes as allScopes } from '../../src/domain/actor.ts'
import { revokeApiKey } from '../../src/domain/api-key.ts'
import { rules } from '../../src/graphql/access.ts'
import { schema } from '../../src/graphql/schema.ts'
import { EDITOR } from '../support/actor.ts'
import { type AskedField, rootFields } from '../support/documents.ts'
import { useDoors } from '../support/doors.ts'
import { eventually } from '../support/eventually.ts'
import { guardedFields } from '../support/guarded.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'

const asked = [...rootFields, ...guardedFields]
const open = useHub()
const closed = useHub(open, { anonymousRead: false })
const openSocket = useSockets()

/** What the table of rules means for whom, in the words of the README. */
const holders = {
  none: [],
  read: ['read'],
  ingest: ['ingest'],
  edit: ['edit', 'read'],
  admin: allScopes,
  revoked: null,
} as const
type Holder = keyof typeof holders

const keys: Partial<Record<Holder, string>> = {}

beforeAll(async () => {
  await open.ingest({ text: englishStory(1) })
  for (const scope of allScopes) keys[scope] = await open.key(scope)
  keys.revoked = await open.key('admin')
  await revokeApiKey(open.db, EDITOR, keys.revoked.split('_')[1]!)
})

function expected(holder: Holder, { needs }: AskedField, anonymousRead: boolean): string {
  const held: readonly string[] | null = holders[holder]
  if (held === null) return 'UNAUTHENTICATED'
  const has = (needed: string) => needed === 'anyone' || (anonymousRead && needed === 'read') || held.includes(needed)
  if (needs.every(coordinate => has(rules.get(coordinate)!))) return 'ALLOWED'
  return holder === 'none' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
}

/** The verdict in an answer; one that was refused has no data at all. */
function verdictOf({ data, errors }: Data): string {
  const codes = (errors ?? []).map((error: Data) => error.extensions.code)
  const refusal = codes.find((code: string) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')
  if (refusal === undefined) return 'ALLOWED'
  expect([codes.length, data ?? null], 'a refusal is the whole answer').toEqual([1, null])
  return refusal
}

/** What a refused operation may cost: the look-up of the key that it came with, and the reading of the log beside it. */
const unasked = /api_key k|event_log|stream_floor|last_used_at/

describe.each([
  ['open to all', open, true],
  ['closed to those without a key', closed, false],
] as const)('a hub that is %s', (_, hub, anonymousRead) => {
  describe.each(Object.keys(holders) as Holder[])('for the holder of a key: %s', holder => {
    const doors = useDoors(hub, () => keys[holder] ?? null)
    const byDoor: Record<string, (field: AskedField) => Promise<Data>> = {
      POST: ({ query }) => doors.overPost({ query }, 'application/json'),
      GET: ({ query }) => doors.overGet({ query }),
      SSE: ({ query }) => doors.overEvents({ query }, 'POST'),
      'SSE by */*': ({ query }) => doors.overEvents({ query }, 'POST', '*/*'),
    }
    const fieldsBy: Record<string, (field: AskedField) => boolean> = {
      POST: ({ operation }) => operation !== OperationTypeNode.SUBSCRIPTION,
      GET: ({ operation }) => operation === OperationTypeNode.QUERY,
      SSE: () => true,
      'SSE by */*': ({ operation }) => operation === OperationTypeNode.SUBSCRIPTION,
      WebSocket: () => true,
    }
    const verdicts = (fields: readonly AskedField[], verdict: (field: AskedField) => unknown) =>
      Object.fromEntries(fields.map(field => [field.coordinate, verdict(field)]))

    it.each(['POST', 'GET', 'SSE', 'SSE by */*', 'WebSocket'])('has the verdict of the table over %s', async door => {
      const fields = asked.filter(fieldsBy[door]!)
      const table = verdicts(fields, field => expected(holder, field, anonymousRead))
      const refused = fields.filter(field => table[field.coordinate] !== 'ALLOWED')
      const allowed = fields.filter(field => table[field.coordinate] === 'ALLOWED')
      const ask = door === 'WebSocket' ? overOneSocket : (some: AskedField[]) => Promise.all(some.map(byDoor[door]!))

      open.statements.length = 0
      const found = new Map<string, string>()
      for (const [n, answer] of (await ask(refused)).entries()) found.set(refused[n]!.coordinate, verdictOf(answer))
      expect(open.statements.filter(sql => !unasked.test(sql))).toEqual([])
      for (const [n, answer] of (await ask(allowed)).entries()) found.set(allowed[n]!.coordinate, verdictOf(answer))
      expect(verdicts(fields, field => found.get(field.coordinate))).toEqual(table)
    })

    /** All at once over one socket; a key that is not let in is told so by its close. */
    async function overOneSocket(fields: readonly AskedField[]): Promise<Data[]> {
      const key = keys[holder]
      const socket = await openSocket(await hub.listen(), { init: false })
      socket.send({ type: 'connection_init', payload: key === undefined ? {} : { authorization: `Bearer ${key}` } })
      const acknowledged = new Promise<null>(done => socket.raw.once('message', () => done(null)))
      const close = await Promise.race([acknowledged, socket.closed])
      if (close?.code === 4403) return fields.map(() => ({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }))
      const answers: Data[] = []
      for (let from = 0; from < fields.length; from += 40) {
        const some = fields.slice(from, from + 40)
        for (const { coordinate, query } of some) socket.subscribe(coordinate, query)
        await eventually(() => {
          for (const { coordinate } of some) expect(socket.of(coordinate), coordinate).not.toEqual([])
        })
        for (const { coordinate } of some) {
          socket.send({ type: 'complete', id: coordinate })
          const [{ type, payload }] = socket.of(coordinate)
          answers.push(type === 'error' ? { errors: payload } : payload)
        }
      }
      return answers
    }
  })
})

it('asks for every field at the root, and for those that are guarded below it, by documents that are valid', () => {
  expect(rootFields.length).toBeGreaterThan(20)
  expect(guardedFields.map(({ coordinate }) => coordinate)).toEqual(
    expect.arrayContaining([
      ...['Article.edited', 'Article.publishAt', 'Withdrawal.by', 'Withdrawal.note', 'ArticleRevision.by'],
      ...['ArticleRevision.note', 'Job.by', 'Job.id', 'ApiKeyPayload.secret', 'WebhookSecretPayload.secret'],
    ]),
  )
  for (const { query } of asked) expect(validate(schema, parse(query)), query).toEqual([])
})
