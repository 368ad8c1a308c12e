/** What a story's names were found to be stays, whatever these are called later, until an editor sets them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { doJobs } from '../../src/domain/jobs/work.ts'
import { createReaders } from '../../src/ingest/pipeline.ts'
import { edited } from '../support/edits.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const NAMES = 'source { slug } credits { source { slug } } tags { slug } people { nodes { slug } }'
const KEPT = { source: 'coast-wire', credits: ['mole-agency', 'coast-wire'], tags: ['boats'], people: ['ada-quist'] }
const URL = 'https://news.example/kept'
const story = {
  ...{ url: URL, headline: 'A harbour opens', body: 'Text.', language: 'en', source: 'Coast Wire' },
  ...{ credits: ['Mole Agency'], tags: ['Boats'], people: ['Ada Quist'] },
}

let id = ''

const slugs = ({ source, credits, tags, people }: Data) => ({
  source: source.slug,
  credits: credits.map((credit: Data) => credit.source.slug),
  tags: tags.map((tag: Data) => tag.slug),
  people: people.nodes.map((person: Data) => person.slug),
})
const read = async () => slugs((await hub.query(`query ($id: ID!) { article(id: $id) { ${NAMES} } }`, { id })).article)

async function update(input: object): Promise<Data> {
  const mutation = `mutation ($input: UpdateArticleInput!) {
    updateArticle(input: $input) { article { ${NAMES} } userErrors { code } }
  }`
  const { article, userErrors } = (await hub.query(mutation, { input: { id, ...input } })).updateArticle
  expect(userErrors).toEqual([])
  return slugs(article)
}

const other = (text: string, language = 'en') => ({ text, language, kind: 'CANONICAL' })

/** Everything that the story names is called something else, and nothing is called as the story has it. */
async function renameAll(): Promise<void> {
  const { article } = await hub.query(
    `query ($id: ID!) { article(id: $id) { credits { source { id name } } tags { id } people { nodes { id } } } }`,
    { id },
  )
  const gone = (text: string) => [{ text, language: 'en' }]
  for (const { source } of article.credits) {
    const change = { addNames: [other(`New ${source.name}`)], removeNames: gone(source.name) }
    await edited(hub, 'updateSource', { id: source.id, ...change })
  }
  const label = { addLabels: [other('Ships')], removeLabels: gone('Boats') }
  await edited(hub, 'updateTag', { id: article.tags[0].id, ...label })
  const name = { addNames: [other('Bo Lind')], removeNames: gone('Ada Quist') }
  await edited(hub, 'updatePerson', { id: article.people.nodes[0].id, ...name })
}

async function reprocess(): Promise<void> {
  await hub.query('mutation { reprocessArticles(input: { where: {} }) { userErrors { code } } }')
  const readers = createReaders({ db: hub.db })
  await doJobs({ db: hub.db, url: hub.url, readers }, { goesOn: () => true, onDone: () => {}, onFailure: () => {} })
}

beforeEach(async () => {
  await hub.db.$executeRaw`TRUNCATE article, source, tag, person CASCADE`
  await hub.db.source.create({ data: { slug: 'unknown', kept: true } })
  const { articleId } = await hub.ingest(story)
  id = Buffer.from(`Article:${articleId}`).toString('base64url')
  await renameAll()
})

describe('a story whose sources, tags and people are called something else by now', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a line of it is edited', () => update({ headline: 'A quay opens' })],
    [
      'it is edited and read anew',
      async () => {
        await update({ headline: 'A quay opens', tags: ['Ships', 'Ferries'] })
        await update({ unedit: ['TAGS', 'HEADLINE'] })
        await reprocess()
      },
    ],
    ['it is read anew', reprocess],
  ])('is of the same ones when %s', async (_, change) => {
    const count = async () => [await hub.db.source.count(), await hub.db.person.count()]
    const before = await count()
    await change()
    expect([await read(), await count()]).toEqual([KEPT, before])
  })

  it('is of those that an editor sets, by what is called so today', async () => {
    const set = await update({ people: ['Ada Quist', 'Bo Lind'], tags: ['Boats'], source: 'Coast Wire' })
    // The source is called so in the story already: that says nothing new.
    expect(set).toMatchObject({ source: 'coast-wire', tags: [expect.stringMatching(/^boats-/)] })
    expect(set.people).toEqual(expect.arrayContaining(['ada-quist', expect.stringMatching(/^ada-quist-/)]))
  })
})

it('is what it was where an editor set it, when the story comes in again with other names', async () => {
  await update({ tags: ['Quays'], people: ['Cy Nord'], source: 'Quay News' })
  const set = await read()
  for (const table of ['tag_label', 'person_name', 'source_name'])
    await hub.db.$executeRawUnsafe(
      `UPDATE ${table} SET text = 'x', folded = 'x' WHERE text IN ('Quays', 'Cy Nord', 'Quay News')`,
    )
  await hub.ingest({ ...story, body: 'Another text.' })
  const { credits, ...now } = await read()
  expect([now, credits.at(-1)]).toEqual([{ source: set.source, tags: set.tags, people: set.people }, set.source])
})

it('keeps both of its tags where one of them is called by now what the other was', async () => {
  await update({ tags: ['Ships', 'Harbours'] })
  const { tags } = (await hub.query('query ($id: ID!) { article(id: $id) { tags { id } } }', { id })).article
  await edited(hub, 'updateTag', {
    ...{ id: tags[1].id, addLabels: [other('Boats')] },
    removeLabels: [{ text: 'Harbours', language: 'en' }],
  })
  expect((await update({ headline: 'A quay opens' })).tags).toEqual(['boats', 'harbours'])
})

it('goes with whom these are merged into, and comes back with them', async () => {
  const { article } = await hub.query('query ($id: ID!) { article(id: $id) { people { nodes { id } } } }', { id })
  const from = article.people.nodes[0].id
  const into = (await edited(hub, 'createPerson', { name: 'Cy Nord', language: 'en' })).id
  const merge = 'mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { userErrors { code } } }'
  await hub.query(merge, { input: { from, into } })
  expect((await update({ headline: 'A quay opens' })).people).toEqual(['cy-nord'])
  await hub.query('mutation ($input: UnmergeInput!) { unmergePeople(input: $input) { userErrors { code } } }', {
    input: { id: from },
  })
  expect(await read()).toEqual(KEPT)
})
