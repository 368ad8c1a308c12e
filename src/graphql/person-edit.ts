/** Correcting what the hub knows of people: their names, and who they are outside. */
import { createPerson, updatePerson } from '../domain/person-edit.ts'
import { actorOf } from './access.ts'
import { builder } from './builder.ts'
import { entityPayload, writes } from './entity-payload.ts'
import { idOf } from './global-id.ts'
import { EntityNameInput, expectedRevision, namesToAdd, namesToRemove } from './name-inputs.ts'
import { Person } from './person.ts'

/** A payload type with a person. */
export function personPayload(name: string, description: string) {
  return entityPayload(name, description, { field: 'person', type: Person, shelf: directory => directory.person })
}

const PersonPayload = personPayload('PersonPayload', 'What became of the person.')

const description = 'Who it is, in 500 characters at the most'
const wikidataId = "The item in Wikidata, Q7747; ALREADY_EXISTS where it is somebody else's"

const CreatePersonInput = builder.inputType('CreatePersonInput', {
  description: 'Somebody new: at least one name that is no surname.',
  fields: t => ({
    name: t.string({ description: 'The name to show, for short.' }),
    language: t.string({ description: 'The language of `name`, BCP 47.' }),
    names: t.field({ type: [EntityNameInput], description: 'Names in any languages; 100 at the most.' }),
    description: t.string({ description: `${description}.` }),
    wikidataId: t.string({ description: `${wikidataId}.` }),
  }),
})

const UpdatePersonInput = builder.inputType('UpdatePersonInput', {
  description: 'What to change of a person; what is left out stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The person.' }),
    name: t.string({ description: 'The name to show; the one shown so far stays as another name.' }),
    language: t.string({ description: 'The language in which `name` is to be shown, BCP 47.' }),
    addNames: namesToAdd(t, 'name'),
    removeNames: namesToRemove(t, 'name'),
    description: t.string({ description: `${description}; null takes it away.` }),
    wikidataId: t.string({ description: `${wikidataId}; null takes it away.` }),
    expectedRevision: expectedRevision(t),
  }),
})

builder.mutationFields(t => ({
  createPerson: t.field({
    type: PersonPayload,
    description:
      'Makes a person, each time another one: names are no keys, and somebody else may have the same. From then on ' +
      'stories that name them lead there; those that the hub has already are not linked anew.',
    args: { input: t.arg({ type: CreatePersonInput, required: true }) },
    resolve: (_, { input: { names, ...input } }, context) =>
      writes(() => createPerson(context.db, actorOf(context), { ...input, add: names })),
  }),
  updatePerson: t.field({
    type: PersonPayload,
    description:
      'Corrects what is known of a person. It shows everywhere within two seconds; the slug stays, and stories that the ' +
      'hub has already are not linked anew. A name that is taken away is not learned again from stories or reference data.',
    args: { input: t.arg({ type: UpdatePersonInput, required: true }) },
    resolve: (_, { input: { id, addNames, removeNames, ...input } }, context) =>
      writes(() => {
        const edit = { ...input, id: idOf('Person', id), add: addNames, remove: removeNames }
        return updatePerson(context.db, actorOf(context), edit)
      }),
  }),
}))
