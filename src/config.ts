import { z } from 'zod'

const port = z.string().regex(/^\d+$/, 'must be a number').transform(Number).pipe(z.number().max(65_535))

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

const isNatsUrl = (text: string) => URL.canParse(text) && /^(nats|tls):\/\/./.test(text)

const isServiceUrl = (text: string) => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

const inHeader = /^[!-~]*$/
const notInHeader = 'must be of ASCII letters, digits and signs, without spaces: it travels in a header'

const schema = z.object({
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
  /** Pages of which origins may use the hub, beside those that it serves itself: a list with commas, or `*`. */
  ALLOWED_ORIGINS: z
    .string()
    .transform(list => list.split(',').map(origin => origin.trim().replace(/\/$/, '')))
    .refine(
      list => list.every(origin => origin === '*' || isOrigin(origin)),
      'must be origins such as https://news.example, with commas between them, or *',
    )
    .default([]),
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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
})

/** Every variable that is read, for the README's table to be held against. */
export const variableNames: readonly string[] = Object.keys(schema.shape)

/**
 * How this process is set up. `databaseUrl` null: an embedded Postgres under `dataDir`. `natsUrls` empty: no NATS.
 * `extractor` null: the built-in recogniser alone. `extractModel`: a path; null: it has no model.
 */
export type Config = {
  port: number
  host: string
  databaseUrl: string | null
  dataDir: string
  natsUrls: string[]
  adminKey: string | null
  allowedOrigins: string[]
  eventDays: number
  extractor: { url: string; key: string | null; timeoutMs: number } | null
  extractModel: string | null
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
    ALLOWED_ORIGINS,
    EVENT_DAYS,
    EXTRACTOR_URL,
    EXTRACTOR_KEY,
    EXTRACTOR_TIMEOUT,
    EXTRACT_MODEL,
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
    allowedOrigins: ALLOWED_ORIGINS,
    eventDays: EVENT_DAYS,
    extractor:
      EXTRACTOR_URL === undefined
        ? null
        : { url: EXTRACTOR_URL, key: EXTRACTOR_KEY ?? null, timeoutMs: EXTRACTOR_TIMEOUT },
    extractModel: EXTRACT_MODEL ?? null,
    logLevel: LOG_LEVEL,
    production: NODE_ENV === 'production',
  }
}
