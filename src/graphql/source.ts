import { SourceKind } from '../db/generated/enums.ts'
import { listSources, type Source as SourceEntity } from '../domain/source.ts'
import { builder } from './builder.ts'
import { sightOf } from './context.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, keysetConnection, onlyArgument } from './lookup.ts'
import { EntityName } from './names.ts'
import { nameOf, reach, type Reached, reachFound } from './reached.ts'

export const SourceKindEnum = builder.enumType(SourceKind, {
  name: 'SourceKind',
  description: 'What kind of source it is.',
  values: {
    AGENCY: { description: 'A news agency.' },
    OUTLET: { description: 'A newspaper, broadcaster or site.' },
    UNKNOWN: { description: 'Nobody has said yet.' },
  },
})

export const Source = builder.objectRef<Reached<SourceEntity>>('Source')

builder.node(Source, {
  description: 'Who wrote or published stories.',
  id: { resolve: ({ id }) => id, description: 'Opaque id.' },
  loadManyWithoutCache: (ids, { load }) => Promise.all(ids.map(id => reachFound(load.source.find(id)))),
  fields: t => ({
    slug: t.string({ description: 'The readable address.', resolve: ({ entity }) => entity.slug }),
    name: t.string({
      description:
        'The best name in the language asked; without one, in a language of Accept-Language, else in that of the ' +
        'article that led here, else the name the source was first known by.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: (source, { language }, { languages }) => nameOf(source, language, languages),
    }),
    names: t.field({
      type: [EntityName],
      description: 'Every name that leads to it, in any language.',
      resolve: ({ entity }) => [...entity.names.list],
    }),
    kind: t.field({
      type: SourceKindEnum,
      description: 'What kind of source it is.',
      resolve: ({ entity }) => entity.kind,
    }),
    homepage: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its own site.',
      resolve: ({ entity }) => entity.homepage,
    }),
    language: t.string({
      nullable: true,
      description: 'The language it mostly writes in, BCP 47.',
      resolve: ({ entity }) => entity.language,
    }),
    revision: t.int({
      description: 'Goes up with every edit.',
      resolve: ({ entity }) => entity.revision,
    }),
  }),
})

const SourceConnection = builder.connectionObject({ type: Source, name: 'SourceConnection' }, { name: 'SourceEdge' })

builder.queryFields(t => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: 'One source, by exactly one of the arguments.',
    args: {
      id: t.arg.id({ description: 'Opaque id.' }),
      slug: t.arg.string({ description: 'The readable address: rt-arabic.' }),
    },
    resolve: (_, args, { load }) => {
      const [name, value] = onlyArgument(args)
      return reachFound(name === 'id' ? load.source.find(idOf('Source', value)) : load.source.bySlug(value))
    },
  }),
  sources: t.field({
    type: SourceConnection,
    description: 'All sources, by slug.',
    args: forwardArgs(t),
    resolve: (_, args, { db, load, viewer }) =>
      keysetConnection(
        'sources',
        args,
        async (after, take) => {
          const ids = await listSources(db, after, take, sightOf(viewer))
          return await Promise.all(ids.map(id => reach(load.source.load(id))))
        },
        ({ entity }) => entity.slug,
      ),
  }),
}))
