import { inList, listOf, NEWEST } from './article.ts'
import type { Question } from './question.ts'

export const deep: Question = {
  name: 'deep',
  what: 'A page deep in the list: 20 articles behind a cursor',
  rawi: `query ($rawi: String!) { articles(first: 20, after: $rawi) { nodes { ${inList.rawi} } } }`,
  postgraphile: `query ($postgraphile: Cursor!) {
    allArticles(first: 20, after: $postgraphile, orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]) {
      nodes { ${inList.postgraphile} } } }`,
  mercurius: `query ($publishedAt: String!, $id: ID!) {
    articles(first: 20, after: { publishedAt: $publishedAt, id: $id }) { ${inList.mercurius} } }`,
  bare: {
    sql: `SELECT ${listOf(
      inList.bare,
      `SELECT * FROM peers.article WHERE (published_at, id) < ($1::timestamptz, $2::uuid) ${NEWEST} LIMIT 20`,
    )}`,
    parameters: ['publishedAt', 'id'],
  },
  vary: ({ places }) => places,
}
