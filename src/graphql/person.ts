import { bestName, namesInOrder } from '../domain/names.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, keysetConnection, onlyArgument } from './lookup.ts'
import { EntityName } from './names.ts'

const include = { names: namesInOrder }

export const Person = builder.prismaNode('Person', {
  description: 'Somebody whom stories name.',
  id: { field: 'id', description: 'Opaque id.' },
  nullable: true,
  include,
  fields: t => ({
    slug: t.exposeString('slug', { description: 'The readable address.' }),
    name: t.string({
      description: 'The best name in the language asked; without one, the name the person was first known by.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: ({ names }, { language }) => bestName(names, language),
    }),
    names: t.field({
      type: [EntityName],
      description: 'Every name the hub knows, in any language.',
      resolve: ({ names }) => names,
    }),
    description: t.exposeString('description', { nullable: true, description: 'Who it is, in a sentence.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'The item in Wikidata: Q7747.' }),
  }),
})

const PersonConnection = builder.connectionObject({ type: Person, name: 'PersonConnection' }, { name: 'PersonEdge' })

builder.queryFields(t => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'One person, by exactly one of the arguments.',
    args: {
      id: t.arg.id({ description: 'Opaque id.' }),
      slug: t.arg.string({ description: 'The readable address.' }),
      wikidataId: t.arg.string({ description: 'The item in Wikidata.' }),
    },
    resolve: async (_, args, { db }) => {
      const [name, value] = onlyArgument(args)
      if (name === 'slug') return await db.person.findUnique({ where: { slug: value }, include })
      if (name === 'wikidataId') return await db.person.findUnique({ where: { wikidataId: value }, include })
      return await db.person.findUnique({ where: { id: idOf('Person', value) }, include })
    },
  }),
  people: t.field({
    type: PersonConnection,
    description: 'All people, by slug.',
    args: forwardArgs(t),
    resolve: (_, args, { db }) =>
      keysetConnection(
        'people',
        args,
        (after, take) =>
          db.person.findMany({ where: { slug: { gt: after } }, orderBy: { slug: 'asc' }, take, include }),
        person => person.slug,
      ),
  }),
}))
