/** What belongs to one article and is read with it: mentions, related stories, revisions, where its values came from. */
import { MentionField } from '../db/generated/enums.ts'
import type { DraftNotice, DraftOrigin } from '../domain/draft.ts'
import type { MentionRow } from '../domain/mention.ts'
import type { RelatedRow } from '../domain/related.ts'
import { CountryEvidenceEnum } from './article-entities.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { Country } from './country.ts'
import { Person } from './person.ts'
import { reach } from './reached.ts'

export const MentionFieldEnum = builder.enumType(MentionField, {
  name: 'MentionField',
  description: 'Which part of a story.',
  values: { HEADLINE: { description: 'The headline.' }, PARAGRAPH: { description: 'A paragraph of the body.' } },
})

/** A mention, and the language of the article that it is in. */
type MentionIn = MentionRow & { language: string }

export const MentionEntity = builder.unionType('MentionEntity', {
  description: 'Whom or what a mention names.',
  types: [Person, Country],
  resolveType: ({ entity }) => ('code' in entity ? Country : Person),
})

const Mention = builder.objectRef<MentionIn>('Mention').implement({
  description: 'One place in a story where a person or a country is named.',
  fields: t => ({
    field: t.expose('field', { type: MentionFieldEnum, description: 'Which part of the story.' }),
    paragraph: t.exposeInt('paragraph', { nullable: true, description: 'Which paragraph, from 0.' }),
    start: t.exposeInt('start', { description: 'Where it begins, in UTF-16 units of that part.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the first unit behind it.' }),
    text: t.exposeString('text', { description: 'The text as it stands there.' }),
    entity: t.field({
      type: MentionEntity,
      description: 'Whom or what it names.',
      resolve: ({ personId, countryId, language }, _, { load }) =>
        personId === null
          ? reach(load.country.load(countryId ?? ''), language)
          : reach(load.person.load(personId), language),
    }),
    evidence: t.expose('evidence', {
      type: CountryEvidenceEnum,
      nullable: true,
      description: 'For a country: by what it is named.',
    }),
    rule: t.exposeString('rule', { description: 'The rule that found it.' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the rule is, 0 to 1.' }),
  }),
})

const RelatedStory = builder.objectRef<RelatedRow>('RelatedStory').implement({
  description: 'A story that this one points to: "read also".',
  fields: t => ({
    headline: t.exposeString('headline', { description: 'Its headline.' }),
    excerpt: t.string({
      nullable: true,
      description: 'As much of its text as stood there.',
      resolve: ({ paragraphs }) => (paragraphs.length === 0 ? null : paragraphs.join('\n\n')),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The story itself, once the hub has it.',
      resolve: ({ article }) => article,
    }),
  }),
})

const ValueOrigin = builder.objectRef<DraftOrigin>('ValueOrigin').implement({
  description: 'Where a value stood in the text that the story was read from.',
  fields: t => ({
    field: t.exposeString('field', { description: 'Which value: headline, publishedAt, paragraphs, credits, ...' }),
    index: t.exposeInt('index', { description: 'Which one of a list, from 0.' }),
    line: t.exposeInt('line', { description: 'The line, from 1.' }),
    start: t.exposeInt('start', { description: 'Where it begins, in UTF-16 units of the text as given.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the first unit behind it.' }),
  }),
})

const IngestNotice = builder.objectRef<DraftNotice>('IngestNotice').implement({
  description: 'Something odd in the text that the story was read from, and what was done about it.',
  fields: t => ({
    code: t.exposeString('code', { description: 'A stable code: DATE_IN_FUTURE.' }),
    message: t.exposeString('message', { description: 'In a sentence.' }),
    line: t.exposeInt('line', { nullable: true, description: 'The line, from 1.' }),
  }),
})

builder.objectFields(Article, t => ({
  mentions: t.field({
    type: [Mention],
    // A story of 300 words has some 50. They are small, and name few: they count as 20 objects with as many behind them.
    extensions: { length: 20 },
    description: 'Where each name stands, in the order of the text.',
    resolve: async ({ id, card }, _, { load }) =>
      (await load.mentions.load(id)).map(mention => ({ ...mention, language: card.language })),
  }),
  related: t.field({
    type: [RelatedStory],
    description: 'The stories it points to, in order.',
    resolve: ({ id }, _, { load }) => load.related.load(id),
  }),
  origins: t.field({
    type: [ValueOrigin],
    description: 'Where each of its values stood in the text it was read from.',
    resolve: async ({ id }, _, { load }) => (await load.provenance.load(id)).origins,
  }),
  notices: t.field({
    type: [IngestNotice],
    description: 'What was odd in the text it was read from.',
    resolve: async ({ id }, _, { load }) => (await load.provenance.load(id)).notices,
  }),
}))
