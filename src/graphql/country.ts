import type { Country as CountryEntity } from '../domain/country.ts'
import { inCapitals } from '../domain/filter.ts'
import { CountryWhereInput, toListedWhere } from './article-where.ts'
import { builder } from './builder.ts'
import { forwardArgs, nameSearch, onlyArgument } from './lookup.ts'
import { nameConnection, similarOf } from './name-lists.ts'
import { EntityName } from './names.ts'
import { nameOf, reach, type Reached, reachFound } from './reached.ts'

export const Country = builder.objectRef<Reached<CountryEntity>>('Country')

builder.node(Country, {
  description: 'A country of ISO 3166-1, or a former state of ISO 3166-3.',
  id: { resolve: ({ id }) => id, description: 'Opaque id.' },
  loadManyWithoutCache: (ids, { load }) => Promise.all(ids.map(id => reachFound(load.country.find(id)))),
  fields: t => ({
    code: t.string({
      description: 'ISO 3166-1 alpha-2 (RU); of former states ISO 3166-3 (SUHH).',
      resolve: ({ entity }) => entity.code,
    }),
    alpha3: t.string({
      nullable: true,
      description: 'ISO 3166-1 alpha-3 (RUS).',
      resolve: ({ entity }) => entity.alpha3,
    }),
    name: t.string({
      description:
        'The best name in the language asked; without one, in a language of Accept-Language, else in that of the ' +
        'article that led here, else in English.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: (country, { language }, { languages }) => nameOf(country, language, languages, 'en'),
    }),
    names: t.field({
      type: [EntityName],
      description: 'Every name the hub knows, in any language.',
      resolve: ({ entity }) => [...entity.names.list],
    }),
    flag: t.string({
      nullable: true,
      description: 'The flag as an emoji; former states have none.',
      resolve: ({ entity: { code, former } }) => (former ? null : flagOf(code)),
    }),
    former: t.boolean({ description: 'Whether the state is no more.', resolve: ({ entity }) => entity.former }),
    revision: t.int({
      description: 'Goes up with every edit.',
      resolve: ({ entity }) => entity.revision,
    }),
  }),
})

/** An emoji flag is the two letters of the code, written with regional indicator symbols. */
function flagOf(code: string): string {
  return String.fromCodePoint(...[...code].map(letter => (letter.codePointAt(0) ?? 0) - 0x41 + 0x1f1e6))
}

const CountryConnection = builder.connectionObject(
  {
    type: Country,
    name: 'CountryConnection',
    fields: t => ({
      didYouMean: t.field({
        type: [Country],
        description: 'Up to five with a name like the one searched for, most alike first, where none was found.',
        resolve: connection => similarOf<Reached<CountryEntity>>(connection),
      }),
    }),
  },
  { name: 'CountryEdge' },
)

builder.queryFields(t => ({
  country: t.field({
    type: Country,
    nullable: true,
    description: 'One country, by its code in any case.',
    args: { code: t.arg.string({ required: true, description: 'ISO 3166-1 alpha-2, or ISO 3166-3.' }) },
    resolve: (_, args, { load }) => {
      const [, value] = onlyArgument(args)
      return reachFound(load.country.bySlug(inCapitals(value)))
    },
  }),
  countries: t.field({
    type: CountryConnection,
    description: 'All countries by code, or those with a name that is searched for.',
    args: {
      ...forwardArgs(t),
      where: t.arg({ type: CountryWhereInput, description: 'Which countries.' }),
      search: t.arg.string({ description: nameSearch }),
    },
    resolve: (_, { where, ...args }, context) =>
      nameConnection('country', { ...args, where: toListedWhere('Country', where) }, context, id =>
        reach(context.load.country.load(id)),
      ),
  }),
}))
