import { bestName, namesInOrder } from '../domain/names.ts'
import { builder } from './builder.ts'
import { forwardArgs, keysetConnection, onlyArgument } from './lookup.ts'
import { EntityName } from './names.ts'

const include = { names: namesInOrder }

export const Country = builder.prismaNode('Country', {
  description: 'A country of ISO 3166-1, or a former state of ISO 3166-3.',
  id: { field: 'id', description: 'Opaque id.' },
  nullable: true,
  include,
  fields: t => ({
    code: t.exposeString('code', { description: 'ISO 3166-1 alpha-2 (RU); of former states ISO 3166-3 (SUHH).' }),
    alpha3: t.exposeString('alpha3', { nullable: true, description: 'ISO 3166-1 alpha-3 (RUS).' }),
    name: t.string({
      description: 'The best name in the language asked; without one, in English.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: ({ names }, { language }) => bestName(names, language, 'en'),
    }),
    names: t.field({
      type: [EntityName],
      description: 'Every name the hub knows, in any language.',
      resolve: ({ names }) => names,
    }),
    flag: t.string({
      nullable: true,
      description: 'The flag as an emoji; former states have none.',
      resolve: ({ code, former }) => (former ? null : flagOf(code)),
    }),
    former: t.exposeBoolean('former', { description: 'Whether the state is no more.' }),
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
    resolve: (_, args, { db }) => {
      const [, code] = onlyArgument(args)
      return db.country.findUnique({ where: { code: code.toUpperCase() }, include })
    },
  }),
  countries: t.field({
    type: CountryConnection,
    description: 'All countries, by code.',
    args: forwardArgs(t),
    resolve: (_, args, { db }) =>
      keysetConnection(
        'countries',
        args,
        (after, take) =>
          db.country.findMany({ where: { code: { gt: after } }, orderBy: { code: 'asc' }, take, include }),
        country => country.code,
      ),
  }),
}))
