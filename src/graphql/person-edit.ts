/** Correcting what the hub knows of people: their names, and who is whom. */
import { mergeEntities } from '../domain/merge.ts'
import { renamePerson } from '../domain/person.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { idOf } from './global-id.ts'
import { Person } from './person.ts'
import { reach } from './reached.ts'
import { attempt, type Problem, UserError } from './user-error.ts'

type Payload = { personId?: string; userErrors: Problem[] }

function personPayload(name: string, description: string) {
  return builder.objectRef<Payload>(name).implement({
    description,
    fields: t => ({
      person: t.field({
        type: Person,
        nullable: true,
        description: 'The person as it is now; null where the input was not accepted.',
        resolve: ({ personId }, _, context) => (personId === undefined ? null : personNow(context, personId)),
      }),
      userErrors: t.field({
        type: [UserError],
        description: 'Why the input was not accepted; empty where it was.',
        resolve: payload => payload.userErrors,
      }),
    }),
  })
}

/** From the database: the directory hears of the change by the log, a moment later. */
async function personNow({ db, directory }: Context, id: string) {
  const person = (await directory.person.read(db, [id], false)).get(id)
  return person === undefined ? null : reach(person)
}

const PersonPayload = personPayload('PersonPayload', 'What became of the person.')
const MergePayload = personPayload('MergePayload', 'Who is left.')

const UpdatePersonInput = builder.inputType('UpdatePersonInput', {
  description: 'What to change of a person.',
  fields: t => ({
    id: t.id({ required: true, description: 'The person.' }),
    name: t.string({ required: true, description: 'The name to show; the one shown so far stays as another name.' }),
    language: t.string({ required: true, description: 'The language in which it is to be shown, BCP 47.' }),
  }),
})

const MergePeopleInput = builder.inputType('MergePeopleInput', {
  description: 'Two who are one.',
  fields: t => ({
    from: t.id({ required: true, description: 'The person that goes; this id, and the slug, lead to the other then.' }),
    into: t.id({ required: true, description: 'The person that is left, with all names and stories.' }),
    reason: t.string({ description: 'Why, in at most 500 characters.' }),
  }),
})

builder.mutationFields(t => ({
  updatePerson: t.field({
    type: PersonPayload,
    description: 'Gives a person another name to show in a language. It shows everywhere within two seconds.',
    args: { input: t.arg({ type: UpdatePersonInput, required: true }) },
    resolve: (_, { input }, { db }) =>
      attempt(async () => ({
        personId: await renamePerson(db, idOf('Person', input.id), input.name, input.language),
      })),
  }),
  mergePeople: t.field({
    type: MergePayload,
    description: 'Makes one person of two. It shows everywhere within two seconds; what moved is kept on record.',
    args: { input: t.arg({ type: MergePeopleInput, required: true }) },
    resolve: (_, { input: { from, into, reason } }, { db }) =>
      attempt(async () => ({
        personId: await mergeEntities(db, 'person', {
          from: idOf('Person', from),
          into: idOf('Person', into),
          reason,
        }),
      })),
  }),
}))
