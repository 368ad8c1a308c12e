/** Stories that readers see from some instant on: not before by any way, and on every instance within a moment of it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { startPublishing } from '../../src/domain/publishing.ts'
import { updateArticle } from '../../src/domain/article-edit.ts'
import { publishDue } from '../../src/domain/schedule.ts'
import { createReaders } from '../../src/ingest/pipeline.ts'
import { emptyAudit } from '../support/audit.ts'
import { EDITOR } from '../support/actor.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const other = useHub(hub)

beforeEach(async () => {
  await hub.db.article.deleteMany()
  await emptyAudit(hub.db)
})

const fields = { body: 'Text.', tags: ['harbour'], people: ['Lena Hoffmann'], countries: ['KE'], source: 'Coast Wire' }
const soon = () => new Date(Date.now() + 3_600_000)

async function ingest(publishAt: Date | null = null, headline = 'A harbour opens'): Promise<string> {
  const { articleId } = await hub.ingest({ headline, ...fields, publishAt })
  return Buffer.from(`Article:${articleId}`).toString('base64url')
}

async function change(name: string, input: object): Promise<Data> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const mutation = `mutation ($input: ${type}!) {
    ${name}(input: $input) { article { id status publishAt publishedAt revision } userErrors { code field } }
  }`
  return (await hub.query(mutation, { input }))[name]
}

const schedule = (id: string, at: Date | null) => change('scheduleArticle', { id, at })

/** The time has come: by the clock of the database, which is moved for the stories that wait. */
async function pass(): Promise<void> {
  await hub.db.$executeRaw`UPDATE article SET publish_at = now() - interval '1 second' WHERE status = 'SCHEDULED'`
}

/** All that a reader sees of the stories, on another instance. */
async function seen(id: string): Promise<Data> {
  const { data, errors } = await other.ask(
    `query ($id: ID!) {
      node(id: $id) { id } article(id: $id) { headline }
      articles { totalCount facets { tags { count } } } search: articles(search: "harbour") { totalCount }
      person(slug: "lena-hoffmann") { articles { totalCount } coMentioned { count } }
      trending { people { count } }
    }`,
    { id },
    null,
  )
  expect(errors).toBeUndefined()
  return data
}

const UNSEEN = {
  ...{ node: null, article: null, articles: { totalCount: 0, facets: { tags: [] } }, search: { totalCount: 0 } },
  ...{ person: null, trending: { people: [] } },
}

const headOf = async () => (await hub.query('{ streamCursor }')).streamCursor
const since = async (after: string) =>
  (
    await other.ask(
      `query ($after: EventCursor) {
        storyEvents(after: $after) { nodes { kind revision reason article { headline publishedAt status } } }
      }`,
      { after },
      null,
    )
  ).data.storyEvents.nodes.map(({ kind }: Data) => kind)

describe('a story that is scheduled as it comes in', () => {
  it('is nowhere until its time, and then everywhere, as one that came in', async () => {
    const [at, head] = [soon(), await headOf()]
    const id = await ingest(at)
    expect(await seen(id)).toEqual(UNSEEN)
    expect(await since(head)).toEqual([])
    expect(await publishDue(hub.db)).toBe(0)
    await pass()
    const { publishAt } = await hub.db.article.findFirstOrThrow()
    expect(await publishDue(hub.db)).toBe(1)
    await eventually(async () => expect(await since(head)).toEqual(['INGESTED']))
    expect(await seen(id)).toMatchObject({ node: { id }, articles: { totalCount: 1 }, search: { totalCount: 1 } })
    const { article } = await hub.query('query ($id: ID!) { article(id: $id) { publishedAt publishAt edited } }', {
      id,
    })
    expect(article).toEqual({ publishedAt: publishAt!.toISOString(), publishAt: null, edited: ['PUBLISHED_AT'] })
  })

  it('is published once, however often and by how many it is tried', async () => {
    await Promise.all(['one', 'two', 'three'].map(headline => ingest(soon(), headline)))
    const head = await headOf()
    await pass()
    const counts = await Promise.all([publishDue(hub.db), publishDue(other.db), publishDue(hub.db)])
    const later = await publishDue(hub.db)
    expect(counts.reduce((sum, count) => sum + count, later)).toBe(3)
    await eventually(async () => expect(await since(head)).toEqual(['INGESTED', 'INGESTED', 'INGESTED']))
  })

  it('is not published where it was withdrawn in the moment that it was due', async () => {
    const id = await ingest(soon())
    await pass()
    let published: Promise<number> | undefined
    await hub.db.$transaction(async tx => {
      await tx.$executeRaw`SELECT FROM article FOR UPDATE`
      published = publishDue(other.db)
      // It has looked the story up, and waits for its row.
      await eventually(async () => {
        const waits = await hub.db.$queryRaw<unknown[]>`
          SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
          WHERE a.datname = current_database() AND NOT l.granted AND l.locktype = 'transactionid'`
        expect(waits).toHaveLength(1)
      })
      await tx.$executeRaw`UPDATE article SET status = 'WITHDRAWN', publish_at = NULL`
    })
    expect([await published, (await seen(id)).node]).toEqual([0, null])
  })

  it('is seen at once where its time is past, and bears it', async () => {
    const id = await ingest(new Date('2024-05-01T10:00:00Z'))
    const { article } = await hub.query('query ($id: ID!) { article(id: $id) { status publishedAt } }', { id })
    expect(article).toEqual({ status: 'PUBLISHED', publishedAt: '2024-05-01T10:00:00.000Z' })
  })

  it('waits on when it comes in again, or is edited, and nobody hears of it', async () => {
    const head = await headOf()
    const id = await ingest(soon())
    const again = await hub.ingest({ headline: 'A harbour opens', ...fields, body: 'Another text.' })
    expect(again.outcome).toBe('REVISED')
    await hub.query(
      `mutation { updateArticle(input: { id: "${id}", headline: "A quay opens" }) { userErrors { code } } }`,
    )
    expect([await seen(id), await since(head)]).toEqual([UNSEEN, []])
    await pass()
    await publishDue(hub.db)
    expect((await seen(id)).article).toEqual({ headline: 'A quay opens' })
  })
})

it('leaves in the audit when a story was due, as it comes in, is withdrawn or is restored', async () => {
  const at = soon()
  const [one, two] = [await ingest(at, 'one'), await ingest(at, 'two')]
  await ingest(null, 'three')
  await change('withdrawArticle', { id: one })
  await change('restoreArticle', { id: two })
  const rows = await hub.db.auditLog.findMany({ orderBy: { seq: 'asc' } })
  const publishAt = at.toISOString()
  expect(rows.slice(0, 3).map(({ after }) => after)).toMatchObject([
    { outcome: 'CREATED', status: 'SCHEDULED', publishAt },
    { outcome: 'CREATED', status: 'SCHEDULED', publishAt },
    { outcome: 'CREATED', status: 'PUBLISHED' },
  ])
  expect(rows.slice(3).map(({ before, after }) => [before, after])).toEqual([
    [
      { status: 'SCHEDULED', publishAt },
      { status: 'WITHDRAWN', publishAt: null },
    ],
    [
      { status: 'SCHEDULED', publishAt },
      { status: 'PUBLISHED', publishAt: null },
    ],
  ])
})

it('keeps the time of a story that is published while it is edited', async () => {
  const id = await ingest(soon())
  await pass()
  const { find, read } = createReaders({ db: hub.db })
  const { id: articleId, publishAt } = await hub.db.article.findFirstOrThrow()
  const finding: typeof find = async story => {
    await publishDue(hub.db)
    return await find(story)
  }
  await updateArticle(hub.db, EDITOR, { id: articleId, headline: 'A quay opens' }, { find: finding, read })
  const { article } = await hub.query('query ($id: ID!) { article(id: $id) { headline publishedAt edited } }', { id })
  expect(article).toEqual({
    ...{ headline: 'A quay opens', publishedAt: publishAt!.toISOString() },
    edited: ['HEADLINE', 'PUBLISHED_AT'],
  })
})

describe('scheduling', () => {
  it('hides a story that readers saw until its time, and gives it back then', async () => {
    const [id, at, head] = [await ingest(), soon(), await headOf()]
    const { article, userErrors } = await schedule(id, at)
    expect([article, userErrors]).toMatchObject([{ status: 'SCHEDULED', publishAt: at.toISOString() }, []])
    expect(await since(head)).toEqual(['WITHDRAWN'])
    expect(await seen(id)).toEqual(UNSEEN)
    await pass()
    await publishDue(hub.db)
    await eventually(async () => expect(await since(head)).toEqual(['WITHDRAWN', 'RESTORED']))
    expect((await seen(id)).articles.totalCount).toBe(1)
  })

  it.each<[string, (id: string) => Promise<unknown>, string, string[]]>([
    ['one that readers saw', async () => {}, 'PUBLISHED', ['WITHDRAWN', 'RESTORED']],
    ['one that was withdrawn', id => change('withdrawArticle', { id }), 'WITHDRAWN', ['WITHDRAWN']],
  ])('makes of %s what it was, where it is cancelled', async (_, prepare, status, events) => {
    const [id, head] = [await ingest(), await headOf()]
    await prepare(id)
    await schedule(id, soon())
    expect((await schedule(id, null)).article).toMatchObject({ status, publishAt: null })
    expect(await since(head)).toEqual(events)
    await pass()
    expect(await publishDue(hub.db)).toBe(0)
  })

  it('leaves one that nobody ever saw unseen where it is cancelled; given to readers later, it comes in', async () => {
    const head = await headOf()
    const id = await ingest(soon())
    expect((await schedule(id, null)).article.status).toBe('WITHDRAWN')
    // Nobody saw it, so there is no tombstone of it either.
    expect([await seen(id), await since(head)]).toEqual([UNSEEN, []])
    await change('restoreArticle', { id })
    expect(await since(head)).toEqual(['INGESTED'])
    expect((await seen(id)).node).toEqual({ id })
  })

  it('is over where the story is restored, or withdrawn', async () => {
    const [one, two] = [await ingest(soon(), 'one'), await ingest(soon(), 'two')]
    expect((await change('restoreArticle', { id: one })).article).toMatchObject({
      status: 'PUBLISHED',
      publishAt: null,
    })
    expect((await change('withdrawArticle', { id: two })).article).toMatchObject({
      status: 'WITHDRAWN',
      publishAt: null,
    })
    expect(await publishDue(hub.db)).toBe(0)
  })

  it('puts a story off', async () => {
    const id = await ingest(soon())
    await schedule(id, new Date(Date.now() + 7_200_000))
    await hub.db
      .$executeRaw`UPDATE article SET publish_at = publish_at - interval '90 minutes' WHERE status = 'SCHEDULED'`
    expect(await publishDue(hub.db)).toBe(0)
  })

  it('is refused for the past and for a revision that is another by now, and leaves nothing behind', async () => {
    const id = await ingest()
    expect((await schedule(id, new Date(Date.now() - 1_000))).userErrors).toEqual([
      { code: 'BAD_USER_INPUT', field: ['input', 'at'] },
    ])
    const stale = await change('scheduleArticle', { id, at: soon(), expectedRevision: 7 })
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_REVISION' }])
    expect((await hub.db.article.findFirstOrThrow()).status).toBe('PUBLISHED')
  })

  it('leaves who, what, before and after; the same again leaves nothing', async () => {
    const [id, at] = [await ingest(), soon()]
    await schedule(id, at)
    await schedule(id, at)
    await pass()
    await publishDue(hub.db)
    const rows = await hub.db.auditLog.findMany({ where: { operation: 'scheduleArticle' }, orderBy: { seq: 'asc' } })
    expect(rows).toMatchObject([
      {
        actorKind: 'ROOT',
        before: { status: 'PUBLISHED' },
        after: { status: 'SCHEDULED', publishAt: at.toISOString() },
      },
      { actorKind: 'SYSTEM', before: { status: 'SCHEDULED' }, after: { status: 'PUBLISHED' } },
    ])
    expect(rows).toHaveLength(2)
  })
})

it('is done in the background, by whichever instance is there', async () => {
  const stops = [hub, other].map(({ db }) => startPublishing(db, { info: () => {}, error: f => expect(f).toEqual({}) }))
  const id = await ingest(new Date(Date.now() + 300))
  await eventually(async () => expect((await seen(id)).node).toEqual({ id }))
  for (const stop of stops) await stop()
})
