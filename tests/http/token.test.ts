/** Tokens of an issuer outside, and what is tried with them. */
import { exportJWK, exportSPKI, generateKeyPair, importJWK } from 'jose'
import { createHmac } from 'node:crypto'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTokenReader } from '../../src/http/token.ts'
import { useEvents } from '../support/events.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'
import { englishStory } from '../support/stories.ts'
import { AUDIENCE, ISSUER, now, useTokenIssuer } from '../support/token-issuer.ts'

const issuer = useTokenIssuer()
const reader = (jwksUrl: string, lines: string[] = []) =>
  createTokenReader(
    { jwksUrl, issuer: ISSUER, audience: AUDIENCE },
    pino({ level: 'warn' }, { write: line => void lines.push(line) }),
  )
let readToken: ReturnType<typeof reader>
const hub = useHub(undefined, { anonymousRead: false, readToken: text => readToken(text) })
const openSocket = useSockets()
const openEvents = useEvents()

const VIEWER = '{ viewer { id name kind scopes expiresAt } }'

beforeAll(async () => {
  readToken = reader(issuer.jwksUrl())
  await hub.ingest({ text: englishStory(1) })
})

const viewerOf = async (token: string) => (await hub.ask(VIEWER, {}, token)).data?.viewer
const statusOf = async (token: string) => (await hub.ask(VIEWER, {}, token)).status

/** A token made by hand, of any header and claims. */
function byHand(header: object, claims: object, sign: (text: string) => string = () => ''): string {
  const text = [header, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${sign(text)}`
}

const claims = (more: object = {}) => ({
  ...{ iss: ISSUER, aud: AUDIENCE, sub: 'desk-7', scope: 'admin', exp: now() + 600 },
  ...more,
})

describe('a token of the issuer', () => {
  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('is taken when it is signed by %s', async alg => {
    const exp = now() + 600
    const expected = { id: 'desk-7', name: 'desk-7', kind: 'TOKEN', scopes: ['INGEST'] }
    const viewer = await viewerOf(await issuer.sign({ exp }, { alg }))
    expect(viewer).toEqual({ ...expected, expiresAt: new Date(exp * 1000).toISOString() })
  })

  it.each<[string, object, string[]]>([
    ['with blanks between', { scope: 'openid edit  read' }, ['EDIT', 'READ']],
    ['as a list', { scope: undefined, scopes: ['admin', 'other', 7] }, ['ADMIN', 'EDIT', 'INGEST', 'READ']],
    ['with none of ours', { scope: 'ADMIN Read read, openid' }, []],
    ['not at all', { scope: undefined }, []],
    ['as something else', { scope: { admin: true } }, []],
  ])('has its scopes %s', async (_, given, scopes) => {
    expect((await viewerOf(await issuer.sign(given))).scopes).toEqual(scopes)
  })

  it('has the name that it says, and its subject in the audit', async () => {
    const token = await issuer.sign({ name: 'Salma at the desk', scope: 'edit' })
    expect(await viewerOf(token)).toMatchObject({ id: 'desk-7', name: 'Salma at the desk' })
    const { data } = await hub.ask('{ articles { nodes { id } } }', {}, token)
    const mutation = 'mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { userErrors { code } } }'
    await hub.ask(mutation, { id: data.articles.nodes[0].id }, token)
    const [row] = await hub.db.auditLog.findMany({ where: { operation: 'withdrawArticle' } })
    expect(row).toMatchObject({ actorKind: 'TOKEN', actorId: 'desk-7', actorName: 'Salma at the desk' })
    await hub.query(mutation.replace('withdraw', 'restore'), { id: data.articles.nodes[0].id })
  })

  it('may be for several audiences, ours among them', async () => {
    expect(await viewerOf(await issuer.sign({ aud: ['other', AUDIENCE] }))).toMatchObject({ kind: 'TOKEN' })
  })
})

describe('a token is refused', () => {
  it.each<[string, () => Promise<string> | string]>([
    ['that is not signed', () => byHand({ alg: 'none' }, claims())],
    ['that is not signed, in other letters', () => byHand({ alg: 'nOnE', kid: 'ES256' }, claims())],
    ['that leaves its algorithm out', () => byHand({ kid: 'ES256' }, claims())],
    [
      'that is signed by HS256 with the public key as its secret',
      async () => {
        const pem = await exportSPKI((await importJWK(issuer.published('RS256'), 'RS256')) as never)
        const sign = (text: string) => createHmac('sha256', pem).update(text).digest('base64url')
        return byHand({ alg: 'HS256', kid: 'RS256' }, claims(), sign)
      },
    ],
    [
      'that is signed by HS256 with the published key as its secret',
      () => {
        const secret = Buffer.from(issuer.published('RS256').n!, 'base64url')
        return byHand({ alg: 'HS256', kid: 'RS256' }, claims(), text =>
          createHmac('sha256', secret).update(text).digest('base64url'),
        )
      },
    ],
    [
      'that is signed by an algorithm that is not among ours, with a published key',
      async () => issuer.sign({}, { alg: 'RS512', kid: 'RS256' }, await issuer.privateKeyFor('RS256', 'RS512')),
    ],
    ['whose key is a file', async () => issuer.sign({}, { kid: '../../../../dev/null' }, await anotherKey())],
    ['whose key is a query', async () => issuer.sign({}, { kid: "x' UNION SELECT 'a" }, await anotherKey())],
    ['that names a published key and is signed by another', async () => issuer.sign({}, {}, await anotherKey())],
    ['that brings its own key', async () => embedding('jwk')],
    ['that says where its key is (jku)', async () => embedding('jku')],
    ['that says where its certificate is (x5u)', async () => embedding('x5u')],
    [
      'that needs what we do not know',
      () => byHand({ alg: 'ES256', kid: 'ES256', crit: ['other'], other: 1 }, claims()),
    ],
    ['that never ends', () => issuer.sign({ exp: undefined })],
    ['that has ended', () => issuer.sign({ exp: now() - 1 })],
    ['that ends now', () => issuer.sign({ exp: now() })],
    ['that is not valid yet', () => issuer.sign({ nbf: now() + 60 })],
    ['of another issuer', () => issuer.sign({ iss: 'https://id.example' })],
    ['without an issuer', () => issuer.sign({ iss: undefined })],
    ['for another audience', () => issuer.sign({ aud: 'another' })],
    ['without an audience', () => issuer.sign({ aud: undefined })],
    ['without a subject', () => issuer.sign({ sub: undefined })],
    ['with an empty subject', () => issuer.sign({ sub: '' })],
    ['whose subject would break a line', () => issuer.sign({ sub: 'desk\n{"level":50}' })],
    ['whose subject holds a NUL', () => issuer.sign({ sub: 'desk\0' })],
    ['whose subject is a number', () => issuer.sign({ sub: 7 as never })],
    ['whose last letter is another', async () => tampered(await issuer.sign())],
    ['whose claims are others', async () => withClaims(await issuer.sign(), claims({ scope: 'admin' }))],
  ])('%s', async (_, make) => {
    const before = issuer.asked.length
    expect(await statusOf(await make())).toBe(401)
    // Only the address that the operator named is ever asked.
    expect(issuer.asked.slice(before).filter(path => path !== '/keys')).toEqual([])
  })

  it.each(['"4102444800"', '1e999', '-1', '0', '1e300', 'null', 'true', '[4102444800]', '{}', '8.64e12'])(
    'that ends at %s',
    async exp => {
      const written = JSON.stringify(claims({ exp: 'EXP' })).replace('"EXP"', exp)
      const token = await issuer.signText(written)
      // The last instant of the calendar of JavaScript is one.
      expect(await statusOf(token)).toBe(exp === '8.64e12' ? 200 : 401)
    },
  )
})

describe('while the keys of the issuer cannot be had', () => {
  it('a token is told to try again, other credentials are judged as ever, and the log says so once', async () => {
    issuer.fail(500)
    const lines: string[] = []
    readToken = reader(issuer.jwksUrl(), lines)
    try {
      for (let n = 0; n < 2; n++) {
        const answer = await hub.ask(VIEWER, {}, await issuer.sign())
        expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'ISSUER_UNAVAILABLE' } }] })
      }
      expect(lines).toHaveLength(1)
      expect(await statusOf(await hub.key('read'))).toBe(200)
      expect(await statusOf('nonsense')).toBe(401)
      expect(await statusOf(byHand({ alg: 'none' }, claims()))).toBe(401)
      const socket = await openSocket(await hub.listen(), { init: false })
      socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${await issuer.sign()}` } })
      expect((await socket.closed).code).toBe(1013)
    } finally {
      issuer.fail(null)
    }
    expect(await statusOf(await issuer.sign())).toBe(200)
  })

  it('because nobody is there, or what is there are no keys, it is the same', async () => {
    const wrong = ['http://127.0.0.1:1/keys', `${await hub.listen()}?query={__typename}`]
    for (const url of wrong) {
      readToken = reader(url)
      expect(await statusOf(await issuer.sign()), url).toBe(503)
    }
    readToken = reader(issuer.jwksUrl())
  })
})

it('the socket and the stream of a token are closed when it ends', async () => {
  const token = await issuer.sign({ scope: 'read', exp: now() + 2 })
  const url = await hub.listen()
  const query = 'subscription { storyIngested(backfill: 1) { cursor } }'
  const headers = { authorization: `Bearer ${token}` }
  const socket = await openSocket(url, { init: headers })
  const events = await openEvents(url, { query, headers })
  socket.subscribe('1', query)
  expect((await events.next()).event).toBe('next')
  await eventually(() => expect(socket.of('1')).toMatchObject([{ type: 'next' }]))
  expect((await socket.closed).code).toBe(4403)
  const [last, complete] = (await events.rest()).slice(-2)
  expect([last!.data.errors.map((error: Data) => error.extensions.code), complete!.event]).toEqual([
    ['UNAUTHENTICATED'],
    'complete',
  ])
  await hub.running(0)
})

async function anotherKey() {
  return (await generateKeyPair('ES256')).privateKey
}

/** A token that is signed by a key which it says where to find itself. */
async function embedding(how: 'jwk' | 'jku' | 'x5u'): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const place = new URL('/attacker', issuer.jwksUrl()).href
  const header = how === 'jwk' ? { jwk: await exportJWK(publicKey) } : { [how]: place }
  return await issuer.sign({ scope: 'admin' }, header, privateKey)
}

function tampered(token: string): string {
  const [head, body, signature = ''] = token.split('.')
  const bytes = Buffer.from(signature, 'base64url')
  bytes[0]! ^= 1
  return [head, body, bytes.toString('base64url')].join('.')
}

function withClaims(token: string, other: object): string {
  const [head, , signature] = token.split('.')
  return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.')
}
