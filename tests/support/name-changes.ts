import * as fc from 'fast-check'
import { placeOf } from '../../src/domain/name-change.ts'
import { type FoldedName, primaryOf } from '../../src/domain/names.ts'

const name: fc.Arbitrary<FoldedName> = fc
  .record({
    // Two spellings of each name.
    text: fc.constantFrom('Salah', 'SALAH', 'Nadir', 'NADIR', 'Selma', 'SELMA', 'Oskar', 'OSKAR'),
    language: fc.constantFrom('en', 'en-GB', 'ar', 'ru'),
    kind: fc.constantFrom('CANONICAL', 'ALIAS', 'SURNAME', 'TRANSLITERATION'),
  })
  .map(given => ({ ...given, folded: given.text.toLowerCase() }))

/** A random edit of names, as name-edit.ts lets them through: each name once, and of a language one to show. */
export const nameChange: fc.Arbitrary<{ add: FoldedName[]; remove: FoldedName[] }> = fc
  .record({
    all: fc.uniqueArray(name, { maxLength: 5, selector: placeOf }),
    added: fc.nat(5),
  })
  .map(({ all, added }) => ({ add: all.slice(0, added), remove: all.slice(added) }))
  .filter(({ add }) => {
    const shown = add.filter(({ kind }) => kind === 'CANONICAL').map(({ language }) => primaryOf(language))
    return new Set(shown).size === shown.length
  })
