/** Editing stories by hand. */
import { updateArticle } from '../domain/article-edit.ts'
import { editedFields } from '../domain/edits.ts'
import { actorOf } from './access.ts'
import { articleArgs, ArticlePayload, changeArticle, noteText } from './article-payload.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'

const ArticleField = builder.enumType('ArticleField', {
  description: 'What of a story an editor may set.',
  values: {
    HEADLINE: { value: 'headline', description: 'The headline.' },
    SUMMARY: { value: 'summary', description: 'The summary.' },
    BODY: { value: 'paragraphs', description: 'The body.' },
    LANGUAGE: { value: 'language', description: 'The language.' },
    PUBLISHED_AT: { value: 'publishedAt', description: 'When it was published.' },
    URL: { value: 'url', description: 'Where it was published.' },
    SOURCE: { value: 'source', description: 'Who published it.' },
    CREDITS: { value: 'credits', description: 'The sources that it came from.' },
    TAGS: { value: 'tags', description: 'The keywords.' },
    PEOPLE: { value: 'people', description: 'Whom it names.' },
    COUNTRIES: { value: 'countries', description: 'Which countries it names.' },
  } as const,
})

builder.objectField(Article, 'edited', t =>
  t.field({
    type: [ArticleField],
    description:
      'What of it an editor set: it stays so, whatever comes in later, until it is given back with `unedit`.',
    resolve: async ({ id }, _, { load }) => editedFields((await load.standing.load(id)).edited),
  }),
)

const UpdateArticleInput = builder.inputType('UpdateArticleInput', {
  description: 'What to set of a story; what is left out stays as it is.',
  fields: t => ({
    ...articleArgs(t),
    headline: t.string({ description: 'The headline.' }),
    summary: t.string({ description: 'A short text of its own; null takes it away.' }),
    body: t.string({ description: 'The body, a paragraph a line.' }),
    paragraphs: t.stringList({ description: 'The body in its paragraphs, instead of `body`.' }),
    language: t.string({ description: 'BCP 47.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published.' }),
    url: t.field({ type: 'URL', description: 'Where it was published; null takes it away.' }),
    source: t.string({ description: 'The name of the source that published it.' }),
    credits: t.stringList({ description: 'The names of the sources that it came from, the first one first.' }),
    tags: t.stringList({ description: 'Keywords.' }),
    people: t.stringList({ description: 'Full names: these people, and no others, are linked.' }),
    countries: t.stringList({ description: 'Codes or names: these countries, and no others, are linked.' }),
    unedit: t.field({
      type: [ArticleField],
      description: 'What is to be as it came in, and with what comes in, again.',
    }),
    note: t.string({ description: noteText }),
  }),
})

builder.mutationField('updateArticle', t =>
  t.field({
    type: ArticlePayload,
    description:
      'Edits a story: another revision, with its people and countries found anew. What is set here stays, whatever comes ' +
      'in later. An edit that says nothing new changes nothing.',
    args: { input: t.arg({ type: UpdateArticleInput, required: true }) },
    resolve: (_, { input }, context) =>
      changeArticle(input, edit => updateArticle(context.db, actorOf(context), edit, context.readers)),
  }),
)
