/** A list that is never the same twice: stories come in and are withdrawn while a client pages through it. */
import { encodeGlobalId, idOf } from '../../src/graphql/global-id.ts'
import { draftOf, store } from '../support/drafts.ts'
import type { Data, TestHub } from '../support/hub.ts'
import type { Held, OpenClient, Way } from './connection.ts'

/** What came of it, in ids. */
export type Paged = {
  /** What the server sent, page after page. */
  sent: string[]
  /** What the client holds at the end. */
  held: string[]
  /** What was there at the start and was never withdrawn. */
  stayed: string[]
  /** What was withdrawn between two pages, before the page that it would have stood on. */
  gone: string[]
  /** Every story that there ever was, in the order of the list. */
  order: string[]
}

/** Stores stories that say nothing, four at a time; three to an instant, so that pages end between equal instants. */
export async function seed({ db }: TestHub, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => n).values()
  const storeRest = async () => {
    for (const n of numbers) {
      const instant = new Date(Date.UTC(2024, 4, 1, Math.floor(n / 3)))
      await store(db, draftOf(`Story ${n}`, { publishedAt: { instant, precision: 'INSTANT' } }))
    }
  }
  await Promise.all(Array.from({ length: 4 }, storeRest))
}

/**
 * Pages through all stories. After each page a story comes in, as the newest, as the oldest, or with the instant of the
 * story that the next page begins behind; that one is then withdrawn every other time, and one still ahead each time.
 * Beside the pages others come in all over the list, at no moment in particular, and some of them are withdrawn at once.
 */
export async function pageThrough(hub: TestHub, open: OpenClient, way: Way): Promise<Paged> {
  const atStart = await list(hub, { status: 'PUBLISHED' })
  const sent: string[] = []
  const withdrawn = new Set<string>()
  const gone: string[] = []
  let held: Held = { ids: [], more: true }
  let paging = true

  async function withdraw(id: string): Promise<void> {
    withdrawn.add(id)
    const mutation = 'mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { article { status } } }'
    await hub.query(mutation, { id })
  }

  async function betweenPages(pages: number): Promise<void> {
    const border = held.ids.at(way === 'forward' ? -1 : 0)!
    await ingest(hub, [new Date(), new Date(0), await instantOf(hub, border)][pages % 3]!)
    if (pages % 2 === 0) await withdraw(border)
    const seen = new Set(held.ids)
    const ahead = atStart.filter(id => !seen.has(id) && !withdrawn.has(id))
    const next = ahead[Math.floor(ahead.length / 2)]
    if (next === undefined) return
    await withdraw(next)
    gone.push(next)
  }

  async function besidePages(): Promise<void> {
    for (let n = 0; paging; n++) {
      const late = await ingest(hub, await instantOf(hub, atStart[(n * 37) % atStart.length]!))
      if (n % 3 === 0) await withdraw(late)
    }
  }

  const client = await open({ url: await hub.listen(), way, fetch: recording(sent) })
  const others = besidePages()
  try {
    for (let pages = 0; held.more; pages++) {
      const before = held.ids.length
      held = await client.next()
      if (held.more && held.ids.length === before)
        throw new Error('a page brought nothing, and there is said to be more')
      await betweenPages(pages)
    }
  } finally {
    paging = false
    client.close()
    await others
  }
  return { sent, held: held.ids, stayed: atStart.filter(id => !withdrawn.has(id)), gone, order: await list(hub) }
}

/** The ids of stories in the order of the list, as the database has them. */
async function list({ db }: TestHub, where: { status?: 'PUBLISHED' } = {}): Promise<string[]> {
  const rows = await db.article.findMany({ where, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }] })
  return rows.map(({ id }) => encodeGlobalId('Article', id))
}

async function instantOf({ db }: TestHub, id: string): Promise<Date> {
  return (await db.article.findUniqueOrThrow({ where: { id: idOf('Article', id) } })).publishedAt
}

async function ingest(hub: TestHub, publishedAt: Date): Promise<string> {
  const input = { headline: `Late story ${crypto.randomUUID()}`, publishedAt }
  const mutation = 'mutation ($input: IngestStoryInput!) { ingestStory(input: $input) { article { id } } }'
  return (await hub.query(mutation, { input })).ingestStory.article.id
}

/** A `fetch` that notes the ids of every page that comes, before the client has merged or dropped any. */
function recording(sent: string[]): typeof fetch {
  return async (...request) => {
    const response = await fetch(...request)
    const { data } = (await response.clone().json()) as Data
    sent.push(...(data?.articles.edges ?? []).map((edge: Data) => edge.node.id))
    return response
  }
}
