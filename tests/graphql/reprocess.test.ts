/** Reading stored stories anew: by the rules of today, with what editors set over it, and without a trace where nothing is new. */
import { beforeEach, describe, expect, it } from 'vitest'
import { openLock } from '../../src/db/lock.ts'
import { doJobs, type JobDeps, startJobs, waitAfter } from '../../src/domain/jobs/work.ts'
import { createReaders } from '../../src/ingest/pipeline.ts'
import { emptyAudit } from '../support/audit.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { arabicStory, englishStory } from '../support/stories.ts'

const hub = useHub()
const other = useHub(hub)

beforeEach(async () => {
  await hub.db.article.deleteMany()
  await hub.db.job.deleteMany()
  await emptyAudit(hub.db)
})

const JOB = `id state total done changed failed by note failures { nodes { code message article { id } } }`

async function order(input: object): Promise<Data> {
  const mutation = `mutation ($input: ReprocessArticlesInput!) {
    reprocessArticles(input: $input) { job { ${JOB} } userErrors { code field } }
  }`
  return (await hub.query(mutation, { input })).reprocessArticles
}

const deps = (readers = createReaders({ db: hub.db })): JobDeps => ({ db: hub.db, url: hub.url, readers })
const listener = { goesOn: () => true, onDone: () => {}, onFailure: () => {} }

/** Orders a job, has it done, and answers with what it came to. */
async function done(input: object, readers?: JobDeps['readers']): Promise<Data> {
  const { job, userErrors } = await order(input)
  expect(userErrors).toEqual([])
  await doJobs(deps(readers), listener)
  return (await hub.query(`query ($id: ID!) { job(id: $id) { ${JOB} } }`, { id: job.id })).job
}

/** Makes a stored story what an older version of the rules would have read. */
async function makeOld(headline: string): Promise<void> {
  const { id, card } = await hub.db.article.findFirstOrThrow({ where: { headline } })
  const old = { headline: 'An old reading', paragraphs: ['Old.'] }
  await hub.db.article.update({
    where: { id },
    data: { ...old, card: { ...(card as object), headline: old.headline } },
  })
}

const read = async (at = hub) =>
  (
    await at.query(`{ articles { nodes {
      id slug revision headline paragraphs tags { label } people { nodes { name } } mentions { text }
      revisions { nodes { revision by note } }
    } } }`)
  ).articles.nodes

const headOf = async () => (await hub.query('{ streamCursor }')).streamCursor

describe('reading stories anew', () => {
  it('changes nothing, and says nothing, where the rules say what they said', async () => {
    await hub.ingest({ text: arabicStory })
    await hub.ingest({
      text: englishStory(1),
      tags: ['Ports', 'PORTS'],
      people: ['Lena Hoffmann'],
      countries: ['Kenya'],
    })
    await hub.ingest({ headline: 'Fields only', body: 'One.\nTwo.', url: 'https://news.example/1', source: 'Wire' })
    const [before, head] = [await read(), await headOf()]
    expect(await done({ where: {} })).toMatchObject({ state: 'DONE', total: 3, done: 3, changed: 0, failed: 0 })
    expect([await read(), await headOf()]).toEqual([before, head])
    const rows = await hub.db.auditLog.findMany({ where: { operation: 'reprocessArticles' } })
    expect(rows.map(({ targetType }) => targetType)).toEqual(['Job'])
  })

  it('makes another revision of a story that is another one by the rules of today, and tells of it everywhere', async () => {
    await hub.ingest({ text: arabicStory })
    const [story] = await read()
    await makeOld(story.headline)
    const head = await headOf()
    expect(await done({ ids: [story.id], note: 'Newer rules.' })).toMatchObject({
      ...{ total: 1, changed: 1, by: 'The admin key', note: 'Newer rules.' },
    })
    const { revisions, ...now } = (await read(other))[0]
    expect(now).toEqual({ ...now, id: story.id, slug: story.slug, revision: 2, headline: story.headline })
    expect(now.paragraphs).toEqual(story.paragraphs)
    expect(revisions.nodes[0]).toEqual({ revision: 2, by: 'The admin key', note: 'Newer rules.' })
    const { storyEvents } = await other.query('query ($c: EventCursor) { storyEvents(after: $c) { nodes { kind } } }', {
      c: head,
    })
    expect(storyEvents.nodes).toEqual([{ kind: 'REVISED' }])
    const rows = await hub.db.auditLog.findMany({ where: { targetType: 'Article', operation: 'reprocessArticles' } })
    expect(rows).toMatchObject([
      { actorKind: 'ROOT', reason: 'Newer rules.', before: { revision: 1 }, after: { headline: story.headline } },
    ])
    expect(await hub.db.articleRevision.count({ where: { raw: null } })).toBe(1)
    expect(await hub.ingest({ text: arabicStory })).toMatchObject({ outcome: 'UNCHANGED' })
  })

  it('keeps what editors set', async () => {
    await hub.ingest({ text: englishStory(1) })
    const [{ id, headline, paragraphs }] = await read()
    await makeOld(headline)
    const mutation = `mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { userErrors { code } } }`
    await hub.query(mutation, { input: { id, headline: 'Of an editor', people: ['Ines Duarte'] } })
    expect(await done({ ids: [id] })).toMatchObject({ changed: 1 })
    const [story] = await read()
    expect(story).toMatchObject({ headline: 'Of an editor', paragraphs, people: { nodes: [{ name: 'Ines Duarte' }] } })
    expect(await done({ ids: [id] })).toMatchObject({ changed: 0 })
  })

  it('reads a story once more that is edited while it is read', async () => {
    await hub.ingest({ text: englishStory(1) })
    const [{ id, headline, paragraphs }] = await read()
    await makeOld(headline)
    const readers = createReaders({ db: hub.db })
    const edit = `mutation { updateArticle(input: { id: "${id}", headline: "Of an editor" }) { userErrors { code } } }`
    const editing: typeof readers.read = async input => (await hub.query(edit), await readers.read(input))
    expect(await done({ ids: [id] }, { ...readers, read: editing })).toMatchObject({ changed: 1, failed: 0 })
    expect((await read())[0]).toMatchObject({ headline: 'Of an editor', paragraphs, revision: 3 })
  })

  it('reads a withdrawn story too, and leaves it withdrawn', async () => {
    await hub.ingest({ text: englishStory(1) })
    const [{ id, headline }] = await read()
    await hub.query(`mutation { withdrawArticle(input: { id: "${id}" }) { userErrors { code } } }`)
    await makeOld(headline)
    expect(await done({ where: {} })).toMatchObject({ changed: 1 })
    expect(await read()).toEqual([])
    expect(await hub.db.article.findMany()).toMatchObject([{ headline, status: 'WITHDRAWN', revision: 2 }])
  })

  it('counts and names what cannot be read, and goes on with the others', async () => {
    const { articleId } = await hub.ingest({ text: englishStory(1) })
    for (let n = 2; n < 5; n++) await hub.ingest({ text: englishStory(n) })
    await hub.db.articleRevision.updateMany({ where: { articleId }, data: { raw: Buffer.from('...') } })
    const job = await done({ where: {} })
    expect(job).toMatchObject({ state: 'DONE', total: 4, done: 4, changed: 0, failed: 1 })
    expect(job.failures.nodes).toMatchObject([{ code: 'STORY_EMPTY', article: { id: expect.any(String) } }])
  })

  it('shows nothing of a failure that nobody foresaw', async () => {
    await hub.ingest({ text: englishStory(1) })
    const read = async () => await Promise.reject(new Error('SELECT secret FROM host'))
    const job = await done({ where: {} }, { ...createReaders({ db: hub.db }), read })
    expect(JSON.stringify(job)).not.toContain('secret')
    expect(job.failures.nodes).toMatchObject([{ code: 'INTERNAL_SERVER_ERROR' }])
  })
})

describe('a job', () => {
  it('goes on where it was stopped, each story once, in whichever process', async () => {
    for (let n = 0; n < 60; n++) await hub.ingest({ text: englishStory(n) })
    const { job } = await order({ where: {} })
    const readers = createReaders({ db: hub.db })
    const seen: string[] = []
    const counting = {
      ...readers,
      read: async (input: Parameters<typeof readers.read>[0]) => {
        seen.push(Buffer.from(input.raw).toString())
        return await readers.read(input)
      },
    }
    await doJobs(deps(counting), { ...listener, goesOn: () => seen.length < 55 })
    const query = `{ job(id: "${job.id}") { state done } }`
    expect((await hub.query(query)).job).toEqual({ state: 'RUNNING', done: 55 })
    await doJobs(deps(counting), listener)
    expect((await hub.query(query)).job).toEqual({ state: 'DONE', done: 60 })
    expect([seen.length, new Set(seen).size]).toEqual([60, 60])
  })

  it('loses nothing where the process ended before it had counted', async () => {
    await hub.ingest({ text: englishStory(1) })
    const { job } = await order({ where: {} })
    const crash = {
      ...listener,
      goesOn: () => {
        throw new Error('killed')
      },
    }
    await expect(doJobs(deps(), crash)).rejects.toThrow('killed')
    await doJobs(deps(), listener)
    const { jobs } = await hub.query('{ jobs { nodes { id state done total } } }')
    expect(jobs.nodes).toEqual([{ id: job.id, state: 'DONE', done: 1, total: 1 }])
  })

  it('is left to another process that is at it', async () => {
    await hub.ingest({ text: englishStory(1) })
    await order({ where: {} })
    const lock = await openLock(hub.url, 14)
    await lock.hold()
    await doJobs(deps(), listener)
    await lock.close()
    expect((await hub.query('{ jobs { nodes { state } } }')).jobs.nodes).toEqual([{ state: 'WAITING' }])
  })

  it('is given up for the moment where ten stories in a row fail for no reason of theirs, and loses none of them', async () => {
    for (let n = 0; n < 15; n++) await hub.ingest({ text: englishStory(n) })
    await order({ where: {} })
    const away = { ...createReaders({ db: hub.db }), read: async () => await Promise.reject(new Error('away')) }
    for (let n = 0; n < 3; n++) await expect(doJobs(deps(away), listener)).rejects.toThrow('away')
    await doJobs(deps(), listener)
    const { jobs } = await hub.query('{ jobs { nodes { state total done failed } } }')
    expect(jobs.nodes).toEqual([{ state: 'DONE', total: 15, done: 15, failed: 0 }])
  })

  it('loses none that fail at the end of fifty, before those behind them show that all do', async () => {
    for (let n = 0; n < 62; n++) await hub.ingest({ text: englishStory(n) })
    await order({ where: {} })
    const readers = createReaders({ db: hub.db })
    let left = 45
    const breaking: typeof readers.read = async input => {
      if (left-- <= 0) throw new Error('away')
      return await readers.read(input)
    }
    await expect(doJobs(deps({ ...readers, read: breaking }), listener)).rejects.toThrow('away')
    await doJobs(deps(), listener)
    const { jobs } = await hub.query('{ jobs { nodes { state done failed } } }')
    expect(jobs.nodes).toEqual([{ state: 'DONE', done: 62, failed: 0 }])
  })

  it('counts nine in a row as failed where the tenth is read', async () => {
    for (let n = 0; n < 12; n++) await hub.ingest({ text: englishStory(n) })
    const readers = createReaders({ db: hub.db })
    let count = 0
    const breaking: typeof readers.read = async input => {
      if (count++ < 9) throw new Error('A bug.')
      return await readers.read(input)
    }
    expect(await done({ where: {} }, { ...readers, read: breaking })).toMatchObject({
      state: 'DONE',
      done: 12,
      failed: 9,
    })
  })

  it('waits longer with every interruption, up to a minute', () => {
    expect([0, 1, 2, 5, 6, 400].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000])
  })

  it('is done in the background', async () => {
    await hub.ingest({ text: englishStory(1) })
    const stop = startJobs(deps(), { info: () => {}, error: facts => expect(facts).toEqual({}) })
    await order({ where: { language: { equals: 'en' } } })
    const state = async () => (await hub.query('{ jobs { nodes { state total } } }')).jobs.nodes
    await eventually(async () => expect(await state()).toEqual([{ state: 'DONE', total: 1 }]))
    await stop()
  })

  it('lists the latest first, page by page, for editors only', async () => {
    await hub.ingest({ text: englishStory(1) })
    const ids = [(await order({ where: {} })).job.id, (await order({ where: {} })).job.id]
    const page = async (after: string | null) =>
      (
        await hub.query(
          'query ($after: String) { jobs(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
          { after },
        )
      ).jobs
    const first = await page(null)
    const second = await page(first.pageInfo.endCursor)
    expect([...first.nodes, ...second.nodes].map(({ id }: Data) => id)).toEqual(ids.toReversed())
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
    expect((await hub.ask('{ jobs { nodes { id } } }', {}, null)).status).toBe(401)
    expect((await hub.ask('{ jobs(after: "abc") { nodes { id } } }')).errors![0].extensions.code).toBe('CURSOR_INVALID')
  })

  it('leaves in the audit which stories it was ordered for', async () => {
    const { articleId } = await hub.ingest({ text: englishStory(1) })
    const id = Buffer.from(`Article:${articleId}`).toString('base64url')
    await order({ ids: [id, id] })
    await order({ where: { language: { equals: 'en' }, publishedAt: { gt: '2024-01-01T00:00:00Z' } } })
    const rows = await hub.db.auditLog.findMany({ where: { targetType: 'Job' }, orderBy: { seq: 'asc' } })
    expect(rows.map(({ after }) => after)).toMatchObject([
      { total: 1, ids: [articleId] },
      { total: 1, where: { language: { equals: 'en' }, publishedAt: { gt: '2024-01-01T00:00:00.000Z' } } },
    ])
    const unstorable = await order({ where: { text: 'a\0' } })
    expect(unstorable.userErrors).toEqual([{ code: 'BAD_USER_INPUT', field: ['input', 'where'] }])
  })

  it.each<[string, (id: string) => object, string]>([
    ['nothing to say which stories', () => ({}), 'BAD_USER_INPUT'],
    ['both ways to say which stories', id => ({ ids: [id], where: {} }), 'BAD_USER_INPUT'],
    ['no ids', () => ({ ids: [] }), 'BAD_USER_INPUT'],
    ['too many ids', id => ({ ids: Array<string>(1_001).fill(id) }), 'BAD_USER_INPUT'],
    [
      'an id of nothing',
      () => ({ ids: [Buffer.from(`Article:${crypto.randomUUID()}`).toString('base64url')] }),
      'NOT_FOUND',
    ],
  ])('is refused with %s', async (_, input, code) => {
    await hub.ingest({ text: englishStory(1) })
    const { job, userErrors } = await order(input((await read())[0].id))
    expect([job, userErrors]).toEqual([null, [{ code, field: ['input', 'ids'] }]])
    expect([await hub.db.job.count(), await hub.db.auditLog.count({ where: { targetType: 'Job' } })]).toEqual([0, 0])
  })

  it('shows no job, and not that there is one, to those who may not edit', async () => {
    const { job } = await order({ where: {} })
    const asked = 'query ($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { id } }'
    for (const key of [null, await hub.key('read'), await hub.key('ingest', 'read')]) {
      expect(await hub.ask(asked, { id: job.id }, key)).toMatchObject({ data: { node: null, nodes: [null] } })
    }
    const { data } = await hub.ask(asked, { id: job.id }, await hub.key('edit'))
    expect(data).toEqual({ node: { __typename: 'Job', id: job.id }, nodes: [{ id: job.id }] })
  })
})
