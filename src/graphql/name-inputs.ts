import { builder } from './builder.ts'
import { NameKindEnum } from './names.ts'

/** A name that an editor gives. */
export const EntityNameInput = builder.inputType('EntityNameInput', {
  description: 'A name, or a label of a tag.',
  fields: t => ({
    text: t.string({ required: true, description: 'The name as written, of 200 characters at the most.' }),
    language: t.string({ required: true, description: 'Its language, BCP 47.' }),
    kind: t.field({
      type: NameKindEnum,
      required: true,
      defaultValue: 'ALIAS',
      description:
        'What kind of name it is. A CANONICAL one is shown from now on, and the one shown so far becomes an ALIAS; the ' +
        'first name of a language that is no surname is the one to show in any case.',
    }),
  }),
})

/** A name that an editor takes away. */
export const EntityNameRefInput = builder.inputType('EntityNameRefInput', {
  description: 'A name that something has: case, vowel marks and spelling variants of the text do not matter.',
  fields: t => ({
    text: t.string({ required: true, description: 'The name.' }),
    language: t.string({ required: true, description: 'Its language, BCP 47.' }),
  }),
})

type InputFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]>['fields']>[0]

/** What every edit may say: from which revision it starts. */
export function expectedRevision(t: InputFields) {
  return t.int({ description: 'The revision that you saw; STALE_REVISION where it is another by now.' })
}

/** The names of an edit, `word` being what they are called. */
export function namesToAdd(t: InputFields, word: 'name' | 'label') {
  const description = `What is there already in its language gets this spelling and kind. 100 ${word}s at the most.`
  return t.field({ type: [EntityNameInput], description })
}

/** The names that an edit takes away. */
export function namesToRemove(t: InputFields, word: 'name' | 'label') {
  const description =
    `NOT_FOUND where one is none. One ${word} must be left; where the one to show goes, the next one of its language is ` +
    `shown. 100 ${word}s at the most.`
  return t.field({ type: [EntityNameRefInput], description })
}
