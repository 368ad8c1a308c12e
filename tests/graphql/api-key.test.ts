import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  apiKey { id name prefix scopes createdBy expiresAt lastUsedAt revokedAt } secret userErrors { code field } } }`
const ROTATE = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
  apiKey { id rotatedAt previousUntil } secret userErrors { code field } } }`
const REVOKE = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
  apiKey { id revokedAt } secret userErrors { code field } } }`
const LIST = `query ($first: Int, $after: String) { apiKeys(first: $first, after: $after) {
  nodes { id name } edges { cursor } pageInfo { hasNextPage endCursor } } }`

async function create(input: object = {}): Promise<Data> {
  return (await hub.query(CREATE, { input: { name: 'A desk', scopes: ['INGEST'], ...input } })).createApiKey
}

describe('createApiKey', () => {
  it('answers with a key that serves, and shows it nowhere else', async () => {
    const { apiKey, secret, userErrors } = await create({
      scopes: ['READ', 'INGEST'],
      expiresAt: '2099-01-01T00:00:00Z',
    })
    expect(userErrors).toEqual([])
    expect(apiKey).toEqual({
      id: secret.split('_')[1],
      name: 'A desk',
      prefix: secret.slice(0, 22),
      scopes: ['READ', 'INGEST'],
      createdBy: 'The admin key',
      expiresAt: '2099-01-01T00:00:00.000Z',
      lastUsedAt: null,
      revokedAt: null,
    })
    const { viewer } = (await hub.ask('{ viewer { id kind expiresAt } }', {}, secret)).data
    expect(viewer).toEqual({ id: apiKey.id, kind: 'KEY', expiresAt: '2099-01-01T00:00:00.000Z' })
    expect(JSON.stringify(await hub.query(LIST))).not.toContain(secret.slice(22))
  })

  it.each<[string, object, string[]]>([
    ['an empty name', { name: ' ' }, ['input', 'name']],
    ['no scope', { scopes: [] }, ['input', 'scopes']],
    ['an end that is past', { expiresAt: '2020-01-01T00:00:00Z' }, ['input', 'expiresAt']],
  ])('does not accept %s', async (_, wrong, field) => {
    const refused = { apiKey: null, secret: null, userErrors: [{ code: 'BAD_USER_INPUT', field }] }
    expect(await create(wrong)).toEqual(refused)
  })

  it('is for admins, whose keys may make keys, and for nobody else', async () => {
    const variables = { input: { name: 'A desk', scopes: ['ADMIN'] } }
    for (const scope of ['read', 'ingest', 'edit'] as const) {
      const key = await hub.key('read', scope)
      // Also where it would be shown nothing of the key.
      for (const query of [CREATE, CREATE.replace(/apiKey \{.*secret/s, '')]) {
        const { errors, status } = await hub.ask(query, variables, key)
        expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([403, ['FORBIDDEN']])
      }
    }
    const admin = await hub.key('admin')
    const { data } = await hub.ask(CREATE, variables, admin)
    expect(data.createApiKey.apiKey.createdBy).toBe('to admin')
    const row = await hub.db.auditLog.findFirstOrThrow({ where: { targetId: data.createApiKey.apiKey.id } })
    expect(row).toMatchObject({
      ...{ operation: 'createApiKey', actorKind: 'KEY', actorId: admin.split('_')[1], targetType: 'ApiKey' },
      after: { name: 'A desk', scopes: ['admin'], expiresAt: null },
    })
  })

  it('makes a key that may do no less than somebody without one, and changes nobody by what it is named', async () => {
    const { secret } = await create({ name: 'salma\u202e\u0000 at the\ndesk' })
    const { data } = await hub.ask('{ viewer { name scopes } articles { totalCount } }', {}, secret)
    expect(data.viewer).toEqual({ name: 'salma at the desk', scopes: ['INGEST', 'READ'] })
  })
})

describe('rotateApiKey and revokeApiKey', () => {
  it('give another secret beside the one before, and end both', async () => {
    const { apiKey, secret } = await create()
    const { rotateApiKey: rotated } = await hub.query(ROTATE, { input: { id: apiKey.id, overlapHours: 2 } })
    const { id, rotatedAt, previousUntil } = rotated.apiKey
    expect([id, Date.parse(previousUntil) - Date.parse(rotatedAt)]).toEqual([apiKey.id, 7_200_000])
    const statuses = async () =>
      await Promise.all([secret, rotated.secret].map(async key => (await hub.ask('{ viewer { id } }', {}, key)).status))
    expect(await statuses()).toEqual([200, 200])
    const { revokeApiKey: revoked } = await hub.query(REVOKE, { input: { id: apiKey.id } })
    expect(revoked).toMatchObject({ apiKey: { id: apiKey.id, revokedAt: expect.any(String) }, secret: null })
  })

  it('find no key that is not there', async () => {
    const gone = { apiKey: null, secret: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'id'] }] }
    expect((await hub.query(ROTATE, { input: { id: 'nobody' } })).rotateApiKey).toEqual(gone)
    expect((await hub.query(REVOKE, { input: { id: 'a\0' } })).revokeApiKey).toEqual(gone)
    const { apiKey } = await create()
    const wrong = (await hub.query(ROTATE, { input: { id: apiKey.id, overlapHours: 721 } })).rotateApiKey
    expect(wrong.userErrors).toEqual([{ code: 'BAD_USER_INPUT', field: ['input', 'overlapHours'] }])
  })
})

describe('apiKeys', () => {
  it('are listed newest first, page by page, without gap or repeat', async () => {
    for (let n = 0; n < 5; n++) await create({ name: `Desk ${n}` })
    const { nodes: all } = (await hub.query(LIST, { first: 100 })).apiKeys
    expect(all.slice(0, 3).map(({ name }: Data) => name)).toEqual(['Desk 4', 'Desk 3', 'Desk 2'])
    const found: Data[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo }: Data = (await hub.query(LIST, { first: 2, after })).apiKeys
      found.push(...nodes)
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(found).toEqual(all)
  })

  it.each([
    ['nonsense'],
    [Buffer.from('["articles",1,"x"]').toString('base64url')],
    [Buffer.from('["apiKeys","x","y"]').toString('base64url')],
    [Buffer.from('["apiKeys",1e300,"y"]').toString('base64url')],
    [Buffer.from('["apiKeys",1,"\\u0000"]').toString('base64url')],
  ])('refuse the cursor %s', async after => {
    const { errors } = await hub.ask(LIST, { after })
    expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }])
  })
})
