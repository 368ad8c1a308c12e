import { asLine } from './article.ts'
import type { Question } from './question.ts'

const parameters = '$exact: String!, $any: String!'

/** The peers are handed what Rawi makes of the words: how a text is read is no part of the comparison. */
export const search: Question = {
  name: 'search',
  what: 'A search: the 20 best with how many match, and their people, countries and days',
  rawi: `query ($words: String!) { articles(first: 20, search: $words) { totalCount nodes { ${asLine.rawi} } facets {
    people(first: 10) { count person { slug name(language: "en") } }
    countries(first: 10) { count country { code name(language: "en") } }
    perDay { day count } } } }`,
  postgraphile: `query (${parameters}) {
    searchArticles(exact: $exact, matching: $any, first: 20) { nodes { ${asLine.postgraphile} } }
    searchFacets(matching: $any) }`,
  mercurius: `query (${parameters}) { search(exact: $exact, matching: $any) { ${asLine.mercurius} }
    facets(matching: $any) { totalCount people { count slug name } countries { count code name } perDay { day count } } }`,
  bare: {
    sql: `SELECT json_build_object('facets', peers.search_facets($2), 'articles', (
      SELECT json_agg(json_build_object(${asLine.bare})) FROM peers.search_articles($1, $2) a))`,
    parameters: ['exact', 'any'],
  },
  vary: ({ searches }) => searches,
}
