/** Whom and what only hidden stories name: readers are told of them by no list, no search and no look-up. */
import { beforeEach, describe, expect, it } from 'vitest'
import { edited } from '../support/edits.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const fields = { body: 'Text.', language: 'en' }
const secret = {
  ...{ headline: 'A merger', source: 'Leaky Gazette', credits: ['Mole Agency'] },
  ...{ people: ['Secretra Personovna'], tags: ['secret takeover'] },
}
const soon = () => new Date(Date.now() + 3_600_000)
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url')

/** Every way to the four; the ids are those of the database. */
const EVERYWHERE = `query ($person: ID!, $tag: ID!, $source: ID!, $mole: ID!) {
  people { nodes { slug } } found: people(search: "Secretra") { nodes { slug } }
  meant: people(search: "Sekretra Personovnaa") { didYouMean { slug } }
  tags { nodes { slug } } foundTags: tags(search: "takeover") { nodes { slug } }
  sources { nodes { slug } }
  person(slug: "secretra-personovna") { slug } byId: person(id: $person) { slug }
  byItem: person(wikidataId: "Q99999999") { slug }
  tag(slug: "secret-takeover") { slug } tagById: tag(id: $tag) { slug }
  source(slug: "leaky-gazette") { slug } sourceById: source(id: $source) { slug }
  credited: source(slug: "mole-agency") { slug } node(id: $mole) { id } nodes(ids: [$person, $tag, $source]) { id }
}`

async function seen(key?: null): Promise<Data> {
  const bySlug = async (slug: string) => (await hub.db.source.findUniqueOrThrow({ where: { slug } })).id
  const person = await hub.db.person.findFirstOrThrow({ where: { slug: 'secretra-personovna' } })
  const tag = await hub.db.tag.findFirstOrThrow({ where: { slug: 'secret-takeover' } })
  const ids = {
    ...{ person: globalId('Person', person.id), tag: globalId('Tag', tag.id) },
    ...{
      source: globalId('Source', await bySlug('leaky-gazette')),
      mole: globalId('Source', await bySlug('mole-agency')),
    },
  }
  const { data, errors } = await hub.ask(EVERYWHERE, ids, key)
  expect(errors).toBeUndefined()
  return data
}

const UNSEEN = {
  ...{ people: { nodes: [] }, found: { nodes: [] }, meant: { didYouMean: [] } },
  ...{ tags: { nodes: [] }, foundTags: { nodes: [] }, sources: { nodes: [{ slug: 'unknown' }] } },
  ...{ person: null, byId: null, byItem: null, tag: null, tagById: null, source: null, sourceById: null },
  ...{ credited: null, node: null, nodes: [null, null, null] },
}

/** The ways that are closed. */
function missing(data: Data): string[] {
  return Object.keys(data).filter(way => /null|\[\]/.test(JSON.stringify(data[way])))
}

async function change(name: string, articleId: string): Promise<void> {
  const id = globalId('Article', articleId)
  await hub.query(`mutation { ${name}(input: { id: "${id}" }) { userErrors { code } } }`)
}

beforeEach(async () => {
  await hub.db.article.deleteMany()
  await hub.db.person.updateMany({ data: { kept: false } })
  await hub.db.tag.updateMany({ data: { kept: false } })
  await hub.db.source.updateMany({ where: { slug: { not: 'unknown' } }, data: { kept: false } })
})

async function ingest(publishAt: Date | null): Promise<string> {
  const { articleId } = await hub.ingest({ ...fields, ...secret, publishAt })
  await hub.db.person.updateMany({ data: { wikidataId: 'Q99999999' } })
  return articleId
}

describe('what only hidden stories name', () => {
  it('is shown to editors, and to readers with the story', async () => {
    const id = await ingest(soon())
    expect(missing(await seen())).toEqual([])
    expect(await seen(null)).toEqual(UNSEEN)
    await change('restoreArticle', id)
    expect(missing(await seen(null))).toEqual([])
    await change('withdrawArticle', id)
    expect(await seen(null)).toEqual(UNSEEN)
  })

  it('is shown where another story names it', async () => {
    await ingest(soon())
    await hub.ingest({ ...fields, ...secret, headline: 'Another', source: 'Leaky Gazette' })
    expect(missing(await seen(null))).toEqual([])
  })

  it('is shown where an editor made or changed it', async () => {
    await ingest(soon())
    const { person, source } = await seen()
    expect([person, source]).toEqual([{ slug: 'secretra-personovna' }, { slug: 'leaky-gazette' }])
    const idOf = async (type: 'person' | 'source', slug: string) =>
      (await hub.query(`{ ${type}(slug: "${slug}") { id } }`))[type].id
    await edited(hub, 'updatePerson', { id: await idOf('person', person.slug), description: 'A minister.' })
    await edited(hub, 'updateSource', { id: await idOf('source', source.slug), kind: 'OUTLET' })
    await edited(hub, 'createTag', { labels: [{ text: 'Harbours', language: 'en' }] })
    expect(await seen(null)).toMatchObject({ person, source, tags: { nodes: [{ slug: 'harbours' }] }, credited: null })
  })

  it('is shown where somebody was merged into them whom an editor made', async () => {
    await ingest(soon())
    const made = await edited(hub, 'createPerson', { name: 'Bo Lind', language: 'en' })
    const { person } = await hub.query('{ person(slug: "secretra-personovna") { id } }')
    await hub.query('mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { userErrors { code } } }', {
      input: { from: made.id, into: person.id },
    })
    expect(await seen(null)).toMatchObject({ person: { slug: 'secretra-personovna' }, tag: null })
  })
})

it('costs who may see all nothing, and readers one statement, however many are asked for', async () => {
  await hub.ingest({ ...fields, ...secret, people: ['Ada Quist', 'Bo Lind', 'Cy Nord'] })
  const people = await hub.db.person.findMany()
  const ids = people.map(({ id }) => globalId('Person', id))
  const cost = async (key?: null) => {
    hub.statements.length = 0
    await hub.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, key)
    return hub.statements.filter(sql => !sql.includes('event_log')).length
  }
  await cost()
  expect([await cost(), await cost(null)]).toEqual([0, 1])
})
