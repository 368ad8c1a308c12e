/** What the mutations of one story answer with. */
import { readArticle } from '../domain/article.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { attempt, type Problem, UserError } from './user-error.ts'

export const ArticlePayload = builder
  .objectRef<{ articleId?: string; userErrors: Problem[] }>('ArticlePayload')
  .implement({
    description: 'What became of the story.',
    fields: t => ({
      article: t.field({
        type: Article,
        nullable: true,
        description:
          'The story as it is now, also where readers may not see it; null where the input was not accepted.',
        resolve: ({ articleId }, _, { db }) => (articleId === undefined ? null : readArticle(db, articleId)),
      }),
      userErrors: t.field({
        type: [UserError],
        description: 'Why the input was not accepted; empty where it was.',
        resolve: payload => payload.userErrors,
      }),
    }),
  })

/** Changes the story of an input; `act` is given the input with the id that the domain knows. */
export function changeArticle<Input extends { id: string }>(input: Input, act: (input: Input) => Promise<void>) {
  return attempt(async () => {
    const articleId = idOf('Article', input.id)
    await act({ ...input, id: articleId })
    return { articleId }
  })
}

type InputBuilder = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

/** What every input of such a mutation has: which story, and how it was when its editor saw it. */
export function articleArgs(t: InputBuilder) {
  return {
    id: t.id({ required: true, description: 'The story.' }),
    expectedRevision: t.int({ description: 'The revision that you saw; STALE_REVISION where it is another by now.' }),
  }
}

export const noteText = 'For other editors, in at most 2,000 characters: readers are never shown it.'
