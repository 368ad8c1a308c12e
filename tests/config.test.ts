import { describe, expect, it } from 'vitest'
import { ConfigError, loadConfig } from '../src/config.ts'
import { publicOnly } from '../src/fetch/allowed.ts'

/** The message of the error that an environment gives. */
function mistakes(env: Record<string, string>): string {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('the configuration', () => {
  it('needs nothing', () => {
    const usual = {
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataDir: '.data',
      adminKey: null,
      keyPepper: null,
      anonymousRead: true,
      tokens: null,
      logLevel: 'info',
      production: false,
      allowedOrigins: [],
      fetchAllow: publicOnly,
      allowedHosts: [],
      eventDays: 30,
      extractModel: null,
      natsUrls: [],
      extractor: null,
      rateLimit: 3_000_000,
      rateLimitAnonymous: 600_000,
      trustProxy: 0,
      persisted: { file: null, only: false },
    }
    expect(loadConfig({})).toEqual(usual)
    expect(loadConfig({ SOMETHING_ELSE: 'x' })).toEqual(usual)
  })

  it('takes what is set', () => {
    const env = {
      PORT: '0',
      HOST: '::',
      DATABASE_URL: 'postgresql://rawi:p%40ss@db:5432/rawi?sslmode=disable',
      DATA_DIR: '/var/lib/rawi',
      RAWI_ADMIN_KEY: 'sixteen-letters!',
      RAWI_KEY_PEPPER: 'sixteen letters!',
      ANONYMOUS_READ: 'off',
      JWKS_URL: 'https://id.example/keys',
      JWT_ISSUER: 'https://id.example/',
      JWT_AUDIENCE: 'rawi',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'production',
      ALLOWED_ORIGINS: 'https://news.example, http://localhost:5173/',
      FETCH_ALLOW: 'receiver.internal:8080, :8443',
      ALLOWED_HOSTS: 'News.example, rawi.internal',
      EVENT_DAYS: '90',
      NATS_URL: 'nats://rawi:secret@nats-1:4222, tls://nats-2',
      EXTRACTOR_URL: 'https://names.example/v1?model=ar',
      EXTRACTOR_KEY: 'a-key',
      EXTRACTOR_TIMEOUT: '800',
      EXTRACT_MODEL: '/var/lib/rawi/people.model',
      RATE_LIMIT: '5000',
      RATE_LIMIT_ANONYMOUS: 'off',
      TRUST_PROXY: '2',
      PERSISTED_DOCUMENTS: '/etc/rawi/documents.json',
      PERSISTED_ONLY: 'on',
    }
    expect(loadConfig(env)).toEqual({
      port: 0,
      host: '::',
      databaseUrl: env.DATABASE_URL,
      dataDir: '/var/lib/rawi',
      adminKey: 'sixteen-letters!',
      keyPepper: 'sixteen letters!',
      anonymousRead: false,
      tokens: { jwksUrl: env.JWKS_URL, issuer: env.JWT_ISSUER, audience: 'rawi' },
      logLevel: 'silent',
      production: true,
      allowedOrigins: ['https://news.example', 'http://localhost:5173'],
      fetchAllow: { hosts: new Set(['receiver.internal:8080']), nets: [], ports: new Set([80, 443, 8443]) },
      allowedHosts: ['News.example', 'rawi.internal'],
      eventDays: 90,
      natsUrls: ['nats://rawi:secret@nats-1:4222', 'tls://nats-2'],
      extractor: { url: env.EXTRACTOR_URL, key: 'a-key', timeoutMs: 800 },
      extractModel: '/var/lib/rawi/people.model',
      rateLimit: 5_000,
      rateLimitAnonymous: null,
      trustProxy: 2,
      persisted: { file: '/etc/rawi/documents.json', only: true },
    })
  })

  it('waits five seconds for an extraction service, and needs no key for it', () => {
    const url = 'http://127.0.0.1:9000/'
    expect(loadConfig({ EXTRACTOR_URL: url }).extractor).toEqual({ url, key: null, timeoutMs: 5_000 })
  })

  it('answers to any name but where it serves its own machine alone, as it does by default', () => {
    expect(loadConfig({ HOST: '0.0.0.0' }).allowedHosts).toEqual(['*'])
    expect(loadConfig({ NODE_ENV: 'production' }).allowedHosts).toEqual(['*'])
    for (const HOST of ['127.0.0.2', '::1', 'localhost']) expect(loadConfig({ HOST }).allowedHosts, HOST).toEqual([])
    expect(loadConfig({ HOST: '::1', ALLOWED_HOSTS: '*' }).allowedHosts).toEqual(['*'])
  })

  it('takes a variable that is set but empty as left out', () => {
    const names = ['PORT', 'HOST', 'DATABASE_URL', 'DATA_DIR', 'RAWI_ADMIN_KEY', 'NATS_URL', 'LOG_LEVEL', 'NODE_ENV']
    expect(loadConfig(Object.fromEntries(names.map(name => [name, ''])))).toEqual(loadConfig({}))
  })

  it.for([
    ['ALLOWED_ORIGINS', 'pages.example'],
    ['ALLOWED_ORIGINS', 'https://news.example/path'],
    ['FETCH_ALLOW', 'receiver.internal'],
    ['FETCH_ALLOW', '10.0.0.0/8,https://receiver.internal:80'],
    ['ALLOWED_HOSTS', 'https://news.example'],
    ['ALLOWED_HOSTS', 'news.example:8080'],
    ['ALLOWED_HOSTS', 'news.example,a b'],
    ['EVENT_DAYS', '6'],
    ['NATS_URL', 'nats-1:4222'],
    ['NATS_URL', 'nats://nats-1,https://nats-2'],
    ['EVENT_DAYS', 'x'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['PORT', ' '],
    ['PORT', '0x10'],
    ['DATABASE_URL', 'rawi'],
    ['DATABASE_URL', 'mysql://root:pass-word@db/rawi'],
    ['DATABASE_URL', 'https://db/rawi'],
    ['RAWI_ADMIN_KEY', 'fifteen letters'],
    ['RAWI_ADMIN_KEY', 'a key with spaces in it'],
    ['RAWI_ADMIN_KEY', 'مفتاح-طويل-جدا-للإدارة'],
    ['RAWI_KEY_PEPPER', 'fifteen letters'],
    ['ANONYMOUS_READ', 'no'],
    ['JWKS_URL', 'id.example/keys'],
    ['JWKS_URL', 'http://id.example/keys'],
    ['JWKS_URL', 'http://127.0.0.1.id.example/keys'],
    ['JWKS_URL', 'file:///etc/keys.json'],
    ['JWKS_URL', 'https://rawi:pass-word@id.example/keys'],
    ['EXTRACTOR_URL', 'names.example'],
    ['EXTRACTOR_URL', 'ftp://names.example/'],
    ['EXTRACTOR_URL', 'https://rawi:pass-word@names.example/'],
    ['EXTRACTOR_KEY', 'two words'],
    ['EXTRACTOR_TIMEOUT', '99'],
    ['EXTRACTOR_TIMEOUT', '60001'],
    ['EXTRACTOR_TIMEOUT', '5s'],
    ['RATE_LIMIT', '4999'],
    ['RATE_LIMIT', 'plenty'],
    ['RATE_LIMIT_ANONYMOUS', '-1'],
    ['RATE_LIMIT_ANONYMOUS', '1e9'],
    ['PERSISTED_ONLY', 'true'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
  ] as const)('refuses %s=%s, and does not repeat the value', ([name, value]) => {
    const message = mistakes({ [name]: value })
    expect(message).toContain(name)
    expect(message.replace(name, '')).not.toContain(value.trim() || 'undefined')
  })

  it('takes the three variables of tokens together, over plain http from this machine alone', () => {
    const all = { JWT_ISSUER: 'issuer', JWT_AUDIENCE: 'rawi' }
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(loadConfig({ ...all, JWKS_URL: `http://${host}:9000/keys` }).tokens).toMatchObject({ issuer: 'issuer' })
    }
    const given = { ...all, JWKS_URL: 'https://id.example/keys' }
    for (const name of Object.keys(given)) {
      expect(mistakes({ ...given, [name]: '' }), `without ${name}`).toContain('set all three, or none')
    }
  })

  it('refuses to answer known documents only where it is given none', () => {
    expect(mistakes({ PERSISTED_ONLY: 'on' })).toContain('PERSISTED_DOCUMENTS')
  })

  it('reports every mistake at once', () => {
    const env = { PORT: 'x', DATABASE_URL: 'x', RAWI_ADMIN_KEY: 'x', LOG_LEVEL: 'x', NODE_ENV: 'x' }
    const message = mistakes(env)
    for (const name of Object.keys(env)) expect(message).toContain(name)
  })
})
