import { findPerson, type Person as PersonEntity } from '../domain/person.ts'
import { PersonWhereInput, toListedWhere } from './article-where.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, nameSearch, onlyArgument } from './lookup.ts'
import { nameConnection, similarOf } from './name-lists.ts'
import { EntityName } from './names.ts'
import { nameOf, reach, type Reached, reachFound } from './reached.ts'

export const Person = builder.objectRef<Reached<PersonEntity>>('Person')

builder.node(Person, {
  description: 'Somebody whom stories name.',
  id: { resolve: ({ id }) => id, description: 'Opaque id.' },
  loadManyWithoutCache: (ids, { load }) => Promise.all(ids.map(id => reachFound(load.person.find(id)))),
  fields: t => ({
    slug: t.string({ description: 'The readable address.', resolve: ({ entity }) => entity.slug }),
    name: t.string({
      description:
        'The best name in the language asked; without one, in a language of Accept-Language, else in that of the ' +
        'article that led here, else the name the person was first known by.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: (person, { language }, { languages }) => nameOf(person, language, languages),
    }),
    names: t.field({
      type: [EntityName],
      description: 'Every name the hub knows, in any language.',
      resolve: ({ entity }) => [...entity.names.list],
    }),
    description: t.string({
      nullable: true,
      description: 'Who it is, in a sentence.',
      resolve: ({ entity }) => entity.description,
    }),
    wikidataId: t.string({
      nullable: true,
      description: 'The item in Wikidata: Q7747.',
      resolve: ({ entity }) => entity.wikidataId,
    }),
    revision: t.int({
      description: 'Goes up with every edit; what is learned from stories does not raise it.',
      resolve: ({ entity }) => entity.revision,
    }),
  }),
})

const PersonConnection = builder.connectionObject(
  {
    type: Person,
    name: 'PersonConnection',
    fields: t => ({
      didYouMean: t.field({
        type: [Person],
        description: 'Up to five with a name like the one searched for, most alike first, where nobody was found.',
        resolve: connection => similarOf<Reached<PersonEntity>>(connection),
      }),
    }),
  },
  { name: 'PersonEdge' },
)

const PersonOrderBy = builder.enumType('PersonOrderBy', {
  description: 'The order of a list of people.',
  values: { SLUG_ASC: { description: 'By slug.' }, SLUG_DESC: { description: 'By slug, backwards.' } } as const,
})
const orders = { SLUG_ASC: 'KEY_ASC', SLUG_DESC: 'KEY_DESC' } as const

builder.queryFields(t => ({
  person: t.field({
    type: Person,
    nullable: true,
    description:
      'One person, by exactly one of the arguments. The address of a person who was merged leads to the other.',
    args: {
      id: t.arg.id({ description: 'Opaque id.' }),
      slug: t.arg.string({ description: 'The readable address.' }),
      wikidataId: t.arg.string({ description: 'The item in Wikidata.' }),
    },
    resolve: async (_, args, { db, load }) => {
      const [name, value] = onlyArgument(args)
      if (name === 'wikidataId') return reachFound(load.person.seen(await findPerson(db, name, value)))
      return reachFound(name === 'id' ? load.person.find(idOf('Person', value)) : load.person.bySlug(value))
    },
  }),
  people: t.field({
    type: PersonConnection,
    description: 'All people, or those with a name that is searched for.',
    args: {
      ...forwardArgs(t),
      where: t.arg({ type: PersonWhereInput, description: 'Which people.' }),
      orderBy: t.arg({
        type: PersonOrderBy,
        description: 'The order; by slug if left out, and for a search by how well a name matches.',
      }),
      search: t.arg.string({ description: nameSearch }),
    },
    resolve: (_, { first, after, search, where, orderBy }, context) =>
      nameConnection(
        'person',
        { first, after, search, where: toListedWhere('Person', where), order: orderBy && orders[orderBy] },
        context,
        id => reach(context.load.person.load(id)),
      ),
  }),
}))
