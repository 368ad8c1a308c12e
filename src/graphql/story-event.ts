import type { LiveItem } from '../live/live.ts'
import { RawiError } from '../domain/errors.ts'
import { ArticleWhereInput, toArticleWhere } from './article-where.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'

/** How many stories a subscription may ask to see first. */
const MOST_BACKFILL = 1_000

const StoryIngested = builder.objectRef<LiveItem>('StoryIngested').implement({
  description: 'A story that came in.',
  fields: t => ({
    cursor: t.field({
      type: 'EventCursor',
      description: 'Keep it, and give it as `after` to go on behind this story.',
      resolve: item => item.cursor,
    }),
    replayed: t.exposeBoolean('replayed', { description: 'Whether it came in before the subscription began.' }),
    article: t.field({
      type: Article,
      description: 'The story, as it was when it came in; what lists do not carry is read as it is now.',
      resolve: ({ event: { card } }) => ({ id: card.id, card: card as never }),
    }),
  }),
})

builder.subscriptionField('storyIngested', t =>
  t.field({
    type: StoryIngested,
    description:
      'Newly ingested stories that match, in commit order, once each. `after` resumes behind a cursor and loses ' +
      'nothing; without it, `backfill` first sends the latest n that match.',
    args: {
      where: t.arg({ type: ArticleWhereInput, description: 'Which stories.' }),
      after: t.arg({ type: 'EventCursor', description: 'The cursor of the last story that was seen.' }),
      backfill: t.arg.int({ defaultValue: 0, description: 'How many to send first, up to 1,000; not with `after`.' }),
    },
    subscribe: (_, { where, after, backfill }, { live }) => {
      const count = backfill ?? 0
      if (count < 0 || count > MOST_BACKFILL) {
        throw new RawiError('BAD_USER_INPUT', `\`backfill\` is ${count}; it must be from 0 to ${MOST_BACKFILL}.`)
      }
      return live.follow({ where: toArticleWhere(where), after: after ?? null, backfill: count })
    },
    resolve: item => item,
  }),
)

builder.queryField('streamCursor', t =>
  t.field({
    type: 'EventCursor',
    description: 'The head of the story log: a subscription `after` it gets everything that comes from now on.',
    resolve: (_, __, { live }) => live.cursor(),
  }),
)
