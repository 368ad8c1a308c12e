import { type Country as CountryEntity, findCountries } from '../domain/country.ts'
import { builder } from './builder.ts'
import { forwardArgs, keysetConnection, onlyArgument } from './lookup.ts'
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
  }),
})

/** An emoji flag is the two letters of the code, written with regional indicator symbols. */
function flagOf(code: string): string {
  return String.fromCodePoint(...[...code].map(letter => (letter.codePointAt(0) ?? 0) - 0x41 + 0x1f1e6))
}

const CountryConnection = builder.connectionObject(
  { type: Country, name: 'CountryConnection' },
  { name: 'CountryEdge' },
)

builder.queryFields(t => ({
  country: t.field({
    type: Country,
    nullable: true,
    description: 'One country, by its code in any case.',
    args: { code: t.arg.string({ required: true, description: 'ISO 3166-1 alpha-2, or ISO 3166-3.' }) },
    resolve: async (_, args, { db, load }) => {
      const [, value] = onlyArgument(args)
      const code = value.toUpperCase()
      const found = (await findCountries(db, [code])).get(code)
      return found === undefined ? null : await reachFound(load.country.find(found.id))
    },
  }),
  countries: t.field({
    type: CountryConnection,
    description: 'All countries, by code.',
    args: forwardArgs(t),
    resolve: (_, args, { db, load }) =>
      keysetConnection(
        'countries',
        args,
        async (after, take) => {
          const where = { code: { gt: after } }
          const rows = await db.country.findMany({ where, orderBy: { code: 'asc' }, take, select: { id: true } })
          return await Promise.all(rows.map(({ id }) => reach(load.country.load(id))))
        },
        ({ entity }) => entity.code,
      ),
  }),
}))
