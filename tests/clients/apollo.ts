import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { ARTICLES, borderOf, type Connection, heldIn, type OpenClient, pageBehind } from './connection.ts'

const query: TypedDocumentNode<{ articles: Connection }> = gql(ARTICLES)

/** Apollo Client with its own policy for lists of this style: one watched query, which `fetchMore` makes longer. */
export const openApollo: OpenClient = async ({ url, way, fetch }) => {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { articles: relayStylePagination() } } } })
  const client = new ApolloClient({ cache, link: new HttpLink({ uri: url, fetch }) })
  const list = client.watchQuery({ query, variables: pageBehind(null, way) })
  let cursor: string | null = null
  let told = Promise.withResolvers<Connection>()
  const watching = list.subscribe(({ loading, data, error }) => {
    if (error !== undefined) told.reject(error)
    else if (!loading) told.resolve(data!.articles as Connection)
  })

  return {
    next: async () => {
      if (cursor !== null) {
        told = Promise.withResolvers()
        await list.fetchMore({ variables: pageBehind(cursor, way) })
      }
      // Who watches is told after `fetchMore` is done: until then the list reads as it was.
      const articles = await told.promise
      cursor = borderOf(articles, way)
      return heldIn(articles, way)
    },
    close: () => {
      watching.unsubscribe()
      client.stop()
    },
  }
}
