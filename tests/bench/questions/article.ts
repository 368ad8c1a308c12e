/** An article in a list and on its page, in the words of each server. */

const name = 'name(language: "en")'

const rawi = `slug url headline summary language publishedAt source { slug ${name} }
  tags { slug name: label(language: "en") }
  people { edges { mentionCount node { slug ${name} } } }
  countries { edges { mentionCount node { code ${name} } } }`

const postgraphile = `slug url headline summary language publishedAt source { slug name }
  tags(orderBy: POSITION_ASC) { nodes { tag { slug name } } }
  people(orderBy: SALIENCE_DESC) { nodes { mentionCount person { slug name } } }
  countries(orderBy: SALIENCE_DESC) { nodes { mentionCount country { code name } } }`

const mercurius = `slug url headline summary language publishedAt source { slug name }
  tags { slug name } people { mentionCount person { slug name } } countries { mentionCount country { code name } }`

const sourceOf = (id: string) =>
  `(SELECT json_build_object('slug', s.slug, 'name', s.name) FROM peers.source s WHERE s.id = ${id})`

/** Members of a JSON object, for `json_build_object`, of an article under the alias `a`. */
const bare = `'slug', a.slug, 'url', a.url, 'headline', a.headline, 'summary', a.summary, 'language', a.language,
  'publishedAt', a.published_at, 'source', ${sourceOf('a.source_id')},
  'tags', (SELECT json_agg(json_build_object('slug', t.slug, 'name', t.name) ORDER BY l.position)
           FROM peers.article_tag l JOIN peers.tag t ON t.id = l.tag_id WHERE l.article_id = a.id),
  'people', (SELECT json_agg(json_build_object('mentionCount', l.mention_count, 'slug', p.slug, 'name', p.name)
                             ORDER BY l.salience DESC)
             FROM peers.article_person l JOIN peers.person p ON p.id = l.person_id WHERE l.article_id = a.id),
  'countries', (SELECT json_agg(json_build_object('mentionCount', l.mention_count, 'code', c.code, 'name', c.name)
                                ORDER BY l.salience DESC)
                FROM peers.article_country l JOIN peers.country c ON c.id = l.country_id WHERE l.article_id = a.id)`

/** With everything that a list shows. */
export const inList = { rawi, postgraphile, mercurius, bare }

const headline = 'slug headline publishedAt'

/** As a line: headline, time and source. */
export const asLine = {
  rawi: `${headline} source { slug ${name} }`,
  postgraphile: `${headline} source { slug name }`,
  mercurius: `${headline} source { slug name }`,
  bare: `'slug', a.slug, 'headline', a.headline, 'publishedAt', a.published_at, 'source', ${sourceOf('a.source_id')}`,
}

/** With its text and its source lines. */
export const asPage = {
  rawi: `${rawi} paragraphs credits { role source { slug ${name} } }`,
  postgraphile: `${postgraphile} paragraphs credits(orderBy: POSITION_ASC) { nodes { role source { slug name } } }`,
  mercurius: `${mercurius} paragraphs credits { role source { slug name } }`,
  bare: `${bare}, 'paragraphs', a.paragraphs,
  'credits', (SELECT json_agg(json_build_object('role', l.role, 'source', ${sourceOf('l.source_id')}) ORDER BY l.position)
              FROM peers.article_credit l WHERE l.article_id = a.id)`,
}

/** A list of articles as one JSON value; `from`: a statement that yields whole rows, in order. */
export function listOf(members: string, from: string): string {
  return `(SELECT coalesce(json_agg(json_build_object(${members}) ORDER BY a.published_at DESC, a.id DESC), '[]')
           FROM (${from}) a)`
}

export const NEWEST = 'ORDER BY published_at DESC, id DESC'
