/** What subscribers ask for: ten groups, as ten dashboards would, all of which match every story of the bench. */

/** An operation as it travels. */
export type Operation = { query: string; variables?: Record<string, unknown> }

const select = (article: string, where = '') =>
  `subscription { storyIngested${where} { cursor article { id headline ${article} } } }`

const dashboard = `summary url language publishedAt
  source { slug name } people { nodes { name } } countries { nodes { code name } } tags { label }`

/** One for each group: other fields, other filters, a filter in variables; four of them show names. */
export const operations: readonly Operation[] = [
  { query: select('') },
  { query: select('url language publishedAt') },
  { query: select('publishedAt', '(where: { language: { equals: "en" } })') },
  { query: select('publishedAt', '(where: { language: { in: ["en", "ar"] } })') },
  { query: select('slug revision updatedAt') },
  {
    query: `subscription ($where: ArticleWhereInput) {
      storyIngested(where: $where) { cursor article { id headline language ingestedAt } } }`,
    variables: { where: { language: { notIn: ['ru'] } } },
  },
  { query: select('source { name }') },
  { query: select('people { nodes { name } }') },
  { query: select('countries { nodes { code name } }') },
  { query: select(dashboard) },
]

/** Every field that any group asks for. */
export const everything = `id slug headline revision updatedAt ingestedAt ${dashboard}`

/** The headline of the bench's n-th story: numbers of one length make stories of one size. */
export function headlineOf(n: number): string {
  return `Harbour opens its gate number ${1_000_000 + n}`
}

/** The number of the story that a frame brings; NaN where there is none. */
export function numberIn(frame: string): number {
  return Number(/gate number (\d+)/.exec(frame)?.[1]) - 1_000_000
}
