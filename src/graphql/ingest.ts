import { IngestOutcome } from '../db/generated/enums.ts'
import { actorOf } from './access.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { attempt, type Problem, UserError } from './user-error.ts'

const IngestOutcomeEnum = builder.enumType(IngestOutcome, {
  name: 'IngestOutcome',
  description: 'What became of a story that was ingested.',
  values: {
    CREATED: { description: 'It is new.' },
    REVISED: { description: 'The hub had it with another text, which is kept as a revision.' },
    UNCHANGED: { description: 'The hub has it, word for word.' },
  },
})

type Payload = { articleId?: string; outcome?: IngestOutcome; userErrors: Problem[] }

export const IngestStoryPayload = builder.objectRef<Payload>('IngestStoryPayload').implement({
  description: 'What became of the story.',
  fields: t => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The story as it is stored now; null where it was not accepted, or where you may not see it yet.',
      resolve: ({ articleId }, _, { load }) => (articleId === undefined ? null : load.article.load(articleId)),
    }),
    outcome: t.field({
      type: IngestOutcomeEnum,
      nullable: true,
      description: 'Null where the story was not accepted.',
      resolve: payload => payload.outcome ?? null,
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why the story was not accepted; empty where it was.',
      resolve: payload => payload.userErrors,
    }),
  }),
})

export const IngestStoryInput = builder.inputType('IngestStoryInput', {
  description:
    'Either `text`, a story as it came in any of the forms that the hub reads, or the fields themselves; fields win ' +
    'over what is read from the text.',
  fields: t => ({
    text: t.string({ description: 'A story as it came: headline, date line, paragraphs, source and keyword lines.' }),
    url: t.field({ type: 'URL', description: 'Where it was published: with it, the story is known again by it.' }),
    headline: t.string({ description: 'The headline.' }),
    body: t.string({ description: 'The body, a paragraph a line.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published.' }),
    language: t.string({ description: 'BCP 47; found out from the text if left out.' }),
    source: t.string({ description: 'The name of the source that published it.' }),
    credits: t.stringList({ description: 'The names of the sources that it came from, the first one first.' }),
    tags: t.stringList({ description: 'Keywords.' }),
    people: t.stringList({ description: 'Full names: these people, and no others, are linked.' }),
    countries: t.stringList({ description: 'Codes or names: these countries, and no others, are linked.' }),
    publishAt: t.field({
      type: 'DateTime',
      description: 'From when on readers may see it, if it is new; at once if left out, or past.',
    }),
    idempotencyKey: t.string({
      description: 'Your name for this request: a retry under it gets the first answer. It is yours alone.',
    }),
  }),
})

builder.mutationField('ingestStory', t =>
  t.field({
    type: IngestStoryPayload,
    description: 'Takes in one story. The same story twice is UNCHANGED, or REVISED where its text is another.',
    args: { input: t.arg({ type: IngestStoryInput, required: true }) },
    resolve: (_, { input }, context) => attempt(() => context.ingest(input, actorOf(context))),
  }),
)
