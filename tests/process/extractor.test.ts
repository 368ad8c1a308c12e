import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { useDirectories } from '../support/directory.ts'
import { json, status, useExtractionService } from '../support/extraction-service.ts'
import { onConnection } from '../support/log.ts'
import { useProcesses } from '../support/process.ts'
import { englishStory } from '../support/stories.ts'

const makeDirectory = useDirectories()
const service = useExtractionService()

const key = 'a-key-for-the-tests'
let env: { DATABASE_URL: string; DATA_DIR: string; RAWI_ADMIN_KEY: string; EXTRACTOR_URL: string }
beforeEach(async () => {
  const [database, directory] = [await cloneTemplate(), await makeDirectory()]
  env = { DATABASE_URL: database, DATA_DIR: directory, RAWI_ADMIN_KEY: key, EXTRACTOR_URL: service.url }
})
afterEach(() => dropDatabase(env.DATABASE_URL))
// Below the database: what is asked for last ends first, and a server must be gone before its database.
const { rawi, serve } = useProcesses()

const rulesStored = () =>
  onConnection(env.DATABASE_URL, async client => {
    const { rows } = await client.query<{ rule: string }>('SELECT DISTINCT rule FROM mention ORDER BY rule')
    return rows.map(({ rule }) => rule)
  })

describe('the service of EXTRACTOR_URL', () => {
  it('reads what `rawi ingest` takes in; where it fails, the command says so once and takes in all the same', async () => {
    const directory = await makeDirectory()
    for (let n = 0; n < 5; n++) await writeFile(join(directory, `${n}.txt`), englishStory(n))
    service.answer(status(503))
    const failing = await rawi(['ingest', directory], { env })
    expect(failing.code, failing.err).toBe(0)
    expect(failing.out.split('\n').filter(line => line.startsWith('CREATED'))).toHaveLength(5)
    expect(failing.err.trim()).toMatch(
      /^The extraction service is left alone for 30 s \(it answered with status 503\).+$/,
    )
    expect(service.asked).toHaveLength(3)

    service.answer(json({ entities: [{ type: 'PERSON', start: 0, end: 7, rule: 'test' }] }))
    await writeFile(join(directory, 'story.txt'), englishStory(7))
    await rawi(['ingest', join(directory, 'story.txt')], { env })
    expect(await rulesStored()).toContain('remote:test')
  })

  it('reads what the server takes in', async () => {
    service.answer(json({ entities: [{ type: 'PERSON', start: 0, end: 7, rule: 'test' }] }))
    const server = await serve({ env })
    const query = `mutation ($text: String!) { ingestStory(input: { text: $text }) {
      article { notices { code } people { edges { node { name } } } }
    } }`
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables: { text: englishStory(1) } }),
    })
    expect(await response.json()).toMatchObject({
      data: { ingestStory: { article: { notices: [], people: { edges: [{ node: { name: 'Harbour' } }] } } } },
    })
    expect(await rulesStored()).toEqual(['remote:test'])
  })
})
