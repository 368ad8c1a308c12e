/** What every client here asks for, and how it reads the answer. */

/** How many stories a page has. */
export const PAGE = 50

export type Way = 'forward' | 'backward'

/** What a client holds: the ids in its own order, and whether there are more that way. */
export type Held = { ids: string[]; more: boolean }

/** A client that pages by its own means: `next` asks for one page more, the first one at first. */
export type PagingClient = { next: () => Promise<Held>; close: () => void }

export type OpenClient = (options: { url: string; way: Way; fetch: typeof fetch }) => Promise<PagingClient>

/** The part of a connection that clients page by. */
export type Connection = {
  edges: { node: { id: string } }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

export const ARTICLES = `query Articles($first: Int, $after: String, $last: Int, $before: String) {
  articles(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id headline publishedAt } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

/** The arguments for the page behind a cursor; the first page where that is null. */
export function pageBehind(cursor: string | null, way: Way): object {
  return way === 'forward' ? { first: PAGE, after: cursor } : { last: PAGE, before: cursor }
}

/** The cursor to go on behind. */
export function borderOf({ pageInfo }: Connection, way: Way): string | null {
  return way === 'forward' ? pageInfo.endCursor : pageInfo.startCursor
}

/** What a client holds whose list this is, with all its pages. */
export function heldIn({ edges, pageInfo }: Connection, way: Way): Held {
  const more = way === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage
  return { ids: edges.map(({ node }) => node.id), more }
}
