/**
 * What an edit does to the names of an entity, as a function of the names alone: the same for people, countries, tags and
 * sources, and for countries whose names are made anew from the facts.
 *
 * The rule that it keeps: of the names of a language - by the first part of its tag - exactly one is CANONICAL, the one to
 * show, wherever there is more than a surname.
 */
import type { NameKind } from '../db/generated/enums.ts'
import { type FoldedName, isCanonical, type Name, primaryOf } from './names.ts'

/**
 * A name of an entity; `id` null where it is not stored yet. `ownerId`: whose it is, where that is somebody merged into the
 * entity; null: its own.
 */
export type StoredName = FoldedName & { id: string | null; ownerId: string | null }

/** What is added, in its order, and what is taken away. What is there already gets the text and the kind that are given. */
export type NameChange = { add: readonly FoldedName[]; remove: readonly Pick<FoldedName, 'folded' | 'language'>[] }

/** Two names of one entity with the same place are one. */
export function placeOf({ folded, language }: Pick<FoldedName, 'folded' | 'language'>): string {
  return `${language} ${folded}`
}

/**
 * The names after an edit, in the order they became known. A new name to show takes the place of the one that was shown in
 * its language, which stays as another name; where the one to show is taken away, the next one of its language is shown.
 */
export function changeNames(names: readonly StoredName[], { add, remove }: NameChange): StoredName[] {
  const known = new Map(names.map(name => [placeOf(name), name]))
  const gone = new Set(remove.map(placeOf))
  const left = new Map([...known].filter(([place]) => !gone.has(place)))
  for (const name of add) {
    if (isCanonical(name)) {
      for (const [place, other] of left) if (isShown(other, name.language)) left.set(place, { ...other, kind: 'ALIAS' })
    }
    const { id = null, ownerId = null } = known.get(placeOf(name)) ?? {}
    left.set(placeOf(name), { ...name, id, ownerId })
  }
  const touched = new Set([...add, ...remove].map(({ language }) => primaryOf(language)))
  const said = new Set(add.map(placeOf))
  return [...touched].reduce((all, language) => showOne(all, language, said), [...left.values()])
}

/**
 * The names of somebody and of all who were merged into them, after an edit: those of each by themselves, so that everybody
 * has a name to show when they are by themselves again.
 * @param unique whether there is but one of a name: then it stays with its owner, and, said to be the one to show, it takes
 *   the place of everybody's; else what is added is the name of the one that the edit is of
 */
export function changeOwned(names: readonly StoredName[], change: NameChange, unique: boolean): StoredName[] {
  const owners = new Map(names.map(name => [placeOf(name), name.ownerId]))
  const ownerOf = (name: FoldedName) => (unique ? (owners.get(placeOf(name)) ?? null) : null)
  const after = [...new Set([null, ...names.map(({ ownerId }) => ownerId)])].flatMap(owner => {
    const own = names.filter(({ ownerId }) => ownerId === owner)
    const places = new Set(own.map(placeOf))
    return changeNames(own, {
      add: change.add.filter(name => ownerOf(name) === owner),
      remove: change.remove.filter(name => places.has(placeOf(name))),
    })
  })
  if (!unique) return after
  const said = change.add.filter(isCanonical)
  return after.map(name => {
    const isTaken = said.some(one => isShown(name, one.language) && ownerOf(one) !== name.ownerId)
    return isTaken ? { ...name, kind: 'ALIAS' } : name
  })
}

/** The same names, with one to show in every language that has none. @param names those that come first are preferred */
export function showInEvery(names: readonly StoredName[]): StoredName[] {
  const languages = new Set(names.map(({ language }) => primaryOf(language)))
  const hidden = [...languages].filter(language => !names.some(name => isShown(name, language)))
  return hidden.reduce((all, language) => showOne(all, language, new Set()), [...names])
}

function isShown(name: Name, language: string): boolean {
  return isCanonical(name) && primaryOf(name.language) === primaryOf(language)
}

/** Which one to show where none is said to be; a surname stands for nobody. */
const nextShown: readonly NameKind[] = ['CANONICAL', 'ALIAS', 'TRANSLITERATION']

/** Of one language: the first canonical name, or else the first other one that the edit did not just say to be another. */
function showOne(names: StoredName[], language: string, said: ReadonlySet<string>): StoredName[] {
  const rank = (name: StoredName) =>
    nextShown.indexOf(name.kind) + (said.has(placeOf(name)) && !isCanonical(name) ? nextShown.length : 0)
  const [shown] = names
    .filter(name => primaryOf(name.language) === language && name.kind !== 'SURNAME')
    .sort((a, b) => rank(a) - rank(b))
  return names.map(name => {
    if (name === shown) return { ...name, kind: 'CANONICAL' }
    return isShown(name, language) ? { ...name, kind: 'ALIAS' } : name
  })
}

/** How two lists of names differ: what is in one only, or another in it, as either has it. */
export function namesBetween(before: readonly StoredName[], after: readonly StoredName[]) {
  const only = (some: readonly StoredName[], others: readonly StoredName[]) => {
    const theirs = new Set(others.map(wholeOf))
    return some.filter(name => !theirs.has(wholeOf(name)))
  }
  return { before: only(before, after), after: only(after, before) }
}

function wholeOf(name: StoredName): string {
  return JSON.stringify([name.text, name.language, name.kind, name.ownerId])
}
