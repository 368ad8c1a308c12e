/** The README is for readers who paste from it: its queries run, its tables say what the code says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { variableNames } from '../src/config.ts'
import { errorCodes } from '../src/domain/errors.ts'
import { schema } from '../src/graphql/schema.ts'
import { ingestSamples } from '../src/ingest/samples.ts'
import { useHub } from './support/hub.ts'

const hub = useHub()
const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(match => match[1]!)
const operations = blocks('graphql')

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

  it('lists every code that the hub gives, and no other', () => {
    const graphqls = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR']
    expect(firstColumn('Errors').sort()).toEqual([...Object.keys(errorCodes), ...graphqls].sort())
  })

  it('lists every variable of the configuration, and no other', () => {
    expect(firstColumn('Configuration').sort()).toEqual(variableNames.toSorted())
  })
})
