import { asLine, listOf, NEWEST } from './article.ts'
import type { Question } from './question.ts'

const parameters = '$person: String!, $country: String!'

export const filter: Question = {
  name: 'filter',
  what: 'A filter: the 20 newest that name a person and a country, within a year',
  rawi: `query (${parameters}, $since: DateTime!, $until: DateTime!) { articles(first: 20, where: {
      people: { some: { slug: { equals: $person } } } countries: { some: { code: { equals: $country } } }
      publishedAt: { gte: $since, lt: $until } }) { nodes { ${asLine.rawi} } } }`,
  postgraphile: `query (${parameters}, $since: Datetime!, $until: Datetime!) {
    allArticles(first: 20, orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC], filter: {
      people: { some: { person: { slug: { equalTo: $person } } } }
      countries: { some: { country: { code: { equalTo: $country } } } }
      publishedAt: { greaterThanOrEqualTo: $since, lessThan: $until } }) { nodes { ${asLine.postgraphile} } } }`,
  mercurius: `query (${parameters}, $since: String!, $until: String!) {
    named(person: $person, country: $country, since: $since, until: $until) { ${asLine.mercurius} } }`,
  bare: {
    // The links of the person hold the order, so that only the person's articles are looked at, from the newest on.
    sql: `SELECT ${listOf(
      asLine.bare,
      `SELECT a.* FROM (SELECT l.article_id AS id, l.published_at FROM peers.article_person l
          WHERE l.person_id = (SELECT id FROM public.person WHERE slug = $1)
            AND l.published_at >= $3::timestamptz AND l.published_at < $4::timestamptz
            AND EXISTS (SELECT 1 FROM public.article_country c WHERE c.article_id = l.article_id
                        AND c.country_id = (SELECT id FROM public.country WHERE code = $2))
          ${NEWEST} LIMIT 20) l JOIN peers.article a ON a.id = l.id`,
    )}`,
    parameters: ['person', 'country', 'since', 'until'],
  },
  vary: ({ filters }) => filters,
}
