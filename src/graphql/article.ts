import { ArticleStatus, DatePrecision, SourceRole } from '../db/generated/enums.ts'
import type { Card } from '../domain/card.ts'
import { directionOf } from '../text/language.ts'
import { toHtml } from '../text/html.ts'
import { builder } from './builder.ts'
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

const SourceCredit = builder.objectRef<Card['credits'][number]>('SourceCredit').implement({
  description: 'One source line of a story.',
  fields: t => ({
    role: t.field({ type: SourceRoleEnum, description: 'What the line says.', resolve: credit => credit.role }),
    source: t.field({
      type: Source,
      description: 'The source it names.',
      resolve: ({ sourceId }, _, { load }) => load.source.load(sourceId),
    }),
  }),
})

/** What every list and every event brings; fields that need more load it, many articles in one statement. */
const select = { id: true, card: true } as const

export const Article = builder.prismaNode('Article', {
  description: 'A news story.',
  id: { field: 'id', description: 'Opaque id.' },
  nullable: true,
  select,
  fields: t => ({
    slug: t.string({ description: 'The readable address.', resolve: row => cardOf(row).slug }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where it was published.',
      resolve: row => cardOf(row).url,
    }),
    headline: t.string({ description: 'The headline.', resolve: row => cardOf(row).headline }),
    summary: t.string({ nullable: true, description: 'A short text of its own.', resolve: row => cardOf(row).summary }),
    paragraphs: t.exposeStringList('paragraphs', { description: 'The body, paragraph by paragraph, plain text.' }),
    body: t.string({
      description: 'The body as plain text, paragraphs separated by blank lines.',
      select: { paragraphs: true },
      resolve: ({ paragraphs }) => paragraphs.join('\n\n'),
    }),
    bodyHtml: t.string({
      description: 'The body as safe HTML: only `<p>` elements with escaped text.',
      select: { paragraphs: true },
      resolve: ({ paragraphs }) => toHtml(paragraphs),
    }),
    language: t.string({ description: 'BCP 47; `und` if unknown.', resolve: row => cardOf(row).language }),
    direction: t.field({
      type: TextDirection,
      description: 'Which way its language is written.',
      resolve: row => directionOf(cardOf(row).language),
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'What the story says; where it says nothing, when it came in.',
      resolve: row => cardOf(row).publishedAt,
    }),
    publishedAtPrecision: t.field({
      type: DatePrecisionEnum,
      description: 'How exactly the story says it.',
      resolve: row => cardOf(row).publishedAtPrecision,
    }),
    publishedAtText: t.string({
      nullable: true,
      description: 'The date as written in the story: "22nd, April 2024 GMT".',
      resolve: row => cardOf(row).publishedAtText,
    }),
    ingestedAt: t.field({ type: 'DateTime', description: 'When it came in.', resolve: row => cardOf(row).ingestedAt }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When its content last changed.',
      resolve: row => cardOf(row).updatedAt,
    }),
    status: t.field({
      type: ArticleStatusEnum,
      description: 'Whether readers see it.',
      resolve: row => cardOf(row).status,
    }),
    revision: t.int({ description: 'Counts from 1, up with each change.', resolve: row => cardOf(row).revision }),
    source: t.field({
      type: Source,
      description: 'Who published it.',
      resolve: (row, _, { load }) => load.source.load(cardOf(row).source.id),
    }),
    credits: t.field({
      type: [SourceCredit],
      description: 'Every source line, in order.',
      resolve: row => cardOf(row).credits,
    }),
    tags: t.field({
      type: [Tag],
      description: 'Its keywords, in order.',
      resolve: async (row, _, { load }) => Promise.all(cardOf(row).tags.map(({ id }) => load.tag.load(id))),
    }),
  }),
})

/** The card of a row. Its shape is the business of domain/card.ts alone; Prisma knows it as JSON. */
export function cardOf(row: { card: unknown }): Card {
  return row.card as Card
}
