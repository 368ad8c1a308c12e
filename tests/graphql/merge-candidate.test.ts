/** Pairs of people who may be one, as editors see them and decide about them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const [arabic, english, russian] = ['رادوفان كوستيتش', 'Radovan Kostich', 'Радован Костич']

beforeEach(async () => {
  await hub.db.mergeCandidate.deleteMany()
  await hub.db.entityMerge.deleteMany()
  await hub.db.article.deleteMany()
  await hub.db.person.deleteMany()
  for (const [n, name] of [arabic, english, russian].entries())
    await hub.ingest({
      headline: `Gate ${n}`,
      body: `It was opened by ${name} in May.`,
      language: 'en',
      people: [name!],
    })
})

const LIST = `query ($first: Int, $after: String, $judged: Boolean) {
  mergeCandidates(first: $first, after: $after, judged: $judged) { pageInfo { hasNextPage endCursor } nodes {
    id score reason person { id name } other { id name } decision decidedAt decidedBy decidedReason
    contexts { person { id } article { headline } field paragraph text } } } }`
const list = async (variables: object = {}) => (await hub.query(LIST, variables)).mergeCandidates
const DECIDE = `mutation ($input: DecideMergeCandidateInput!) {
  decideMergeCandidate(input: $input) { person { id name } userErrors { code field } } }`
const decide = async (input: object) => (await hub.query(DECIDE, { input })).decideMergeCandidate

describe('the pairs of people who may be one', () => {
  it('come with their score, the reason for it, both people and a place of each', async () => {
    const { nodes } = await list()
    expect(nodes).toHaveLength(3)
    for (const { person, other, contexts, ...pair } of nodes as Data[]) {
      expect(pair).toMatchObject({
        score: 0.55,
        reason: 'equal long',
        decision: null,
        decidedAt: null,
        decidedBy: null,
      })
      expect(person.id).not.toBe(other.id)
      expect(contexts.map((context: Data) => context.person.id).sort()).toEqual([person.id, other.id].sort())
      for (const { article, field, paragraph, text } of contexts) {
        expect([article.headline, field, paragraph]).toEqual([expect.stringMatching(/^Gate/), 'PARAGRAPH', 0])
        expect(text).toMatch(/^It was opened by .* in May\.$/)
      }
    }
  })

  it('are read in pages, each once', async () => {
    const ids: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const page: Data = await list({ first: 1, after })
      ids.push(...page.nodes.map(({ id }: Data) => id))
      ;({ hasNextPage: more, endCursor: after } = page.pageInfo)
    }
    expect(ids).toEqual((await list()).nodes.map(({ id }: Data) => id))
    const { errors } = await hub.ask(LIST, { after: 'x' })
    expect(errors![0].extensions.code).toBe('CURSOR_INVALID')
  })

  it('show their editors also a story that was withdrawn', async () => {
    await hub.db.article.updateMany({ data: { status: 'WITHDRAWN' } })
    for (const { contexts } of (await list()).nodes)
      expect(contexts.map(({ article }: Data) => article)).toEqual([expect.anything(), expect.anything()])
  })
})

describe('a decision about such a pair', () => {
  it('that they are two is remembered with who and why', async () => {
    const [{ id, person, other }] = (await list()).nodes
    expect(await decide({ id, decision: 'DIFFERENT', reason: 'Two towns.' })).toMatchObject({ userErrors: [] })
    expect((await list()).nodes.map((node: Data) => node.id)).not.toContain(id)
    const [judged] = (await list({ judged: true })).nodes
    expect(judged).toMatchObject({ id, person, other, decision: 'DIFFERENT', decidedReason: 'Two towns.' })
    expect([judged.decidedBy, judged.decidedAt]).toEqual([expect.any(String), expect.any(String)])
  })

  it('that they are one merges them into the one that is named', async () => {
    const [{ id, person, other }] = (await list()).nodes
    expect(await decide({ id, decision: 'SAME', into: other.id })).toEqual({ person: other, userErrors: [] })
    const { node } = await hub.query('query ($id: ID!) { node(id: $id) { id } }', { id: person.id })
    expect(node).toEqual({ id: other.id })
    expect((await list()).nodes).toHaveLength(1)
  })

  it('is one of any two people, or of a pair, and of nothing else', async () => {
    const [{ id, person, other }] = (await list()).nodes
    const codes = async (input: object) => (await decide({ decision: 'DIFFERENT', ...input })).userErrors
    for (const input of [{}, { person: person.id }, { id, person: person.id, other: other.id }])
      expect(await codes(input)).toEqual([{ code: 'BAD_USER_INPUT', field: ['input', 'id'] }])
    expect(await codes({ person: person.id, other: person.id })).toEqual([
      { code: 'MERGE_WITH_ITSELF', field: ['input', 'other'] },
    ])
    expect(await codes({ person: person.id, other: other.id })).toEqual([])
    expect((await list({ judged: true })).nodes).toHaveLength(1)
  })
})
