/** The README is for readers who paste from it: its queries run, its tables say what the code says. */
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { variableNames } from '../src/config.ts'
import { errorCodes } from '../src/domain/errors.ts'
import { schema } from '../src/graphql/schema.ts'
import { ingestSamples } from '../src/ingest/samples.ts'
import { sabotages } from './sabotage/table.ts'
import { useHub } from './support/hub.ts'

const hub = useHub()
const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')
const readme = read('README.md')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(match => match[1]!)
const operations = blocks('graphql')

/** What the README shows to receivers of webhooks. */
type Verify = (headers: Record<string, string>, body: string, secret: string) => boolean

/** The codes or names in the first column of the table below a heading. */
function firstColumn(heading: string): string[] {
  const section = readme.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!
  const table = section.split('\n\n').find(part => part.startsWith('|'))!
  return table
    .split('\n')
    .filter(row => row.startsWith('|'))
    .slice(2)
    .flatMap(row => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(match => match[1]!))
}

beforeAll(async () => {
  await ingestSamples(hub.db, hub.ingest)
})

describe('the README', () => {
  it('shows operations that the schema accepts', () => {
    expect(operations.length).toBeGreaterThan(3)
    for (const operation of operations) expect(validate(schema, parse(operation)), operation).toEqual([])
  })

  it('shows queries that answer over the sample stories', async () => {
    const queries = operations.filter(operation => operation.trimStart().startsWith('{'))
    const answers = await Promise.all(queries.map(query => hub.query(query)))
    expect(answers[0].articles).toMatchObject({ totalCount: 3 })
    expect(answers[1].articles.nodes).toHaveLength(1)
    const { articles, olives, people } = answers[2]
    expect([articles.totalCount, olives.nodes.length, people.nodes.length, people.didYouMean.length]).toEqual([
      1, 1, 0, 1,
    ])
    expect(articles.edges[0].highlights.length).toBeGreaterThan(2)
    expect(answers[3].country.articles.nodes[0].people.nodes.length).toBeGreaterThan(0)
  })

  it('shows receivers of webhooks a check that takes what is signed now with the secret, and nothing else', async () => {
    const [code] = blocks('js')
    const { verify } = (await import(`data:text/javascript,${encodeURIComponent(code!)}`)) as { verify: Verify }
    const [key, body] = [Buffer.alloc(32, 7), '{"type":"story.ingested","headline":"خبر"}']
    const secret = `whsec_${key.toString('base64')}`
    const headers = (timestamp: number) => {
      const signature = createHmac('sha256', key).update(`evt_1.${timestamp}.${body}`).digest('base64')
      const signatures = `v1,${Buffer.alloc(32).toString('base64')} v1,${signature}`
      return { 'webhook-id': 'evt_1', 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures }
    }
    const now = Math.floor(Date.now() / 1_000)
    expect(verify(headers(now), body, secret)).toBe(true)
    expect(verify(headers(now), `${body} `, secret)).toBe(false)
    expect(verify({ ...headers(now), 'webhook-id': 'evt_2' }, body, secret)).toBe(false)
    expect(verify(headers(now), body, `whsec_${Buffer.alloc(32, 8).toString('base64')}`)).toBe(false)
    expect(verify(headers(now - 600), body, secret)).toBe(false)
  })

  it('lists every code that the hub gives, and no other', () => {
    const graphqls = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR']
    expect(firstColumn('Errors').sort()).toEqual([...Object.keys(errorCodes), ...graphqls].sort())
  })

  it('says how many guarantees are taken out of the code, each of which stands there once', () => {
    expect(readme).toContain(`\`npm run sabotage\` takes\n${sabotages.length} guarantees out of the code`)
    const found = sabotages.map(({ file, find }) => [file, find, read(file).split(find).length - 1])
    expect(found.filter(([, , times]) => times !== 1)).toEqual([])
  })

  it('lists every variable of the configuration, and no other', () => {
    expect(firstColumn('Configuration').sort()).toEqual(variableNames.toSorted())
  })
})

describe('docker-compose.yml', () => {
  it('gives the hub every variable of the configuration but those that the image sets', () => {
    const [compose, image] = ['docker-compose.yml', 'Dockerfile'].map(read)
    const given = [...compose!.split('  hub:\n')[1]!.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name!)
    const set = [.../^ENV (.*)$/m.exec(image!)![1]!.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name!)
    expect([...given, ...set].sort()).toEqual(variableNames.toSorted())
  })
})
