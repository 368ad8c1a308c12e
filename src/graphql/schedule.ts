/** Stories that readers see later. */
import { scheduleArticle } from '../domain/schedule.ts'
import { actorOf } from './access.ts'
import { articleArgs, ArticlePayload, changeArticle } from './article-payload.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'

builder.objectField(Article, 'publishAt', t =>
  t.field({
    type: 'DateTime',
    nullable: true,
    description: 'From when on readers may see it; null where it is not scheduled.',
    resolve: async ({ id }, _, { load }) => (await load.standing.load(id)).publishAt,
  }),
)

const ScheduleArticleInput = builder.inputType('ScheduleArticleInput', {
  description: 'Which story, and when readers are to see it.',
  fields: t => ({
    ...articleArgs(t),
    at: t.field({
      type: 'DateTime',
      description:
        'An instant in the future by the clock of the database. Null cancels: the story is what it was before, withdrawn ' +
        'where nobody ever saw it.',
    }),
  }),
})

builder.mutationField('scheduleArticle', t =>
  t.field({
    type: ArticlePayload,
    description:
      'Hides a story until an instant, then gives it to its readers: streams are told INGESTED where nobody ever saw it, ' +
      'else RESTORED. `publishedAt` is that instant then.',
    args: { input: t.arg({ type: ScheduleArticleInput, required: true }) },
    resolve: (_, { input }, context) =>
      changeArticle(input, ({ at = null, ...seen }) => scheduleArticle(context.db, actorOf(context), { ...seen, at })),
  }),
)
