/** What the processes of the peers have in common: they serve Rawi's own schema, from an object in memory. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { headlineOf } from '../clients/documents.ts'
import { answer } from '../support/rpc.ts'

/** What a subscription yields: a story in the shape that the schema resolves without resolvers. */
export type PeerStory = { cursor: string; article: { headline: string; language: string } }

/** Rawi's schema. */
export const typeDefs = readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8')

type Where = { language?: { equals?: string; in?: string[]; notIn?: string[] } }

/** The part of Rawi's filter that the bench's documents use. */
export function matches({ where }: { where?: Where | null }, { article: { language } }: PeerStory): boolean {
  const filter = where?.language
  if (filter == null) return true
  if (filter.equals !== undefined && filter.equals !== language) return false
  return (filter.in?.includes(language) ?? true) && !(filter.notIn?.includes(language) ?? false)
}

/** Publishes stories like `story` when the bench asks; tells the address. */
export function servePeer(port: number, publish: (story: PeerStory) => void): void {
  const story = JSON.parse(process.env.BENCH_STORY!) as PeerStory
  answer({
    publish: (n: number) => {
      const next = { ...story, article: { ...story.article, headline: headlineOf(n) } }
      publish(next)
    },
  })
  console.log(`the peer is at http://127.0.0.1:${port}/graphql`)
}
