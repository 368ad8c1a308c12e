/**
 * The facets of a list of articles. Every field asks for its facet alone; the loader gathers what is asked at the same
 * moment, under whatever names, into one statement.
 */
import { daysOf, type IdCount, type LanguageCount, type WantedFacets } from '../domain/facets.ts'
import { ArticleConnection, besideOf } from './article-lists.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import type { FacetList } from './count-loaders.ts'
import { entityFields } from './counted.ts'
import { DayCount } from './day-count.ts'
import { listSize } from './paging.ts'

const counted = { description: 'In how many of the stories.' }

const PersonCount = builder.objectRef<IdCount>('PersonCount').implement({
  description: 'A person, and how many stories name them.',
  fields: t => ({ person: t.field(entityFields.person), count: t.exposeInt('count', counted) }),
})

const CountryCount = builder.objectRef<IdCount>('CountryCount').implement({
  description: 'A country, and how many stories name it.',
  fields: t => ({ country: t.field(entityFields.country), count: t.exposeInt('count', counted) }),
})

const TagCount = builder.objectRef<IdCount>('TagCount').implement({
  description: 'A tag, and how many stories have it.',
  fields: t => ({ tag: t.field(entityFields.tag), count: t.exposeInt('count', counted) }),
})

const SourceCount = builder.objectRef<IdCount>('SourceCount').implement({
  description: 'A source, and how many stories it published.',
  fields: t => ({ source: t.field(entityFields.source), count: t.exposeInt('count', counted) }),
})

const LanguageCount = builder.objectRef<LanguageCount>('LanguageCount').implement({
  description: 'A language, and how many stories are written in it.',
  fields: t => ({
    language: t.exposeString('language', { description: 'BCP 47; `und` if unknown.' }),
    count: t.exposeInt('count', counted),
  }),
})

/** The loader counts as many as the field that wants most of a facet; the others take their part. */
async function top(
  list: FacetList,
  facet: 'people' | 'countries' | 'tags' | 'sources',
  asked: number | null | undefined,
  { load }: Context,
): Promise<IdCount[]> {
  const first = listSize(asked)
  const wanted: WantedFacets = { [facet]: first }
  return (await load.facets.load({ ...list, wanted }))[facet].slice(0, first)
}

const ArticleFacets = builder.objectRef<FacetList>('ArticleFacets').implement({
  description: 'What the stories of a list are about, whatever the page; each list most stories first.',
  fields: t => {
    const args = { first: t.arg.int({ description: 'How many: 1 to 100, 20 if left out.' }) }
    return {
      people: t.field({
        ...{ type: [PersonCount], description: 'Whom they name.', args },
        resolve: (list, { first }, context) => top(list, 'people', first, context),
      }),
      countries: t.field({
        ...{ type: [CountryCount], description: 'Which countries they name.', args },
        resolve: (list, { first }, context) => top(list, 'countries', first, context),
      }),
      tags: t.field({
        ...{ type: [TagCount], description: 'Which keywords they have.', args },
        resolve: (list, { first }, context) => top(list, 'tags', first, context),
      }),
      sources: t.field({
        ...{ type: [SourceCount], description: 'Who published them.', args },
        resolve: (list, { first }, context) => top(list, 'sources', first, context),
      }),
      languages: t.field({
        type: [LanguageCount],
        description: 'The languages that they are written in.',
        resolve: async (list, _, { load }) =>
          (await load.facets.load({ ...list, wanted: { languages: true } })).languages,
      }),
      perDay: t.field({
        type: [DayCount],
        // Three years of days, at ten to an object.
        extensions: { length: 100 },
        description: 'How many were published on each day, in UTC, ascending; days without a story are left out.',
        resolve: async (list, _, { load }) => daysOf(await load.facets.load({ ...list, wanted: { perDay: true } })),
      }),
    }
  },
})

builder.objectField(ArticleConnection, 'facets', t =>
  t.field({
    type: ArticleFacets,
    // Every story that matches is looked at.
    extensions: { cost: 20 },
    description: 'What all stories that match are about, whatever the page. Counted only where it is asked for.',
    resolve: connection => besideOf(connection).list,
  }),
)
