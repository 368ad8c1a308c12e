/** Withdrawing stories, and taking that back. */
import type { Db } from '../db/client.ts'
import type { Actor } from '../domain/actor.ts'
import { readArticle } from '../domain/article.ts'
import { restoreArticle, type StatusChange, withdrawArticle } from '../domain/withdraw.ts'
import { actorOf } from './access.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { idOf } from './global-id.ts'
import { attempt, type Problem, UserError } from './user-error.ts'

const ArticlePayload = builder.objectRef<{ articleId?: string; userErrors: Problem[] }>('ArticlePayload').implement({
  description: 'What became of the story.',
  fields: t => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The story as it is now, also where readers may not see it; null where the input was not accepted.',
      resolve: ({ articleId }, _, { db }) => (articleId === undefined ? null : readArticle(db, articleId)),
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why the input was not accepted; empty where it was.',
      resolve: payload => payload.userErrors,
    }),
  }),
})

function statusInput(name: string, description: string) {
  return builder.inputType(name, {
    description,
    fields: t => ({
      id: t.id({ required: true, description: 'The story.' }),
      reason: t.string({ description: 'Why, in at most 500 characters: subscribers are told.' }),
      expectedRevision: t.int({ description: 'The revision that you saw; STALE_REVISION where it is another by now.' }),
    }),
  })
}

type Input = Omit<StatusChange, 'id'> & { id: string }

type Act = (db: Db, by: Actor, change: StatusChange) => Promise<void>

async function change(context: Context, input: Input, act: Act) {
  return await attempt(async () => {
    const articleId = idOf('Article', input.id)
    await act(context.db, actorOf(context), { ...input, id: articleId })
    return { articleId }
  })
}

builder.mutationFields(t => ({
  withdrawArticle: t.field({
    type: ArticlePayload,
    description: 'Takes a story from its readers: it leaves all lists and streams, and subscribers are told.',
    args: { input: t.arg({ type: statusInput('WithdrawArticleInput', 'Which story, and why.'), required: true }) },
    resolve: (_, { input }, context) => change(context, input, withdrawArticle),
  }),
  restoreArticle: t.field({
    type: ArticlePayload,
    description: 'Gives a withdrawn story back to its readers.',
    args: { input: t.arg({ type: statusInput('RestoreArticleInput', 'Which story, and why.'), required: true }) },
    resolve: (_, { input }, context) => change(context, input, restoreArticle),
  }),
}))
