import { ArticleStatus, DatePrecision, SourceRole } from '../db/generated/enums.ts'
import type { ArticleRow } from '../domain/article.ts'
import type { Card } from '../domain/card.ts'
import { directionOf } from '../text/language.ts'
import { toHtml } from '../text/html.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { reach } from './reached.ts'
import { Source } from './source.ts'
import { Tag } from './tag.ts'

const ArticleStatusEnum = builder.enumType(ArticleStatus, {
  name: 'ArticleStatus',
  description: 'Whether readers see it.',
  values: {
    PUBLISHED: { description: 'Readers see it.' },
    SCHEDULED: { description: 'Readers will see it later.' },
    WITHDRAWN: { description: 'Readers see it no more.' },
  },
})

const DatePrecisionEnum = builder.enumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exactly a story says when it was published.',
  values: {
    INSTANT: { description: 'To the second, with a zone.' },
    MINUTE: { description: 'To the minute.' },
    DAY: { description: 'The day only; the instant is midnight UTC of that day.' },
    ESTIMATED: { description: 'It does not say; the instant is when it came in.' },
  },
})

const TextDirection = builder.enumType('TextDirection', {
  description: 'Which way the text runs.',
  values: { LTR: { description: 'Left to right.' }, RTL: { description: 'Right to left.' } } as const,
})

const SourceRoleEnum = builder.enumType(SourceRole, {
  name: 'SourceRole',
  description: 'What a source line says of its source.',
  values: { ORIGIN: { description: 'Wrote it first.' }, PUBLISHER: { description: 'Published it.' } },
})

const SourceCredit = builder.objectRef<Card['credits'][number] & { language: string }>('SourceCredit').implement({
  description: 'One source line of a story.',
  fields: t => ({
    role: t.field({ type: SourceRoleEnum, description: 'What the line says.', resolve: credit => credit.role }),
    source: t.field({
      type: Source,
      description: 'The source it names.',
      resolve: ({ sourceId, language }, _, { load }) => reach(load.source.load(sourceId), language),
    }),
  }),
})

export const Article = builder.objectRef<ArticleRow>('Article')

builder.node(Article, {
  description:
    'A news story. One that was withdrawn is a tombstone to all but editors: who has its id, slug or URL finds its id, its ' +
    'slug, its source, its dates, its status and why it was withdrawn. Of what it said there is nothing: texts are empty, ' +
    'lists have no entries.',
  id: { resolve: ({ id }) => id, description: 'Opaque id.' },
  loadManyWithoutCache: (ids, { load }) => Promise.all(ids.map(id => load.article.load(id))),
  fields: t => ({
    slug: t.string({ description: 'The readable address.', resolve: ({ card }) => card.slug }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where it was published.',
      resolve: ({ card }) => card.url,
    }),
    headline: t.string({ description: 'The headline.', resolve: ({ card }) => card.headline }),
    summary: t.string({ nullable: true, description: 'A short text of its own.', resolve: ({ card }) => card.summary }),
    paragraphs: t.stringList({
      description: 'The body, paragraph by paragraph, plain text.',
      resolve: paragraphsOf,
    }),
    body: t.string({
      description: 'The body as plain text, paragraphs separated by blank lines.',
      resolve: async (row, _, context) => (await paragraphsOf(row, _, context)).join('\n\n'),
    }),
    bodyHtml: t.string({
      description: 'The body as safe HTML: only `<p>` elements with escaped text.',
      resolve: async (row, _, context) => toHtml(await paragraphsOf(row, _, context)),
    }),
    language: t.string({ description: 'BCP 47; `und` if unknown.', resolve: ({ card }) => card.language }),
    direction: t.field({
      type: TextDirection,
      description: 'Which way its language is written.',
      resolve: ({ card }) => directionOf(card.language),
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'What the story says; where it says nothing, when it came in.',
      resolve: ({ card }) => card.publishedAt,
    }),
    publishedAtPrecision: t.field({
      type: DatePrecisionEnum,
      description: 'How exactly the story says it.',
      resolve: ({ card }) => card.publishedAtPrecision,
    }),
    publishedAtText: t.string({
      nullable: true,
      description: 'The date as written in the story: "22nd, April 2024 GMT".',
      resolve: ({ card }) => card.publishedAtText,
    }),
    ingestedAt: t.field({ type: 'DateTime', description: 'When it came in.', resolve: ({ card }) => card.ingestedAt }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When its content last changed.',
      resolve: ({ card }) => card.updatedAt,
    }),
    status: t.field({
      type: ArticleStatusEnum,
      description: 'Whether readers see it.',
      resolve: ({ card }) => card.status,
    }),
    revision: t.int({ description: 'Counts from 1, up with each change.', resolve: ({ card }) => card.revision }),
    source: t.field({
      type: Source,
      description: 'Who published it.',
      resolve: ({ card }, _, { load }) => reach(load.source.load(card.source.id), card.language),
    }),
    credits: t.field({
      type: [SourceCredit],
      description: 'Every source line, in order.',
      resolve: ({ card }) => card.credits.map(credit => ({ ...credit, language: card.language })),
    }),
    tags: t.field({
      type: [Tag],
      description: 'Its keywords, in order.',
      resolve: ({ card }, _, { load }) => card.tags.map(({ id }) => reach(load.tag.load(id), card.language)),
    }),
  }),
})

/** The body of an article: at hand where it was looked for by itself, else read, many articles in one statement. */
function paragraphsOf({ id, paragraphs }: ArticleRow, _: object, { load }: Context): string[] | Promise<string[]> {
  return paragraphs ?? load.text.load(id)
}
