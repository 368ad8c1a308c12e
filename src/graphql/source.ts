import { SourceKind } from '../db/generated/enums.ts'
import { bestName, namesInOrder } from '../domain/names.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, keysetConnection, onlyArgument } from './lookup.ts'

const include = { names: namesInOrder }

const SourceKindEnum = builder.enumType(SourceKind, {
  name: 'SourceKind',
  description: 'What kind of source it is.',
  values: {
    AGENCY: { description: 'A news agency.' },
    OUTLET: { description: 'A newspaper, broadcaster or site.' },
    UNKNOWN: { description: 'Nobody has said yet.' },
  },
})

export const Source = builder.prismaNode('Source', {
  description: 'Who wrote or published stories.',
  id: { field: 'id', description: 'Opaque id.' },
  nullable: true,
  include,
  fields: t => ({
    slug: t.exposeString('slug', { description: 'The readable address.' }),
    name: t.string({
      description: 'The best name in the language asked; without one, the name the source was first known by.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: ({ names }, { language }) => bestName(names, language),
    }),
    kind: t.field({ type: SourceKindEnum, description: 'What kind of source it is.', resolve: source => source.kind }),
    homepage: t.expose('homepage', { type: 'URL', nullable: true, description: 'Its own site.' }),
    language: t.exposeString('language', { nullable: true, description: 'The language it mostly writes in, BCP 47.' }),
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
    resolve: (_, args, { db }) => {
      const [name, value] = onlyArgument(args)
      const where = name === 'slug' ? { slug: value } : { id: idOf('Source', value) }
      return db.source.findUnique({ where, include })
    },
  }),
  sources: t.field({
    type: SourceConnection,
    description: 'All sources, by slug.',
    args: forwardArgs(t),
    resolve: (_, args, { db }) =>
      keysetConnection(
        'sources',
        args,
        (after, take) =>
          db.source.findMany({ where: { slug: { gt: after } }, orderBy: { slug: 'asc' }, take, include }),
        source => source.slug,
      ),
  }),
}))
