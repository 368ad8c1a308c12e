import { asPage } from './article.ts'
import type { Question } from './question.ts'

export const articlePage: Question = {
  name: 'article',
  what: 'An article page: text, source lines, tags, people and countries',
  rawi: `query ($slug: String!) { article(slug: $slug) { ${asPage.rawi} } }`,
  postgraphile: `query ($slug: String!) { articleBySlug(slug: $slug) { ${asPage.postgraphile} } }`,
  mercurius: `query ($slug: String!) { article(slug: $slug) { ${asPage.mercurius} } }`,
  bare: {
    sql: `SELECT json_build_object(${asPage.bare}) FROM peers.article a WHERE a.slug = $1`,
    parameters: ['slug'],
  },
  vary: ({ articles }) => articles.map(slug => ({ slug })),
}
