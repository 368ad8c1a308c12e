import { execFile } from 'node:child_process'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
} from 'relay-runtime'
import { borderOf, type Connection, heldIn, type OpenClient, PAGE, pageBehind } from './connection.ts'

const require = createRequire(import.meta.url)

const SOURCE = `import { graphql } from 'react-relay'

export const query = graphql\`
  query ArticlesQuery($first: Int, $last: Int) { ...Articles_list @arguments(first: $first, last: $last) }
\`
export const list = graphql\`
  fragment Articles_list on Query
    @argumentDefinitions(
      first: { type: "Int" } after: { type: "String" } last: { type: "Int" } before: { type: "String" }
    )
    @refetchable(queryName: "ArticlesPageQuery") {
    articles(first: $first, after: $after, last: $last, before: $before) @connection(key: "Articles_articles") {
      edges { node { id headline publishedAt } }
    }
  }
\`
`

/** What Relay's compiler made of the schema and the documents. */
export type Artifacts = { query: ConcreteRequest; list: ReaderFragment }

/**
 * Compiles a list for Relay in an empty directory, from the schema that the hub commits.
 * @throws where the compiler finds anything wrong with one of them, with what it printed
 */
export async function compileForRelay(directory: string): Promise<Artifacts> {
  const schema = resolve(import.meta.dirname, '../../schema.graphql')
  const config = {
    src: './src',
    schema: './schema.graphql',
    language: 'javascript',
    artifactDirectory: './artifacts',
    eagerEsModules: false,
  }
  for (const name of ['src', 'artifacts']) await mkdir(join(directory, name))
  await copyFile(schema, join(directory, 'schema.graphql'))
  await writeFile(join(directory, 'src/Articles.js'), SOURCE)
  await writeFile(join(directory, 'relay.config.json'), JSON.stringify(config))
  const compiler = require.resolve('relay-compiler/cli.js')
  await promisify(execFile)(process.execPath, [compiler, '--noWatchman', 'relay.config.json'], { cwd: directory })
  const artifact = createRequire(join(directory, 'artifacts/'))
  return { query: artifact('./ArticlesQuery.graphql.js'), list: artifact('./Articles_list.graphql.js') }
}

/** Relay without React: what `usePaginationFragment` does, on the environment itself. */
export function relayWith({ query, list }: Artifacts): OpenClient {
  return async ({ url, way, fetch }) => {
    const network = Network.create(async ({ text }, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      })
      return await response.json()
    })
    const environment = new Environment({ network, store: new Store(new RecordSource()) })
    const start = pageBehind(null, way)
    const operation = createOperationDescriptor(query, start)
    const { paginationRequest, paginationMetadata } = getPaginationMetadata(list, 'Articles')
    const retained = environment.retain(operation)
    let cursor: string | null = null

    return {
      next: async () => {
        if (cursor === null) await fetchQuery(environment, query, start).toPromise()
        else {
          const variables = getPaginationVariables(way, PAGE, cursor, start, {}, paginationMetadata)
          await fetchQuery(environment, paginationRequest, variables).toPromise()
        }
        const selector = getSingularSelector(list, environment.lookup(operation.fragment).data)!
        const { articles } = environment.lookup(selector).data as { articles: Connection }
        cursor = borderOf(articles, way)
        return heldIn(articles, way)
      },
      close: () => retained.dispose(),
    }
  }
}
