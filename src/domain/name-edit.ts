/** What editors say of names, as it comes in: cleaned, and refused where it makes no sense. */
import { cleanTitle } from '../text/clean.ts'
import { canonicalLanguage, isLanguage } from '../text/language.ts'
import type { Maybe } from './condition.ts'
import { RawiError } from './errors.ts'
import { type NameChange, placeOf } from './name-change.ts'
import { type FoldedName, isCanonical, LONGEST_NAME, type Name, primaryOf } from './names.ts'

/** How an edit names names. `name` with `language`: the one to show, for short; a name that is taken away has no kind. */
export type NamesEdit = {
  name?: Maybe<string>
  language?: Maybe<string>
  add?: Maybe<readonly Name[]>
  remove?: Maybe<readonly Omit<Name, 'kind'>[]>
}

/** Which input field each of these stands in, for errors. */
export type NameFields = Record<keyof NamesEdit, string>

/** Of an edit of names; where something is made, they stand in `names`. */
export const nameFields: NameFields = { name: 'name', language: 'language', add: 'addNames', remove: 'removeNames' }

/** More names than that are given to nobody at once. */
const MOST_NAMES = 100

/**
 * The change that an edit asks for.
 * @param keyOf what a name is known by
 * @throws RawiError BAD_USER_INPUT where a name or a language is none, where there are too many, or two contradict each other
 */
export function checkedNames(edit: NamesEdit, keyOf: (text: string) => string, fields: NameFields): NameChange {
  const add = checkedList(edit.add, fields.add, keyOf)
  if (edit.name != null || edit.language != null) add.unshift(shownName(edit, keyOf, fields))
  const remove = checkedList(
    edit.remove?.map(name => ({ ...name, kind: 'ALIAS' })),
    fields.remove,
    keyOf,
  )
  const shown = add.filter(isCanonical).map(({ language }) => primaryOf(language))
  refuseTwice(add.map(placeOf), fields.add, 'A name is added twice in one language.')
  refuseTwice([...add, ...remove].map(placeOf), fields.remove, 'A name is taken away twice, or also added.')
  refuseTwice(shown, fields.add, 'Two names are to be shown in one language.')
  return { add, remove }
}

function refuseTwice(values: readonly string[], field: string, message: string): void {
  if (new Set(values).size < values.length) throw new RawiError('BAD_USER_INPUT', message, { field })
}

function shownName({ name, language }: NamesEdit, keyOf: (text: string) => string, fields: NameFields): FoldedName {
  if (name == null || language == null) {
    const field = name == null ? fields.name : fields.language
    throw new RawiError('BAD_USER_INPUT', 'A name to show comes with its language.', { field })
  }
  return {
    ...checkedText(name, keyOf, fields.name),
    language: checkedLanguage(language, fields.language),
    kind: 'CANONICAL',
  }
}

function checkedList(given: NamesEdit['add'], field: string, keyOf: (text: string) => string): FoldedName[] {
  const names = given ?? []
  if (names.length > MOST_NAMES) {
    throw new RawiError('BAD_USER_INPUT', `There are ${names.length} names; ${MOST_NAMES} are allowed.`, { field })
  }
  return names.map(({ text, language, kind }) => {
    return { ...checkedText(text, keyOf, field), language: checkedLanguage(language, field), kind }
  })
}

function checkedText(given: string, keyOf: (text: string) => string, field: string) {
  const text = cleanTitle(given)
  const folded = keyOf(text)
  if (text.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(folded)) return { text, folded }
  const message = `A name has from 1 to ${LONGEST_NAME} characters, and a letter or a digit among them.`
  throw new RawiError('BAD_USER_INPUT', message, { field })
}

/**
 * A language tag in its canonical form.
 * @throws RawiError BAD_USER_INPUT where it is none
 */
export function checkedLanguage(given: string, field: string): string {
  const tag = isLanguage(given) ? canonicalLanguage(given) : null
  if (tag !== null) return tag
  throw new RawiError('BAD_USER_INPUT', 'This is no language; a BCP 47 tag is "ar" or "pt-BR".', { field })
}
