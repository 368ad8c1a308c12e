import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { ARTICLES, borderOf, type Connection, heldIn, type OpenClient, pageBehind } from './connection.ts'

/** urql with its normalised cache, which makes one list of all the pages that it holds. It asks by GET, as it does by default. */
export const openUrql: OpenClient = async ({ url, way, fetch }) => {
  const cache = cacheExchange({ resolvers: { Query: { articles: relayPagination() } } })
  const client = new Client({ url, fetch, preferGetMethod: 'within-url-limit', exchanges: [cache, fetchExchange] })
  let cursor: string | null = null

  return {
    next: async () => {
      const { data, error } = await client
        .query<{ articles: Connection }>(ARTICLES, pageBehind(cursor, way))
        .toPromise()
      if (data === undefined) throw error
      cursor = borderOf(data.articles, way)
      return heldIn(data.articles, way)
    },
    close: () => {},
  }
}
