/** What a story said only while it was hidden: readers are never shown it, also when they see the story. */
import { beforeEach, describe, expect, it } from 'vitest'
import { publishDue } from '../../src/domain/schedule.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const fields = { body: 'A libel of the draft.', language: 'en', source: 'Coast Wire' }
const soon = () => new Date(Date.now() + 3_600_000)

beforeEach(async () => {
  await hub.db.article.deleteMany()
})

async function ingest(publishAt: Date | null): Promise<string> {
  const { articleId } = await hub.ingest({ ...fields, headline: 'Mayor of Zyx is a thief', publishAt })
  return Buffer.from(`Article:${articleId}`).toString('base64url')
}

async function change(name: string, input: object): Promise<void> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const answer = await hub.query(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`, {
    input,
  })
  expect(answer[name].userErrors).toEqual([])
}

const correct = (id: string) => change('updateArticle', { id, headline: 'Mayor of Zyx speaks', body: 'She spoke.' })

/** The story and its revisions, as somebody sees them. */
async function seen(id: string, key?: null): Promise<{ slug: string; revisions: number[]; said: string }> {
  const { data } = await hub.ask(
    'query ($id: ID!) { article(id: $id) { slug revisions { nodes { revision headline paragraphs } } } }',
    { id },
    key,
  )
  const { slug, revisions } = data.article
  return { slug, revisions: revisions.nodes.map(({ revision }: Data) => revision), said: JSON.stringify(data) }
}

describe('a story that is corrected before anybody saw it', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['by hand', id => change('restoreArticle', { id })],
    [
      'at its time',
      async () => {
        await hub.db.$executeRaw`UPDATE article SET publish_at = now() - interval '1 second'`
        await publishDue(hub.db)
      },
    ],
  ])('shows readers nothing of its draft when it is published %s, and editors all', async (_, publish) => {
    const id = await ingest(soon())
    const draft = await seen(id)
    await correct(id)
    await publish(id)
    const { slug, revisions, said } = await seen(id, null)
    expect([slug, revisions]).toEqual(['mayor-of-zyx-speaks', [2]])
    expect(said).not.toMatch(/thief|libel/)
    expect((await seen(id)).revisions).toEqual([2, 1])
    const { data } = await hub.ask('query ($slug: String!) { article(slug: $slug) { id } }', { slug: draft.slug }, null)
    expect(data.article).toBeNull()
  })

  it('keeps its slug where its headline is the same', async () => {
    const id = await ingest(soon())
    const { slug } = await seen(id)
    await change('restoreArticle', { id })
    expect((await seen(id, null)).slug).toBe(slug)
  })
})

it('shows readers what they saw and what they see of a story, not what it said while it was withdrawn', async () => {
  const id = await ingest(null)
  await change('withdrawArticle', { id })
  await change('updateArticle', { id, body: 'Another libel.' })
  await correct(id)
  await change('restoreArticle', { id })
  expect(await seen(id, null)).toMatchObject({ slug: 'mayor-of-zyx-is-a-thief', revisions: [3, 1] })
  expect((await seen(id)).revisions).toEqual([3, 2, 1])
  await change('withdrawArticle', { id })
  await change('restoreArticle', { id })
  expect((await seen(id, null)).revisions).toEqual([3, 1])
})
