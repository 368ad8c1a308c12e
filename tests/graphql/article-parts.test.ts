import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

const INGEST = `mutation ($input: IngestStoryInput!) { ingestStory(input: $input) {
  article { related { headline article { headline } } } } }`
const ingest = async (input: object): Promise<Data> => (await hub.query(INGEST, { input })).ingestStory

describe('the revisions of a story', () => {
  it('are every text it had, newest first, page by page', async () => {
    for (const n of [1, 2, 3, 4]) await ingest({ headline: 'Tide table', source: 'Tide Wire', body: `Version ${n}.` })
    const revisions = async (args: string) =>
      (
        await hub.query(`{ article(slug: "tide-table") { revisions${args} {
        nodes { revision paragraphs } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`)
      ).article.revisions
    const first = await revisions('(first: 3)')
    const second = await revisions(`(first: 3, after: "${first.pageInfo.endCursor}")`)
    expect([...first.nodes, ...second.nodes].map((node: Data) => [node.revision, ...node.paragraphs])).toEqual(
      [4, 3, 2, 1].map(n => [n, `Version ${n}.`]),
    )
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
      true,
      false,
      true,
    ])
    for (const [args, code] of [
      ['first: 0', 'BAD_USER_INPUT'],
      ['first: 101', 'BAD_USER_INPUT'],
      ['after: "x"', 'CURSOR_INVALID'],
      [`after: "${Buffer.from('["revisions",1e99]').toString('base64url')}"`, 'CURSOR_INVALID'],
    ]) {
      const { errors } = await hub.ask(`{ article(slug: "tide-table") { revisions(${args}) { nodes { revision } } } }`)
      expect(
        errors?.map(error => error.extensions.code),
        args,
      ).toEqual([code])
    }
  })
})

describe('a related story', () => {
  it('is tied to the story it tells of, whichever comes first, until that is withdrawn', async () => {
    const pointing = (headline: string, to: string) =>
      `${headline}\nThe gate was opened.\nSource: Coast Wire\nRead also:\n${to}\nAn excerpt.`
    const early = await ingest({ text: pointing('The first gate', 'The second gate') })
    expect(early.article.related).toEqual([{ headline: 'The second gate', article: null }])
    const late = await ingest({ text: pointing('The second gate', 'The FIRST gate') })
    expect(late.article.related).toEqual([{ headline: 'The FIRST gate', article: { headline: 'The first gate' } }])
    const related = async () =>
      (await hub.query('{ article(slug: "the-first-gate") { related { article { headline } } } }')).article.related
    expect(await related()).toEqual([{ article: { headline: 'The second gate' } }])
    await hub.db.article.update({ where: { slug: 'the-second-gate' }, data: { status: 'WITHDRAWN' } })
    expect(await related()).toEqual([{ article: null }])
  })

  it('with a line too long for a headline is known by its beginning, keeps the whole line, and a notice tells', async () => {
    // Words without a pattern: what repeats itself is stored packed, and fits in any index.
    const words = Array.from({ length: 900 }, (_, n) => ((n + 1) * 2_654_435_761).toString(36))
    const text = `The long gate\nIt opened.\n\nRead also:\n${words.join(' ')}`
    const fields = 'related { headline excerpt } notices { code line }'
    const query = `mutation ($text: String!) { ingestStory(input: { text: $text }) { article { ${fields} } } }`
    const { related, notices } = (await hub.query(query, { text })).ingestStory.article
    const [{ headline, excerpt }] = related
    expect([headline.length, excerpt]).toEqual([expect.any(Number), words.join(' ')])
    expect(headline.length).toBeGreaterThan(250)
    expect(headline.length).toBeLessThanOrEqual(300)
    expect(excerpt.startsWith(`${headline} `)).toBe(true)
    expect(notices).toEqual([{ code: 'RELATED_HEADLINE_CUT', line: 5 }])
  })
})
