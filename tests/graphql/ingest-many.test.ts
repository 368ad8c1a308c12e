/** Many stories with one mutation: an outcome for each, and none keeps another back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyAudit } from '../support/audit.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

const RESULT = 'outcome article { headline } userErrors { code field }'
const MUTATION = `mutation ($input: IngestStoriesInput!) {
  ingestStories(input: $input) { results { ${RESULT} } userErrors { code field } }
}`

beforeEach(async () => {
  await hub.db.article.deleteMany()
  await hub.db.idempotencyKey.deleteMany()
  await emptyAudit(hub.db)
})

const ingest = async (stories: object[], idempotencyKey?: string): Promise<Data> =>
  (await hub.query(MUTATION, { input: { stories, idempotencyKey } })).ingestStories

const outcomes = ({ results }: Data) => results.map(({ outcome }: Data) => outcome)

describe('ingestStories', () => {
  it('answers for each story in its place, and takes in all that can be', async () => {
    const { results, userErrors } = await ingest([
      { headline: 'One' },
      { text: '...' },
      { headline: 'Two', language: 'no language' },
      { headline: 'One' },
      { headline: 'One', body: 'More.', url: 'https://news.example/1' },
      { headline: 'One', body: 'Still more.', url: 'https://news.example/1' },
    ])
    expect(userErrors).toEqual([])
    const taken = (outcome: string) => ({ outcome, article: { headline: 'One' }, userErrors: [] })
    const refused = (code: string, field: string[] | null) => ({
      outcome: null,
      article: null,
      userErrors: [{ code, field }],
    })
    expect(results).toEqual([
      taken('CREATED'),
      refused('STORY_EMPTY', null),
      refused('BAD_USER_INPUT', ['input', 'stories', '2', 'language']),
      taken('UNCHANGED'),
      taken('CREATED'),
      taken('REVISED'),
    ])
    expect(await hub.db.article.count()).toBe(2)
  })

  it('takes 500 with their outcomes, and refuses more, or none', async () => {
    const stories = Array.from({ length: 501 }, (_, n) => ({ headline: `Story ${n % 5}` }))
    const many = await ingest(stories.slice(1))
    expect(outcomes(many)).toEqual([...Array(5).fill('CREATED'), ...Array(495).fill('UNCHANGED')])
    const refused = { results: [], userErrors: [{ code: 'BAD_USER_INPUT', field: ['input', 'stories'] }] }
    const query =
      'mutation ($input: IngestStoriesInput!) { ingestStories(input: $input) { results { outcome } userErrors { code field } } }'
    for (const wrong of [stories, []]) {
      expect((await hub.query(query, { input: { stories: wrong } })).ingestStories).toEqual(refused)
    }
    expect(await hub.db.article.count()).toBe(5)
  })

  it('costs more the more stories it has, also where nothing of them is asked for', async () => {
    const cost = async (count: number, fields: string) => {
      const stories = Array.from({ length: count }, () => ({ text: '' }))
      const query = `mutation ($input: IngestStoriesInput!) { ingestStories(input: $input) { ${fields} } }`
      const { extensions } = (await hub.ask(query, { input: { stories } })) as Data
      return extensions.cost.requested
    }
    expect([await cost(1, '__typename'), await cost(100, '__typename')]).toEqual([1, 100])
    // Each with its outcome, its article and, for five user errors, as many objects.
    expect(await cost(100, `results { ${RESULT} }`)).toBe(100 * (1 + 1 + 1 + 5))
    const literal = await hub.ask(
      'mutation { ingestStories(input: { stories: [{ text: "" }, { text: "" }] }) { __typename } }',
    )
    expect((literal as Data).extensions.cost.requested).toBe(2)
    const dear = `results { article { people { nodes { name } } countries { nodes { code } } } }`
    const stories = Array.from({ length: 200 }, () => ({ text: '' }))
    const { errors } = await hub.ask(
      `mutation ($input: IngestStoriesInput!) { ingestStories(input: $input) { ${dear} } }`,
      { input: { stories } },
    )
    expect(errors![0].extensions.code).toBe('COST_EXCEEDED')
  })

  it('answers a retry as at first, and takes in what failed then', async () => {
    const stories = [{ headline: 'One' }, { text: '' }, { headline: 'Three', idempotencyKey: 'own' }]
    expect(outcomes(await ingest(stories, 'batch'))).toEqual(['CREATED', null, 'CREATED'])
    expect(outcomes(await ingest(stories, 'batch'))).toEqual(['CREATED', null, 'CREATED'])
    expect(outcomes(await ingest([stories[0]!, { headline: 'Two' }, stories[2]!], 'batch'))).toEqual(
      Array(3).fill('CREATED'),
    )
    const other = await ingest([{ headline: 'Other' }], 'batch')
    expect(other.results[0].userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }])
    expect(await hub.db.article.count()).toBe(3)
  })

  it('refuses a key that is none', async () => {
    const { results, userErrors } = await ingest([{ headline: 'One' }], 'batch 0')
    expect([results, userErrors]).toEqual([[], [{ code: 'BAD_USER_INPUT', field: ['input', 'idempotencyKey'] }]])
  })

  it('answers for the others where one fails by a fault of the hub', async () => {
    await hub.db.$executeRaw`ALTER TABLE article ADD CONSTRAINT refused CHECK (headline <> 'Two')`
    const answer = await hub.ask(MUTATION, {
      input: { stories: [{ headline: 'One' }, { headline: 'Two' }, { headline: 'Three' }] },
    })
    await hub.db.$executeRaw`ALTER TABLE article DROP CONSTRAINT refused`
    expect(answer.data.ingestStories.results.map((result: Data) => result?.outcome ?? null)).toEqual([
      'CREATED',
      null,
      'CREATED',
    ])
    expect(answer.errors).toMatchObject([
      { path: ['ingestStories', 'results', 1], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ])
  })
})

describe('what is taken in', () => {
  const audited = () => hub.db.auditLog.findMany({ orderBy: { seq: 'asc' } })

  it('leaves a row of the audit where it is new or another, with what it was and is, and none where it is the same', async () => {
    const url = 'https://news.example/1'
    const story = { headline: 'One', body: 'A body.', url, source: 'Coast Wire' }
    await ingest([story, story, { ...story, headline: 'Two' }])
    const rows = await audited()
    const part = { source: 'coast-wire', url, contentHash: expect.any(String) }
    expect(rows).toMatchObject([
      {
        ...{ actorKind: 'ROOT', actorId: 'root', operation: 'ingestStory', targetType: 'Article', before: null },
        after: { ...part, outcome: 'CREATED', revision: 1, headline: 'One' },
      },
      {
        before: { ...part, revision: 1, headline: 'One' },
        after: { ...part, outcome: 'REVISED', revision: 2, headline: 'Two' },
      },
    ])
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows.map(({ before, after }) => [before, after]))).not.toContain('A body.')
  })

  it('answers the retry of nobody else', async () => {
    const [key, one, two] = ['shared', 'a', 'b'].map(id => ({ kind: 'KEY' as const, id, name: id }))
    const story = { headline: 'One', idempotencyKey: key!.id }
    const first = await hub.ingest(story, one)
    expect(await hub.ingest({ ...story, headline: 'Two' }, two)).toMatchObject({ outcome: 'CREATED', headline: 'Two' })
    expect(await hub.ingest(story, one)).toEqual(first)
    await expect(hub.ingest(story, two)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    expect(await hub.ingest(story, { ...one!, kind: 'TOKEN' })).toMatchObject({ outcome: 'UNCHANGED' })
  })
})
