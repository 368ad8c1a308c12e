/** Two instances on one database, as they run: what one of them writes, both show, whatever they have in memory. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { useEvents } from '../support/events.ts'
import { eventually } from '../support/eventually.ts'
import { askOver } from '../support/http.ts'
import type { Data } from '../support/hub.ts'
import { englishStory } from '../support/stories.ts'

const openEvents = useEvents()
const key = 'a-key-for-the-tests'
const apps: App[] = []
let databaseUrl: string

beforeAll(async () => {
  databaseUrl = await cloneTemplate()
  const secrets = { RAWI_ADMIN_KEY: key, RAWI_KEY_PEPPER: 'a-pepper-for-the-tests' }
  const config = loadConfig({ DATABASE_URL: databaseUrl, PORT: '0', ...secrets })
  for (let n = 0; n < 2; n++) apps.push(await startApp(config, pino({ level: 'silent' })))
})
afterAll(async () => {
  for (const app of apps) await app.stop()
  await dropDatabase(databaseUrl)
})

const urlOf = (n: number) => `${apps[n]!.url}/graphql`
const LATEST = '{ articles(first: 50) { nodes { headline } } }'

async function headlines(n: number): Promise<string[]> {
  const answer = await askOver(urlOf(n), { query: LATEST })
  return answer.json().data.articles.nodes.map((article: Data) => article.headline)
}

async function mutate(n: number, field: string, input: object, shown = 'article { id headline }'): Promise<Data> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} } }`
  const headers = { authorization: `Bearer ${key}` }
  return (await askOver(urlOf(n), { query, variables: { input }, method: 'POST', headers })).json().data[field]
}

const mutateArticle = async (n: number, field: string, input: object) => (await mutate(n, field, input)).article

describe('a story that is ingested and withdrawn through one instance', () => {
  it('is shown, and not any more, by that one from its answer on, and by the other from its word on', async () => {
    const query = 'subscription { storyEvents { __typename ... on StoryEvent { kind } } }'
    const { next } = await openEvents(urlOf(1), { query })
    const told = async (kind: string) => {
      while ((await next()).data?.data?.storyEvents.kind !== kind);
    }
    for (let n = 0; n < 5; n++) {
      // In the memory of both.
      for (const instance of [0, 1, 0, 1]) await headlines(instance)
      const { id, headline } = await mutateArticle(0, 'ingestStory', { text: englishStory(n) })
      expect(await headlines(0)).toContain(headline)
      await told('INGESTED')
      expect(await headlines(1)).toContain(headline)
      await mutate(0, 'withdrawArticle', { id })
      for (let again = 0; again < 3; again++) expect(await headlines(0)).not.toContain(headline)
      await told('WITHDRAWN')
      for (let again = 0; again < 3; again++) expect(await headlines(1)).not.toContain(headline)
      await mutate(0, 'restoreArticle', { id })
      expect(await headlines(0)).toContain(headline)
    }
  })

  it('is withdrawn everywhere within two seconds', async () => {
    const { id, headline } = await mutateArticle(0, 'ingestStory', { text: englishStory(20) })
    await eventually(async () => expect(await headlines(1)).toContain(headline), 2_000)
    await mutate(0, 'withdrawArticle', { id })
    await eventually(async () => expect(await headlines(1)).not.toContain(headline), 2_000)
  })
})

it('a person who is renamed through one instance has the new name in the lists of both', async () => {
  await mutate(0, 'ingestStory', {
    headline: 'Gate opens',
    body: 'It opened.',
    people: ['Lena Hoffmann'],
    language: 'en',
  })
  const names = async (n: number) => {
    const query = '{ articles(first: 50) { nodes { people { nodes { id name(language: "en") } } } } }'
    const { articles } = (await askOver(urlOf(n), { query })).json().data
    return new Map<string, string>(
      articles.nodes.flatMap((article: Data) => article.people.nodes.map(({ id, name }: Data) => [name, id])),
    )
  }
  const id = await eventually(async () => {
    for (const n of [0, 1]) expect([...(await names(n)).keys()]).toContain('Lena Hoffmann')
    return (await names(0)).get('Lena Hoffmann')
  })
  await mutate(0, 'updatePerson', { id, name: 'Lena Weber', language: 'en' }, 'userErrors { code }')
  expect([...(await names(0)).keys()]).toContain('Lena Weber')
  await eventually(async () => expect([...(await names(1)).keys()]).toContain('Lena Weber'))
  for (const n of [0, 1]) expect([...(await names(n)).keys()]).not.toContain('Lena Hoffmann')
})
