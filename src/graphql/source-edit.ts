/** Making sources, and correcting what the hub knows of them. */
import { createSource, updateSource } from '../domain/source-edit.ts'
import { actorOf } from './access.ts'
import { builder } from './builder.ts'
import { entityPayload, writes } from './entity-payload.ts'
import { idOf } from './global-id.ts'
import { EntityNameInput, expectedRevision, namesToAdd, namesToRemove } from './name-inputs.ts'
import { Source, SourceKindEnum } from './source.ts'

const SourcePayload = entityPayload('SourcePayload', 'What became of the source.', {
  field: 'source',
  type: Source,
  shelf: directory => directory.source,
})

const CreateSourceInput = builder.inputType('CreateSourceInput', {
  description: 'A new source.',
  fields: t => ({
    name: t.string({ required: true, description: 'The name to show in its own language.' }),
    language: t.string({
      required: true,
      description: 'The language it mostly writes in, and that of `name`, BCP 47.',
    }),
    names: t.field({ type: [EntityNameInput], description: 'Other names, in any languages; 100 at the most.' }),
    kind: t.field({ type: SourceKindEnum, description: 'What kind of source it is; UNKNOWN if left out.' }),
    homepage: t.field({ type: 'URL', description: 'Its own site; a name and a password in it are dropped.' }),
  }),
})

const UpdateSourceInput = builder.inputType('UpdateSourceInput', {
  description: 'What to change of a source; what is left out stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The source.' }),
    addNames: namesToAdd(t, 'name'),
    removeNames: namesToRemove(t, 'name'),
    kind: t.field({ type: SourceKindEnum, description: 'What kind of source it is.' }),
    homepage: t.field({
      type: 'URL',
      description: 'Its own site; a name and a password in it are dropped. Null takes it away.',
    }),
    language: t.string({ description: 'The language it mostly writes in, BCP 47; null takes it away.' }),
    expectedRevision: expectedRevision(t),
  }),
})

builder.mutationFields(t => ({
  createSource: t.field({
    type: SourcePayload,
    description: 'Makes a source. A name leads to one source: ALREADY_EXISTS where another one has it.',
    args: { input: t.arg({ type: CreateSourceInput, required: true }) },
    resolve: (_, { input: { name, names, ...input } }, context) =>
      writes(() => {
        const edit = { ...input, names: { name, language: input.language, add: names } }
        return createSource(context.db, actorOf(context), edit)
      }),
  }),
  updateSource: t.field({
    type: SourcePayload,
    description:
      'Corrects what is known of a source. It shows everywhere within two seconds; slug and stories stay. ALREADY_EXISTS ' +
      'where another source has a name. A CANONICAL name among `addNames` is the one to show.',
    args: { input: t.arg({ type: UpdateSourceInput, required: true }) },
    resolve: (_, { input: { id, addNames, removeNames, ...input } }, context) =>
      writes(() => {
        const edit = { ...input, id: idOf('Source', id), names: { add: addNames, remove: removeNames } }
        return updateSource(context.db, actorOf(context), edit)
      }),
  }),
}))
