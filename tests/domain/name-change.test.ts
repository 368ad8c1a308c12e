/** Random edits of the names of one entity, against what each edit asks for. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeNames, type NameChange, namesBetween, placeOf, type StoredName } from '../../src/domain/name-change.ts'
import { type FoldedName, primaryOf } from '../../src/domain/names.ts'
import { nameChange } from '../support/name-changes.ts'

/** What the store does: a new name gets an id. */
function stored(names: readonly StoredName[], edit: number): StoredName[] {
  return names.map((one, index) => ({ ...one, id: one.id ?? `${edit}.${index}` }))
}

const shownIn = (names: readonly StoredName[], language: string) =>
  names.filter(one => one.kind === 'CANONICAL' && primaryOf(one.language) === language).map(({ text }) => text)

/** Which rules an edit broke. */
function broken(before: readonly StoredName[], after: readonly StoredName[], { add, remove }: NameChange): string[] {
  const expected = new Set(before.map(placeOf))
  for (const one of remove) expected.delete(placeOf(one))
  for (const one of add) expected.add(placeOf(one))
  const ids = new Map(before.map(one => [placeOf(one), one.id]))
  const said = new Map(add.map(one => [placeOf(one), one]))
  const inLanguage = (names: readonly StoredName[], language: string) =>
    names.filter(one => primaryOf(one.language) === language)
  const rules: [string, boolean][] = [
    ['the names are others', after.length === expected.size && after.every(one => expected.has(placeOf(one)))],
    // Who stays keeps the id, and with it the place in the order.
    ['an id is another', after.every(one => one.id === (ids.get(placeOf(one)) ?? null))],
    ['a text is another', after.every(one => one.text === (said.get(placeOf(one)) ?? one).text)],
    ['a surname is none', after.every(one => said.get(placeOf(one))?.kind !== 'SURNAME' || one.kind === 'SURNAME')],
    ...['en', 'ar', 'ru'].flatMap((language): [string, boolean][] => {
      const [names, shown] = [inLanguage(after, language), shownIn(after, language)]
      const wanted = add.find(one => one.kind === 'CANONICAL' && primaryOf(one.language) === language)
      const isTouched = [...add, ...remove].some(one => primaryOf(one.language) === language)
      const isSame = JSON.stringify(names) === JSON.stringify(inLanguage(before, language))
      return [
        [`${language} shows not one`, shown.length === (names.some(({ kind }) => kind !== 'SURNAME') ? 1 : 0)],
        [`${language} shows another`, wanted === undefined || shown[0] === wanted.text],
        [`${language} was touched`, isTouched || isSame],
      ]
    }),
  ]
  return rules.flatMap(([rule, holds]) => (holds ? [] : [rule]))
}

describe('the names of an entity', () => {
  it('have one to show in every language after any edits, the one that was asked for last', () => {
    fc.assert(
      fc.property(fc.array(nameChange, { maxLength: 12 }), edits => {
        let names: StoredName[] = []
        for (const [index, edit] of edits.entries()) {
          const after = changeNames(names, edit)
          expect(broken(names, after, edit)).toEqual([])
          names = stored(after, index)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same after the same edit again', () => {
    fc.assert(
      fc.property(nameChange, nameChange, (first, second) => {
        const once = stored(changeNames(stored(changeNames([], first), 1), { ...second, remove: [] }), 2)
        const canonical = { add: once, remove: [] }
        expect(namesBetween(once, changeNames(once, canonical))).toEqual({ before: [], after: [] })
      }),
    )
  })

  it('show the next other name where the one to show goes or is called another, and never a surname', () => {
    const given = (text: string, kind: FoldedName['kind']) => ({
      text,
      folded: text.toLowerCase(),
      language: 'en',
      kind,
    })
    const names = stored(
      changeNames([], {
        add: [given('Hoffmann', 'SURNAME'), given('Lena Hoffmann', 'CANONICAL'), given('Lena H', 'ALIAS')],
        remove: [],
      }),
      1,
    )
    const shown = (edit: NameChange) => shownIn(changeNames(names, edit), 'en')
    const lena = given('Lena Hoffmann', 'ALIAS')
    expect(shown({ add: [], remove: [lena] })).toEqual(['Lena H'])
    expect(shown({ add: [lena], remove: [] })).toEqual(['Lena H'])
    expect(shown({ add: [], remove: [given('Lena H', 'ALIAS')] })).toEqual(['Lena Hoffmann'])
    expect(shown({ add: [], remove: [lena, given('Lena H', 'ALIAS')] })).toEqual([])
  })
})
