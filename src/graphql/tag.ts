import type { Tag as TagEntity } from '../domain/tag.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, nameSearch, onlyArgument } from './lookup.ts'
import { nameConnection } from './name-lists.ts'
import { EntityName } from './names.ts'
import { nameOf, reach, type Reached, reachFound } from './reached.ts'

export const Tag = builder.objectRef<Reached<TagEntity>>('Tag')

builder.node(Tag, {
  description: 'A keyword of a story, as its source gave it.',
  id: { resolve: ({ id }) => id, description: 'Opaque id.' },
  loadManyWithoutCache: (ids, { load }) => Promise.all(ids.map(id => reachFound(load.tag.find(id)))),
  fields: t => ({
    slug: t.string({ description: 'The readable address.', resolve: ({ entity }) => entity.slug }),
    label: t.string({
      description:
        'The best label in the language asked; without one, in a language of Accept-Language, else in that of the ' +
        'article that led here, else the label the tag first had.',
      args: { language: t.arg.string({ description: 'BCP 47.' }) },
      resolve: (tag, { language }, { languages }) => nameOf(tag, language, languages),
    }),
    labels: t.field({
      type: [EntityName],
      description: 'Every label that leads to it, in any language.',
      resolve: ({ entity }) => [...entity.names.list],
    }),
    revision: t.int({
      description: 'Goes up with every edit.',
      resolve: ({ entity }) => entity.revision,
    }),
  }),
})

const TagConnection = builder.connectionObject({ type: Tag, name: 'TagConnection' }, { name: 'TagEdge' })

builder.queryFields(t => ({
  tag: t.field({
    type: Tag,
    nullable: true,
    description: 'One tag, by exactly one of the arguments. The address of a tag that was merged leads to the other.',
    args: {
      id: t.arg.id({ description: 'Opaque id.' }),
      slug: t.arg.string({ description: 'The readable address.' }),
    },
    resolve: (_, args, { load }) => {
      const [name, value] = onlyArgument(args)
      return reachFound(name === 'id' ? load.tag.find(idOf('Tag', value)) : load.tag.bySlug(value))
    },
  }),
  tags: t.field({
    type: TagConnection,
    description: 'All tags by slug, or those with a label that is searched for.',
    args: { ...forwardArgs(t), search: t.arg.string({ description: nameSearch }) },
    resolve: (_, args, context) => nameConnection('tag', args, context, id => reach(context.load.tag.load(id))),
  }),
}))
