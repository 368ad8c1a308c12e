import { z } from 'zod'
import { type Allowed, parseAllowed, publicOnly } from './fetch/allowed.ts'

const port = z.string().regex(/^\d+$/, 'must be a number').transform(Number).pipe(z.number().max(65_535))

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

const isHost = (text: string) => URL.parse(`http://${text}`)?.hostname === text.toLowerCase()

const isLoopback = (host: string) => /^(127\.|::1$|localhost$)/.test(host)

const isNatsUrl = (text: string) => URL.canParse(text) && /^(nats|tls):\/\/./.test(text)

const isServiceUrl = (text: string) => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

/** Plain http where nobody can listen in: whoever changes what comes from there makes tokens that are taken. */
const isJwksUrl = (text: string) => {
  if (!isServiceUrl(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Points a minute; `off` is null. The least is what one operation may cost: all that is allowed can be asked. */
const points = (usual: number) =>
  z
    .string()
    .regex(/^(\d+|off)$/, 'must be a number, or off')
    .transform(text => (text === 'off' ? null : Number(text)))
    .pipe(z.number().min(5_000).max(1_000_000_000).nullable())
    .default(usual)

const inHeader = /^[!-~]*$/
const notInHeader = 'must be of ASCII letters, digits and signs, without spaces: it travels in a header'

const variables = z.object({
  /** Where the server listens; 0 takes any free port. */
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Without one, Rawi runs a Postgres of its own under DATA_DIR. */
  DATABASE_URL: z
    .string()
    .refine(url => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol), 'must be a postgres:// URL')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  /** Carries events between many instances: servers of one NATS, with commas between them. */
  NATS_URL: z
    .string()
    .transform(list => list.split(',').map(url => url.trim()))
    .refine(list => list.every(isNatsUrl), 'must be nats:// or tls:// URLs, with commas between them')
    .default([]),
  /** The admin's key; without one it is made at the first start and kept in DATA_DIR. */
  RAWI_ADMIN_KEY: z.string().min(16, 'must have at least 16 characters').regex(inHeader, notInHeader).optional(),
  /** What hashes of API keys are made with; without one it is made at the first start and kept in DATA_DIR. */
  RAWI_KEY_PEPPER: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Whether those without a key may read. */
  ANONYMOUS_READ: z.enum(['on', 'off']).default('on'),
  /** Where an issuer of tokens publishes its keys, and what its tokens for this hub say of themselves. */
  JWKS_URL: z
    .string()
    .refine(isJwksUrl, 'must be an https:// URL, or an http:// one of this machine, without a name and password')
    .optional(),
  JWT_ISSUER: z.string().min(1).optional(),
  JWT_AUDIENCE: z.string().min(1).optional(),
  /** Pages of which origins may use the hub, beside those that it serves itself: a list with commas, or `*`. */
  ALLOWED_ORIGINS: z
    .string()
    .transform(list => list.split(',').map(origin => origin.trim().replace(/\/$/, '')))
    .refine(
      list => list.every(origin => origin === '*' || isOrigin(origin)),
      'must be origins such as https://news.example, with commas between them, or *',
    )
    .default([]),
  /** Where webhooks may lead to beside the public net: hosts with a port, nets, and ports, with commas between them. */
  FETCH_ALLOW: z
    .string()
    .transform(parseAllowed)
    .refine(allowed => allowed !== null, 'must be of host:port, 10.0.0.0/8 and :port, with commas between them')
    .optional(),
  /** By which names the hub may be called, beside addresses and those of this machine: a list with commas, or `*`. */
  ALLOWED_HOSTS: z
    .string()
    .transform(list => list.split(',').map(name => name.trim()))
    .refine(
      list => list.every(name => name === '*' || isHost(name)),
      'must be names such as news.example, without a port, with commas between them, or *',
    )
    .optional(),
  /** How many days an event stays in the story log: for so long a client may be away and lose nothing. */
  EVENT_DAYS: z
    .string()
    .regex(/^\d+$/, 'must be a number')
    .transform(Number)
    .pipe(z.number().min(7).max(3650))
    .default(30),
  /** A service that finds people and countries instead of the built-in recogniser, which steps in where it fails. */
  EXTRACTOR_URL: z
    .string()
    .refine(isServiceUrl, 'must be an http:// or https:// URL without a name and password')
    .optional(),
  /** Goes along to it as a bearer token. */
  EXTRACTOR_KEY: z.string().regex(inHeader, notInHeader).optional(),
  /** How long one story may wait for that service, in milliseconds. */
  EXTRACTOR_TIMEOUT: z
    .string()
    .regex(/^\d+$/, 'must be a number')
    .transform(Number)
    .pipe(z.number().min(100).max(60_000))
    .default(5_000),
  /** The file of a trained model, with which the built-in recogniser finds people. */
  EXTRACT_MODEL: z.string().min(1).optional(),
  /** How many points a key may spend within a minute: what its operations cost. */
  RATE_LIMIT: points(3_000_000),
  /** The same for an address that somebody without a key asks from, and all behind it. */
  RATE_LIMIT_ANONYMOUS: points(600_000),
  /** How many proxies of our own stand in front: so many entries of X-Forwarded-For are true. */
  TRUST_PROXY: z.string().regex(/^\d$/, 'must be the number of proxies in front, 0 to 9').transform(Number).default(0),
  /** A JSON file of documents by their hashes, as the tools of clients write it. */
  PERSISTED_DOCUMENTS: z.string().min(1).optional(),
  /** Whether those are all that may be asked without the scope `admin`. */
  PERSISTED_ONLY: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
})

const schema = variables
  .refine(
    ({ JWKS_URL, JWT_ISSUER, JWT_AUDIENCE }) =>
      new Set([JWKS_URL, JWT_ISSUER, JWT_AUDIENCE].map(value => value === undefined)).size === 1,
    'JWKS_URL, JWT_ISSUER and JWT_AUDIENCE go together: set all three, or none',
  )
  .refine(given => given.PERSISTED_ONLY === 'off' || given.PERSISTED_DOCUMENTS !== undefined, {
    path: ['PERSISTED_ONLY'],
    error: 'needs PERSISTED_DOCUMENTS: without a document, nobody could ask anything',
  })

/** Every variable that is read, for the README's table to be held against. */
export const variableNames: readonly string[] = Object.keys(variables.shape)

/**
 * How this process is set up. `databaseUrl` null: an embedded Postgres under `dataDir`. `natsUrls` empty: no NATS.
 * `keyPepper` null: the one that is kept in `dataDir`. `tokens` null: no tokens but API keys are taken.
 * `extractor` null: the built-in recogniser alone. `extractModel`: a path; null: it has no model. `allowedHosts`: any,
 * where nothing is said, but on a machine that serves itself alone, by a name of its own. `rateLimit` and
 * `rateLimitAnonymous`: points a minute; null: as many as one likes.
 */
export type Config = {
  port: number
  host: string
  databaseUrl: string | null
  dataDir: string
  natsUrls: string[]
  adminKey: string | null
  keyPepper: string | null
  anonymousRead: boolean
  tokens: { jwksUrl: string; issuer: string; audience: string } | null
  allowedOrigins: string[]
  fetchAllow: Allowed
  allowedHosts: string[]
  eventDays: number
  extractor: { url: string; key: string | null; timeoutMs: number } | null
  extractModel: string | null
  rateLimit: number | null
  rateLimitAnonymous: number | null
  trustProxy: number
  persisted: { file: string | null; only: boolean }
  logLevel: string
  production: boolean
}

/** The environment is not as it should be; the message lists every mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads the configuration: the only place that looks at the environment. A variable that is set but empty counts as
 * left out, as a compose file writes them.
 * @throws ConfigError naming every mistake at once, never a value: it may be a secret
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new ConfigError(`The configuration has mistakes:\n${z.prettifyError(parsed.error)}`)
  const {
    PORT,
    HOST,
    DATABASE_URL,
    DATA_DIR,
    NATS_URL,
    RAWI_ADMIN_KEY,
    RAWI_KEY_PEPPER,
    ANONYMOUS_READ,
    JWKS_URL,
    JWT_ISSUER,
    JWT_AUDIENCE,
    ALLOWED_ORIGINS,
    FETCH_ALLOW,
    ALLOWED_HOSTS,
    EVENT_DAYS,
    EXTRACTOR_URL,
    EXTRACTOR_KEY,
    EXTRACTOR_TIMEOUT,
    EXTRACT_MODEL,
    RATE_LIMIT,
    RATE_LIMIT_ANONYMOUS,
    TRUST_PROXY,
    PERSISTED_DOCUMENTS,
    PERSISTED_ONLY,
    LOG_LEVEL,
    NODE_ENV,
  } = parsed.data
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR,
    natsUrls: NATS_URL,
    adminKey: RAWI_ADMIN_KEY ?? null,
    keyPepper: RAWI_KEY_PEPPER ?? null,
    anonymousRead: ANONYMOUS_READ === 'on',
    tokens: JWKS_URL === undefined ? null : { jwksUrl: JWKS_URL, issuer: JWT_ISSUER!, audience: JWT_AUDIENCE! },
    allowedOrigins: ALLOWED_ORIGINS,
    fetchAllow: FETCH_ALLOW ?? publicOnly,
    allowedHosts: ALLOWED_HOSTS ?? (NODE_ENV !== 'production' && isLoopback(HOST) ? [] : ['*']),
    eventDays: EVENT_DAYS,
    extractor:
      EXTRACTOR_URL === undefined
        ? null
        : { url: EXTRACTOR_URL, key: EXTRACTOR_KEY ?? null, timeoutMs: EXTRACTOR_TIMEOUT },
    extractModel: EXTRACT_MODEL ?? null,
    rateLimit: RATE_LIMIT,
    rateLimitAnonymous: RATE_LIMIT_ANONYMOUS,
    trustProxy: TRUST_PROXY,
    persisted: { file: PERSISTED_DOCUMENTS ?? null, only: PERSISTED_ONLY === 'on' },
    logLevel: LOG_LEVEL,
    production: NODE_ENV === 'production',
  }
}
