/** What belongs to one article and is read with it: mentions, related stories, revisions, where its values came from. */
import { MentionField } from '../db/generated/enums.ts'
import type { DraftNotice, DraftOrigin } from '../domain/draft.ts'
import { CountryEvidenceEnum } from './article-entities.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { Country } from './country.ts'
import { Person } from './person.ts'

const MentionFieldEnum = builder.enumType(MentionField, {
  name: 'MentionField',
  description: 'Which part of a story.',
  values: { HEADLINE: { description: 'The headline.' }, PARAGRAPH: { description: 'A paragraph of the body.' } },
})

const MentionEntity = builder.unionType('MentionEntity', {
  description: 'Whom or what a mention names.',
  types: [Person, Country],
  resolveType: entity => ('code' in entity ? Country : Person),
})

const Mention = builder.prismaObject('Mention', {
  description: 'One place in a story where a person or a country is named.',
  select: { personId: true, countryId: true },
  fields: t => ({
    field: t.expose('field', { type: MentionFieldEnum, description: 'Which part of the story.' }),
    paragraph: t.exposeInt('paragraph', { nullable: true, description: 'Which paragraph, from 0.' }),
    start: t.exposeInt('start', { description: 'Where it begins, in UTF-16 units of that part.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the first unit behind it.' }),
    text: t.exposeString('text', { description: 'The text as it stands there.' }),
    entity: t.field({
      type: MentionEntity,
      description: 'Whom or what it names.',
      resolve: async ({ personId, countryId }, _, { load }) =>
        personId === null ? await load.country.load(countryId ?? '') : await load.person.load(personId),
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

const RelatedStory = builder.prismaObject('RelatedStory', {
  description: 'A story that this one points to: "read also".',
  select: { targetId: true },
  fields: t => ({
    headline: t.exposeString('headline', { description: 'Its headline.' }),
    excerpt: t.string({
      nullable: true,
      description: 'As much of its text as stood there.',
      select: { paragraphs: true },
      resolve: ({ paragraphs }) => (paragraphs.length === 0 ? null : paragraphs.join('\n\n')),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The story itself, once the hub has it.',
      select: { target: { select: { id: true, card: true, status: true } } },
      resolve: ({ target }) => (target?.status === 'PUBLISHED' ? target : null),
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

builder.prismaObjectFields(Article, t => ({
  mentions: t.relation('mentions', {
    type: Mention,
    description: 'Where each name stands, in the order of the text.',
    query: { orderBy: { position: 'asc' } },
  }),
  related: t.relation('related', {
    type: RelatedStory,
    description: 'The stories it points to, in order.',
    query: { orderBy: { position: 'asc' } },
  }),
  origins: t.field({
    type: [ValueOrigin],
    description: 'Where each of its values stood in the text it was read from.',
    select: { origins: true },
    resolve: ({ origins }) => origins as unknown as DraftOrigin[],
  }),
  notices: t.field({
    type: [IngestNotice],
    description: 'What was odd in the text it was read from.',
    select: { notices: true },
    resolve: ({ notices }) => notices as unknown as DraftNotice[],
  }),
}))
