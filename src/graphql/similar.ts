/** What is like an article: other stories of the kind, and the same story from others. */
import type { StoryCluster as StoryClusterRow } from '../domain/cluster.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { listSize } from './paging.ts'
import { reach } from './reached.ts'
import { Source } from './source.ts'

const StoryCluster = builder.objectRef<StoryClusterRow>('StoryCluster').implement({
  description: 'One story as several sources tell it, within three days and largely in the same words.',
  fields: t => ({
    articles: t.field({
      type: [Article],
      description: 'The tellings, the earliest first; the article that it was asked of is one of them.',
      resolve: ({ articles }) => articles,
    }),
    size: t.int({ description: 'How many tellings.', resolve: ({ articles }) => articles.length }),
    sources: t.field({
      type: [Source],
      description: 'Who published them, each once, the earliest first.',
      resolve: ({ sources }, _, { load }) => Promise.all(sources.map(id => reach(load.source.load(id)))),
    }),
  }),
})

builder.objectFields(Article, t => ({
  similar: t.field({
    // Each is the best of many that are looked at.
    extensions: { cost: 5 },
    type: [Article],
    description:
      'Stories of the same month that share people, countries and tags with it, rare ones first, and words of its headline.',
    args: { first: t.arg.int({ description: 'How many: 1 to 100, 20 if left out.' }) },
    resolve: ({ id }, { first }, { load }) => load.similar.load({ id, first: listSize(first) }),
  }),
  cluster: t.field({
    // Words of hundreds of stories are compared.
    extensions: { cost: 10 },
    type: StoryCluster,
    nullable: true,
    description: 'The same story from other sources; null where it stands alone.',
    resolve: ({ id }, _, { load }) => load.cluster.load({ id }),
  }),
}))
