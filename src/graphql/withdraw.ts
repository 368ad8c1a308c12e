/** Withdrawing stories, and taking that back. */
import type { Withdrawal as Stored } from '../domain/standing.ts'
import { restoreArticle, withdrawArticle } from '../domain/withdraw.ts'
import { actorOf } from './access.ts'
import { articleArgs, ArticlePayload, changeArticle, noteText } from './article-payload.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'

const Withdrawal = builder.objectRef<Stored>('Withdrawal').implement({
  description: 'That a story was taken from its readers.',
  fields: t => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, as subscribers were told.' }),
    note: t.exposeString('note', { nullable: true, description: 'What its editor noted for others.' }),
    by: t.string({ nullable: true, description: 'Who did it, by name.', resolve: ({ by }) => by?.name ?? null }),
  }),
})

builder.objectField(Article, 'withdrawal', t =>
  t.field({
    type: Withdrawal,
    nullable: true,
    description: 'When and why it was withdrawn; null where it was not.',
    resolve: async ({ id }, _, { load }) => (await load.standing.load(id)).withdrawal,
  }),
)

function statusInput(name: string, description: string) {
  return builder.inputType(name, {
    description,
    fields: t => ({
      ...articleArgs(t),
      reason: t.string({ description: 'Why, in at most 500 characters: subscribers are told.' }),
      note: t.string({ description: noteText }),
    }),
  })
}

builder.mutationFields(t => ({
  withdrawArticle: t.field({
    type: ArticlePayload,
    description:
      'Takes a story from its readers: it leaves all lists and streams, subscribers are told, and whoever has its address ' +
      'finds a tombstone.',
    args: { input: t.arg({ type: statusInput('WithdrawArticleInput', 'Which story, and why.'), required: true }) },
    resolve: (_, { input }, context) =>
      changeArticle(input, change => withdrawArticle(context.db, actorOf(context), change)),
  }),
  restoreArticle: t.field({
    type: ArticlePayload,
    description: 'Gives a withdrawn story back to its readers, or a scheduled one to them at once.',
    args: { input: t.arg({ type: statusInput('RestoreArticleInput', 'Which story, and why.'), required: true }) },
    resolve: (_, { input }, context) =>
      changeArticle(input, change => restoreArticle(context.db, actorOf(context), change)),
  }),
}))
