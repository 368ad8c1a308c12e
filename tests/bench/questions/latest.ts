import { inList, listOf, NEWEST } from './article.ts'
import type { Question } from './question.ts'

export const latest: Question = {
  name: 'latest',
  what: 'Latest: the 20 newest with source, tags, people and countries',
  rawi: `{ articles(first: 20) { nodes { ${inList.rawi} } } }`,
  postgraphile: `{ allArticles(first: 20, orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]) {
    nodes { ${inList.postgraphile} } } }`,
  mercurius: `{ articles(first: 20) { ${inList.mercurius} } }`,
  bare: { sql: `SELECT ${listOf(inList.bare, `SELECT * FROM peers.article ${NEWEST} LIMIT 20`)}`, parameters: [] },
  vary: () => [{}],
}
