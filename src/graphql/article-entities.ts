/** The people and countries of an article: connections whose edges tell how the article names them. */
import { CountryEvidence } from '../db/generated/enums.ts'
import { bySalience, type CardCountry, type CardLink, type CardPerson, type SalienceKey } from '../domain/card.ts'
import { RawiError } from '../domain/errors.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { Country } from './country.ts'
import { decodeCursor, encodeCursor, type PageArgs, pageSize } from './paging.ts'
import { Person } from './person.ts'
import { reach } from './reached.ts'

/** One page of an article's links, which are all in its card; the entities are loaded only where they are asked for. */
type LinkPage<Link> = { list: string; links: LinkIn<Link>[]; totalCount: number; more: boolean; after: boolean }

/** A link, and the language of the article that it is in. */
type LinkIn<Link> = Link & { language: string }

function pageOf<Link extends CardLink>(
  list: string,
  links: readonly Link[],
  language: string,
  args: PageArgs,
): LinkPage<Link> {
  const { limit } = pageSize(args)
  const after = placeFrom(list, args.after)
  const rest = after === null ? links : links.filter(link => bySalience(link, after) > 0)
  const page = rest.slice(0, limit).map(link => ({ ...link, language }))
  return { list, links: page, totalCount: links.length, more: rest.length > limit, after: after !== null }
}

/** A cursor stands on what the list is sorted by, so it still works when the article names that entity no more. */
function cursorOf(list: string, { salience, mentionCount, id }: SalienceKey): string {
  return encodeCursor(list, [salience, mentionCount, id])
}

function placeFrom(list: string, cursor: string | null | undefined): SalienceKey | null {
  const values = decodeCursor(list, cursor)
  if (values === null) return null
  const [salience, mentionCount, id] = values
  if (typeof salience === 'number' && typeof mentionCount === 'number' && typeof id === 'string')
    return { salience, mentionCount, id }
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${list}.`)
}

function pageInfoOf({ list, links, more, after }: LinkPage<CardLink>) {
  const cursor = (link: CardLink | undefined) => (link === undefined ? null : cursorOf(list, link))
  return {
    hasNextPage: more,
    hasPreviousPage: after,
    startCursor: cursor(links.at(0)),
    endCursor: cursor(links.at(-1)),
  }
}

const CountryEvidenceEnum = builder.enumType(CountryEvidence, {
  name: 'CountryEvidence',
  description: 'By what a text names a country.',
  values: {
    NAME: { description: 'By its name: روسيا.' },
    DEMONYM: { description: 'By an adjective or the name of its people: الروسية.' },
    CAPITAL: { description: 'By its capital: موسكو.' },
    METONYM: { description: 'By a seat of its power: الكرملين.' },
  },
})

const texts = {
  cursor: { description: 'The place in the list.' },
  mentionCount: { description: 'How often the article names it.' },
  salience: { description: 'How much the article is about it, 0 to 1.' },
  inHeadline: { description: 'Whether the headline names it.' },
  totalCount: { description: 'How many there are in all.' },
}

const ArticlePersonEdge = builder.objectRef<LinkIn<CardPerson>>('ArticlePersonEdge').implement({
  description: 'A person in an article.',
  fields: t => ({
    cursor: t.string({ ...texts.cursor, resolve: link => cursorOf('people', link) }),
    node: t.field({
      type: Person,
      description: 'The person.',
      resolve: ({ id, language }, _, { load }) => reach(load.person.load(id), language),
    }),
    mentionCount: t.exposeInt('mentionCount', texts.mentionCount),
    salience: t.exposeFloat('salience', texts.salience),
    inHeadline: t.exposeBoolean('inHeadline', texts.inHeadline),
  }),
})

const ArticlePersonConnection = builder.objectRef<LinkPage<CardPerson>>('ArticlePersonConnection').implement({
  description: 'The people of an article, most salient first.',
  fields: t => ({
    edges: t.field({ type: [ArticlePersonEdge], resolve: page => page.links }),
    nodes: t.field({
      type: [Person],
      resolve: (page, _, { load }) => page.links.map(({ id, language }) => reach(load.person.load(id), language)),
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), resolve: pageInfoOf }),
    totalCount: t.exposeInt('totalCount', texts.totalCount),
  }),
})

const ArticleCountryEdge = builder.objectRef<LinkIn<CardCountry>>('ArticleCountryEdge').implement({
  description: 'A country in an article.',
  fields: t => ({
    cursor: t.string({ ...texts.cursor, resolve: link => cursorOf('countries', link) }),
    node: t.field({
      type: Country,
      description: 'The country.',
      resolve: ({ id, language }, _, { load }) => reach(load.country.load(id), language),
    }),
    mentionCount: t.exposeInt('mentionCount', texts.mentionCount),
    salience: t.exposeFloat('salience', texts.salience),
    inHeadline: t.exposeBoolean('inHeadline', texts.inHeadline),
    evidence: t.field({
      type: [CountryEvidenceEnum],
      description: 'By what the article names it.',
      resolve: link => link.evidence,
    }),
  }),
})

const ArticleCountryConnection = builder.objectRef<LinkPage<CardCountry>>('ArticleCountryConnection').implement({
  description: 'The countries of an article, most salient first.',
  fields: t => ({
    edges: t.field({ type: [ArticleCountryEdge], resolve: page => page.links }),
    nodes: t.field({
      type: [Country],
      resolve: (page, _, { load }) => page.links.map(({ id, language }) => reach(load.country.load(id), language)),
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), resolve: pageInfoOf }),
    totalCount: t.exposeInt('totalCount', texts.totalCount),
  }),
})

builder.objectFields(Article, t => {
  const args = {
    first: t.arg.int({ description: 'How many: 1 to 100, 20 if left out.' }),
    after: t.arg.string({ description: 'The cursor to go on after.' }),
  }
  return {
    people: t.field({
      type: ArticlePersonConnection,
      description: 'Whom it names, most salient first.',
      args,
      resolve: ({ card }, page) => pageOf('people', card.people, card.language, page),
    }),
    countries: t.field({
      type: ArticleCountryConnection,
      description: 'Which countries it names, most salient first.',
      args,
      resolve: ({ card }, page) => pageOf('countries', card.countries, card.language, page),
    }),
  }
})

/** Shared with the mentions of an article. */
export { CountryEvidenceEnum }
