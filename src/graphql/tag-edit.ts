/** Making tags, and correcting their labels. */
import { createTag, updateTag } from '../domain/tag-edit.ts'
import { actorOf } from './access.ts'
import { builder } from './builder.ts'
import { entityPayload, writes } from './entity-payload.ts'
import { idOf } from './global-id.ts'
import { EntityNameInput, expectedRevision, namesToAdd, namesToRemove } from './name-inputs.ts'
import { Tag } from './tag.ts'

/** A payload type with a tag. */
export function tagPayload(name: string, description: string) {
  return entityPayload(name, description, { field: 'tag', type: Tag, shelf: directory => directory.tag })
}

const TagPayload = tagPayload('TagPayload', 'What became of the tag.')

const CreateTagInput = builder.inputType('CreateTagInput', {
  description: 'A new tag.',
  fields: t => ({
    labels: t.field({
      type: [EntityNameInput],
      required: true,
      description: 'Its labels, one at least and 100 at the most.',
    }),
  }),
})

const UpdateTagInput = builder.inputType('UpdateTagInput', {
  description: 'What to change of a tag; what is left out stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The tag.' }),
    label: t.string({ description: 'The label to show; the one shown so far stays as another label.' }),
    language: t.string({ description: 'The language in which `label` is to be shown, BCP 47.' }),
    addLabels: namesToAdd(t, 'label'),
    removeLabels: namesToRemove(t, 'label'),
    expectedRevision: expectedRevision(t),
  }),
})

builder.mutationFields(t => ({
  createTag: t.field({
    type: TagPayload,
    description: 'Makes a tag. A label leads to one tag: ALREADY_EXISTS where another tag has it.',
    args: { input: t.arg({ type: CreateTagInput, required: true }) },
    resolve: (_, { input }, context) => writes(() => createTag(context.db, actorOf(context), { add: input.labels })),
  }),
  updateTag: t.field({
    type: TagPayload,
    description:
      'Corrects the labels of a tag. It shows everywhere within two seconds; slug and stories stay. ALREADY_EXISTS where ' +
      'another tag has a label: the two may be one then. A label that was taken away makes a new tag with the next story ' +
      'that brings it.',
    args: { input: t.arg({ type: UpdateTagInput, required: true }) },
    resolve: (_, { input }, context) =>
      writes(() => {
        const { id, label: name, addLabels: add, removeLabels: remove, ...edit } = input
        return updateTag(context.db, actorOf(context), { ...edit, id: idOf('Tag', id), name, add, remove })
      }),
  }),
}))
