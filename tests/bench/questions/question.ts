/** A question that clients of a news hub ask, as each server wants to be asked it; the answers hold the same. */

/** What differs from one request to the next. A document takes of them what it declares. */
export type Variables = Record<string, string | number>

/** What the variables are drawn from: rows of the database, spread over all of it. */
export type Samples = {
  /** Slugs of articles. */
  articles: string[]
  /** Slugs of people whom many articles name. */
  people: string[]
  /** A person and a country that an article names together, and a year around it. */
  filters: { person: string; country: string; since: string; until: string }[]
  /** Words that some of the stories hold; `exact` and `any`: what Rawi asks of the stories' vectors, as tsquery. */
  searches: { words: string; exact: string; any: string }[]
  /** Neighbours, deep in the list of the newest: by value, and as the cursors of those that have their own. */
  places: { publishedAt: string; id: string; rawi: string; postgraphile: string }[]
}

export type Question = {
  name: string
  what: string
  /** Documents. */
  rawi: string
  postgraphile: string
  mercurius: string
  /** One statement whose only value is the answer as JSON, and its parameters in order. */
  bare: { sql: string; parameters: readonly string[] }
  /** The variables of one request after the other. */
  vary: (samples: Samples) => Variables[]
}

const keys = new Set([
  'slug',
  'headline',
  'name',
  'code',
  'mentionCount',
  'role',
  'paragraphs',
  'count',
  'day',
  'totalCount',
])

/** What an answer tells, whatever its shape: two servers that answer the same have the same. */
export function essenceOf(answer: unknown): string[] {
  const told: string[] = []
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) value.forEach(item => walk(item, key))
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([name, part]) => walk(part, name))
    else if (keys.has(key)) told.push(`${key}: ${String(value)}`)
  }
  walk(answer, '')
  return told.sort()
}
