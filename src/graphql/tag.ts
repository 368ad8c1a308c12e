import { bestName, namesInOrder } from '../domain/names.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, keysetConnection, onlyArgument } from './lookup.ts'

const include = { labels: namesInOrder }

export const Tag = builder.prismaNode('Tag', {
  description: 'A keyword of a story, as its source gave it.',
  id: { field: 'id', description: 'Opaque id.' },
  nullable: true,
  include,
  fields: t => ({
    slug: t.exposeString('slug', { description: 'The readable address.' }),
    label: t.string({
      description: 'The best label in the language asked; without one, the label the tag first had.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: ({ labels }, { language }) => bestName(labels, language),
    }),
  }),
})

const TagConnection = builder.connectionObject({ type: Tag, name: 'TagConnection' }, { name: 'TagEdge' })

builder.queryFields(t => ({
  tag: t.field({
    type: Tag,
    nullable: true,
    description: 'One tag, by exactly one of the arguments.',
    args: {
      id: t.arg.id({ description: 'Opaque id.' }),
      slug: t.arg.string({ description: 'The readable address.' }),
    },
    resolve: (_, args, { db }) => {
      const [name, value] = onlyArgument(args)
      const where = name === 'slug' ? { slug: value } : { id: idOf('Tag', value) }
      return db.tag.findUnique({ where, include })
    },
  }),
  tags: t.field({
    type: TagConnection,
    description: 'All tags, by slug.',
    args: forwardArgs(t),
    resolve: (_, args, { db }) =>
      keysetConnection(
        'tags',
        args,
        (after, take) => db.tag.findMany({ where: { slug: { gt: after } }, orderBy: { slug: 'asc' }, take, include }),
        tag => tag.slug,
      ),
  }),
}))
