import { lexicographicSortSchema, printSchema } from 'graphql'
import { builder } from './builder.ts'
import './scalars.ts'
import './nodes.ts'
import './person.ts'
import './country.ts'
import './tag.ts'
import './source.ts'
import './article.ts'
import './person-role.ts'
import './article-entities.ts'
import './article-parts.ts'
import './article-lists.ts'
import './article-revision.ts'
import './facets.ts'
import './co-mentions.ts'
import './trending.ts'
import './similar.ts'
import './story-event.ts'
import './story-stream.ts'
import './ingest.ts'
import './ingest-many.ts'
import './article-edit.ts'
import './withdraw.ts'
import './schedule.ts'
import './person-edit.ts'
import './viewer.ts'
import './api-key.ts'
import './country-edit.ts'
import './tag-edit.ts'
import './source-edit.ts'
import './merge.ts'
import './merge-candidate.ts'
import './audit.ts'
import './webhook.ts'
import './webhook-edit.ts'

/** The schema. It holds no database: every request brings its own in the context. */
export const schema = builder.toSchema()

/** The text of schema.graphql, in alphabetical order, so that its differences are those of the API. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
