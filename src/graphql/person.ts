import { findPerson, type Person as PersonEntity } from '../domain/person.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, keysetConnection, onlyArgument } from './lookup.ts'
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
  }),
})

const PersonConnection = builder.connectionObject({ type: Person, name: 'PersonConnection' }, { name: 'PersonEdge' })

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
      const id = name === 'id' ? idOf('Person', value) : await findPerson(db, name, value)
      return id === null ? null : await reachFound(load.person.find(id))
    },
  }),
  people: t.field({
    type: PersonConnection,
    description: 'All people, by slug.',
    args: forwardArgs(t),
    resolve: (_, args, { db, load }) =>
      keysetConnection(
        'people',
        args,
        async (after, take) => {
          const where = { slug: { gt: after }, mergedIntoId: null }
          const rows = await db.person.findMany({ where, orderBy: { slug: 'asc' }, take, select: { id: true } })
          return await Promise.all(rows.map(({ id }) => reach(load.person.load(id))))
        },
        ({ entity }) => entity.slug,
      ),
  }),
}))
