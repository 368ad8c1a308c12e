import { asLine, listOf, NEWEST } from './article.ts'
import type { Question } from './question.ts'

const countries = {
  rawi: 'countries { nodes { code name(language: "en") } }',
  postgraphile: 'countries(orderBy: SALIENCE_DESC) { nodes { country { code name } } }',
  mercurius: 'countries { country { code name } }',
  bare: `'countries', (SELECT json_agg(json_build_object('code', c.code, 'name', c.name) ORDER BY l.salience DESC)
    FROM peers.article_country l JOIN peers.country c ON c.id = l.country_id WHERE l.article_id = a.id)`,
}

export const entityPage: Question = {
  name: 'entity',
  what: 'An entity page: a person with the 10 newest articles, their source and countries',
  rawi: `query ($person: String!) { person(slug: $person) { slug name(language: "en")
    articles(first: 10) { nodes { ${asLine.rawi} ${countries.rawi} } } } }`,
  postgraphile: `query ($person: String!) { personBySlug(slug: $person) { slug name
    articles(first: 10, orderBy: [PUBLISHED_AT_DESC, ARTICLE_ID_DESC]) {
      nodes { article { ${asLine.postgraphile} ${countries.postgraphile} } } } } }`,
  mercurius: `query ($person: String!) { person(slug: $person) { slug name
    articles(first: 10) { ${asLine.mercurius} ${countries.mercurius} } } }`,
  bare: {
    sql: `SELECT json_build_object('slug', p.slug, 'name', p.name, 'articles', ${listOf(
      `${asLine.bare}, ${countries.bare}`,
      `SELECT a.* FROM (SELECT article_id AS id, published_at FROM peers.article_person WHERE person_id = p.id
                        ${NEWEST} LIMIT 10) l JOIN peers.article a ON a.id = l.id`,
    )}) FROM peers.person p WHERE p.slug = $1`,
    parameters: ['person'],
  },
  vary: ({ people }) => people.map(person => ({ person })),
}
