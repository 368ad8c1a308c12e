import { describe, expect, it } from 'vitest'
import { withAllTaken } from '../support/busy.ts'
import { draftOf, store } from '../support/drafts.ts'
import { useHub } from '../support/hub.ts'

const hub = useHub()

async function codes(query: string, variables?: object): Promise<string[]> {
  return ((await hub.ask(query, variables)).errors ?? []).map(error => error.extensions.code)
}

describe('an error in a document', () => {
  it('carries a code where the syntax is wrong', async () => {
    expect(await codes('{ articles(')).toEqual(['GRAPHQL_PARSE_FAILED'])
    expect(await codes('')).toHaveLength(1)
  })

  it.each([
    '{ nothing }',
    '{ articles }',
    '{ articles(first: "two") { nodes { id } } }',
    '{ article(id: 1.5) { id } }',
    '{ articles(where: { publishedAt: { gt: "yesterday" } }) { nodes { id } } }',
  ])('carries a code where it does not fit the schema: %s', async query => {
    const { errors, data } = await hub.ask(query)
    expect(data).toBeUndefined()
    for (const error of errors!) expect(error.extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/)
  })

  it.each([
    ['query ($n: Int) { articles(first: $n) { nodes { id } } }', { n: 'two' }],
    ['query ($n: Int!) { articles(first: $n) { nodes { id } } }', {}],
    ['query ($w: ArticleWhereInput) { articles(where: $w) { nodes { id } } }', { w: { planet: 1 } }],
    [
      'query ($w: ArticleWhereInput) { articles(where: $w) { nodes { id } } }',
      { w: { publishedAt: { gt: '2024-05-01' } } },
    ],
    ['query ($u: URL) { article(url: $u) { id } }', { u: 'javascript:alert(1)' }],
    ['mutation ($i: IngestStoryInput!) { ingestStory(input: $i) { outcome } }', { i: { text: 5 } }],
  ])('carries a code where a variable is of the wrong type: %s', async (query, variables) => {
    expect(await codes(query, variables)).toEqual(['BAD_USER_INPUT'])
  })

  it.each([
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    '2024-02-30T25:00:00Z',
    '2024-02-30T10:00:00Z',
  ])('refuses the instant %s, which the calendar does not hold', async at => {
    const query = 'query ($at: DateTime) { articles(where: { publishedAt: { gt: $at } }) { nodes { id } } }'
    expect(await codes(query, { at })).toEqual(['BAD_USER_INPUT'])
  })

  it.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])('takes the instant %s', async at => {
    const query = 'query ($at: DateTime) { articles(where: { publishedAt: { gte: $at } }) { nodes { id } } }'
    expect(await codes(query, { at })).toEqual([])
  })
})

describe('a failure that nobody expected', () => {
  it('is masked: no SQL, host, path or stack reaches the client, and what did not fail is answered', async () => {
    await store(hub.db, draftOf('Gate opens', { people: ['Lena Hoffmann'], tags: ['harbour'] }))
    await hub.db.$executeRaw`ALTER TABLE person_name RENAME TO elsewhere`
    const { data, errors, status } = await hub.ask('{ people { nodes { name } } tag(slug: "harbour") { label } }')
    const failed = await hub.ask(
      'mutation { ingestStory(input: { headline: "Gate", people: ["Ines Duarte"] }) { outcome } }',
    )
    await hub.db.$executeRaw`ALTER TABLE elsewhere RENAME TO person_name`
    expect([status, data]).toEqual([200, null])
    for (const error of [...errors!, ...failed.errors!]) {
      expect(error.message).toBe('Something went wrong on our side; it is in the log.')
      expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' })
    }
    const shown = JSON.stringify([errors, failed])
    expect(shown).not.toMatch(
      /prisma|select|person_name|relation|127\.0\.0\.1|localhost|node_modules|\.ts|stack|42P01/i,
    )
  })
})

describe('a statement that waits for another one too long', () => {
  it('fails because the server is busy, and not because it was slow', async () => {
    await hub.db.$transaction(
      async tx => {
        await tx.$executeRaw`LOCK TABLE tag IN ACCESS EXCLUSIVE MODE`
        const { errors } = await hub.ask('{ tags { nodes { label } } }')
        expect(errors![0]).toMatchObject({
          message: 'What you asked for is being changed or merged just now: try again in a moment.',
          extensions: { code: 'SERVER_BUSY' },
        })
      },
      { timeout: 20_000 },
    )
  })
})

describe('a load that takes all connections', () => {
  it('is told as SERVER_BUSY, with 503', async () => {
    const queries = ['{ articles { nodes { id } } }', '{ streamCursor articles { nodes { id } } }']
    const answers = await withAllTaken(hub.db, () => Promise.all(queries.map(query => hub.ask(query))))
    for (const { errors, status } of answers) {
      expect([status, errors?.map(error => error.extensions)]).toEqual([503, [{ code: 'SERVER_BUSY' }]])
    }
  })
})
