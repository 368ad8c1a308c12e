/** The subscriptions, and the log for those who poll. */
import { RawiError } from '../domain/errors.ts'
import type { Change } from '../live/stream.ts'
import { ArticleWhereInput, toArticleWhere } from './article-where.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { pageSize } from './paging.ts'
import { articleOf, StoryEvent, StoryStreamItem } from './story-event.ts'

/** How many stories a subscription may ask to see first. */
const MOST_BACKFILL = 1_000

const StoryIngested = builder.objectRef<Change>('StoryIngested').implement({
  description: 'A story that came in.',
  fields: t => ({
    cursor: t.expose('cursor', {
      type: 'EventCursor',
      description: 'Keep it, and give it as `after` to go on behind this story.',
    }),
    replayed: t.exposeBoolean('replayed', { description: 'Whether it came in before the subscription began.' }),
    article: t.field({
      type: Article,
      description: 'The story, as it was when it came in; what lists do not carry is read as it is now.',
      // A story that readers may not see is not sent: see live/judge.ts.
      resolve: change => articleOf(change)!,
    }),
  }),
})

type Args = { where?: Parameters<typeof toArticleWhere>[0]; after?: string | null; backfill?: number | null }

function requestOf({ where, after, backfill }: Args, { lastEventId }: Context) {
  const count = backfill ?? 0
  if (count >= 0 && count <= MOST_BACKFILL) {
    return { where: toArticleWhere(where), after: lastEventId ?? after ?? null, backfill: count }
  }
  throw new RawiError('BAD_USER_INPUT', `\`backfill\` is ${count}; it must be from 0 to ${MOST_BACKFILL}.`, {
    field: 'backfill',
  })
}

builder.subscriptionFields(t => {
  const args = {
    where: t.arg({ type: ArticleWhereInput, description: 'Which stories.' }),
    after: t.arg({ type: 'EventCursor', description: 'The last cursor that was seen: the stream goes on behind it.' }),
    backfill: t.arg.int({ defaultValue: 0, description: 'How many to send first, up to 1,000; not with `after`.' }),
  }
  return {
    storyIngested: t.field({
      type: StoryIngested,
      description:
        'Newly ingested stories that match, in commit order, once each. `after` resumes behind a cursor and loses ' +
        'nothing; without it, `backfill` first sends the latest n that match.',
      args,
      subscribe: (_, args, context) => context.live.open({ about: 'INGESTED', ...requestOf(args, context) }),
      resolve: item => item as Change,
    }),
    storyEvents: t.field({
      type: StoryStreamItem,
      description:
        'Everything that happens to stories that match: ingested, revised, withdrawn, restored, left the filter. The ' +
        'first item says how the stream began, and marks of progress say how far the log was looked at.',
      args,
      subscribe: (_, args, context) => context.live.open({ about: 'EVERYTHING', ...requestOf(args, context) }),
      resolve: item => item,
    }),
  }
})

const StoryEventConnection = builder.connectionObject(
  { type: StoryEvent, name: 'StoryEventConnection' },
  { name: 'StoryEventEdge' },
)

builder.queryFields(t => ({
  storyEvents: t.field({
    type: StoryEventConnection,
    description:
      'The story log for those who poll, oldest first. Go on from `pageInfo.endCursor`: it stands behind all that was ' +
      'looked at, also where little or nothing matched, and serves as `after` of a subscription.',
    args: {
      first: t.arg.int({ description: 'How many: 1 to 100, 20 if left out.' }),
      after: t.arg({ type: 'EventCursor', description: 'The cursor to go on after; the oldest kept if left out.' }),
      where: t.arg({ type: ArticleWhereInput, description: 'Which stories.' }),
    },
    resolve: async (_, args, { live }) => {
      const { limit } = pageSize({ first: args.first ?? null })
      const page = await live.page({ where: toArticleWhere(args.where), after: args.after ?? null, limit })
      return {
        edges: page.items.map(item => ({ cursor: item.cursor, node: item })),
        pageInfo: {
          hasNextPage: page.more,
          hasPreviousPage: args.after != null,
          startCursor: page.start,
          endCursor: page.end,
        },
      }
    },
  }),
  streamCursor: t.field({
    type: 'EventCursor',
    description:
      'The head of the story log: a subscription `after` it gets everything that comes from now on. In one operation ' +
      'with lists, all are of one snapshot.',
    resolve: (_, __, { live, db }) => live.cursor(db),
  }),
}))
