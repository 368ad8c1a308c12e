import {
  CompactSign,
  exportJWK,
  generateKeyPair,
  type GenerateKeyPairResult,
  type JWK,
  type JWTHeaderParameters,
  importJWK,
  SignJWT,
} from 'jose'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export const ISSUER = 'https://id.example/'
export const AUDIENCE = 'rawi'

/** An issuer of tokens that publishes its keys, one of each kind that is taken. */
export type TokenIssuer = {
  /** Where it publishes them; the same before it listens. */
  jwksUrl: () => string
  /** Makes a token that is good but for what is given. */
  sign: (
    claims?: object,
    header?: Partial<JWTHeaderParameters>,
    key?: GenerateKeyPairResult['privateKey'],
  ) => Promise<string>
  /** The same of claims as they are written, where JSON.stringify would write others. */
  signText: (claims: string) => Promise<string>
  /** The private key of a kind, for another algorithm. */
  privateKeyFor: (kind: string, alg: string) => Promise<GenerateKeyPairResult['privateKey']>
  /** The public key of a kind, as it is published. */
  published: (alg: string) => JWK
  /** Answers as this from now on, instead of with its keys; null: with its keys. */
  fail: (status: number | null) => void
  /** The paths that it was asked for. */
  asked: string[]
}

/** In seconds. */
export const now = () => Math.floor(Date.now() / 1000)

/** Runs an issuer for the test file. */
export function useTokenIssuer(): TokenIssuer {
  const pairs = new Map<string, GenerateKeyPairResult>()
  const keys: JWK[] = []
  const asked: string[] = []
  let failing: number | null = null
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(failing ?? 200, { 'content-type': 'application/json' })
    response.end(failing === null ? JSON.stringify({ keys }) : 'away')
  })
  beforeAll(async () => {
    for (const alg of ['RS256', 'PS256', 'ES256', 'EdDSA']) {
      const pair = await generateKeyPair(alg, { extractable: true })
      pairs.set(alg, pair)
      // Without `alg`, as many issuers publish them: what a key may be used for is for the hub to say.
      keys.push({ ...(await exportJWK(pair.publicKey)), kid: alg, use: 'sig' })
    }
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    asked,
    jwksUrl: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    privateKeyFor: async (kind, alg) => {
      const key = await importJWK(await exportJWK(pairs.get(kind)!.privateKey), alg)
      return key as GenerateKeyPairResult['privateKey']
    },
    published: alg => keys.find(key => key.kid === alg)!,
    fail: status => void (failing = status),
    signText: claims =>
      new CompactSign(Buffer.from(claims))
        .setProtectedHeader({ alg: 'ES256', kid: 'ES256' })
        .sign(pairs.get('ES256')!.privateKey),
    sign: (claims = {}, header = {}, key) => {
      const { alg = 'ES256' } = header
      const usual = { iss: ISSUER, aud: AUDIENCE, sub: 'desk-7', scope: 'ingest', exp: now() + 600 }
      const signing = key ?? pairs.get(alg)!.privateKey
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg, kid: alg, ...header }).sign(signing)
    },
  }
}
