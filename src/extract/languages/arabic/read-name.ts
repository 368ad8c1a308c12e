import { GAP } from '../../tokens.ts'
import type { Reading } from '../../country-rules.ts'
import { isArticleSurname, isPlausible } from './shape.ts'
import type { View } from './view.ts'
import { classesOf, IS } from './words.ts'

const MOST_PARTS = 6

/**
 * What is known of one name while it is read. `given`, `family`, `alone`: words the lists know as such; `weak`: those that
 * are everyday words too; `article`: a surname with the article that no list knows; `foreign`: how foreign each word
 * looks that no list knows at all. `abroad`: a part is of another language. `closed`: nothing may follow.
 */
export type Parts = {
  last: number
  given: number
  family: number
  alone: number
  weak: number
  article: number
  foreign: number[]
  keys: string[]
  abroad: boolean
  closed: boolean
}

/** Openers nest (بن أبي X, أبو عبد الله), but no name nests them deeper; the bound keeps a text of nothing else linear. */
const DEEPEST = 3

const patronym = /^(?:بن|ابن|بنت)$/

/** A word that opens a compound name and the words it takes along: how many, 0 when it opens none. */
function openerLength(view: View, index: number, first: string, depth = 0): number {
  if ((classesOf(first) & IS.OPENER) === 0 || !view.joined(index + 1, GAP.BLANK | GAP.HYPHEN)) return 0
  const word = view.folded(index + 1)
  const given = view.is(index + 1, IS.GIVEN)
  if (first === 'عبد') return word.startsWith('ال') || word === 'رب' || word === 'ربه' || given ? 2 : 0
  if (view.isPlace(index + 1) && !given) return 0
  const nested = depth < DEEPEST ? openerLength(view, index + 1, word, depth + 1) : 0
  if (nested > 0) return 1 + nested
  if (first === 'ال') return view.joined(index + 1, GAP.BLANK) && word.length > 2 ? 2 : 0
  // Any word with the article may be a father's name (بن الخطاب); a preposition or a verb is none.
  const fathers = word.startsWith('ال') ? 0 : IS.COMMON
  if (view.is(index + 1, patronym.test(first) ? fathers : IS.COMMON | IS.INFLECTED) && !given) return 0
  if (first === 'ابي' || first === 'ابو' || first === 'بن') return word.startsWith('و') && word.length > 4 ? 0 : 2
  const known = given || view.is(index + 1, IS.FAMILY) || word.startsWith('ال')
  return known || isPlausible(view, index + 1) ? 2 : 0
}

/** صفي الدين, وفي الدين: whatever short word stands before الدين, if it is no everyday word. */
function isOfFaith(view: View, index: number, word: string): boolean {
  if (word.length > 5 || (classesOf(word) & (IS.COMMON | IS.OPENER)) !== 0) return false
  return view.folded(index + 1) === 'الدين' && view.joined(index + 1, GAP.BLANK)
}

/** Does a word make a compound name with the one before it (نور الدين, جار الله)? */
function closes(before: string, word: string): boolean {
  const is = classesOf(before)
  return word === 'الله'
    ? (is & IS.BEFORE_GOD) !== 0
    : (classesOf(word) & IS.CLOSER) !== 0 && (is & (IS.GIVEN | IS.COMMON)) === IS.GIVEN
}

/** Foreign particles (دي لا, فان دير) and the word they lead to: how many words, 0 when no name word follows. */
function particleLength(view: View, index: number): number {
  let i = index
  while (i < index + 3 && view.is(i, IS.PARTICLE)) i++
  if (!view.joined(i, GAP.BLANK | GAP.HYPHEN)) return 0
  const name = view.is(i, IS.GIVEN | IS.FAMILY) || isPlausible(view, i)
  return name ? i - index + 1 : 0
}

/** May a name that is an everyday word too go on with these parts? A common one only as the second. */
function takesWeak({ given, weak, keys, foreign, alone, abroad }: Parts, is: number): boolean {
  if (foreign.length + alone > 0) return false
  return (is & IS.COMMON) === 0 || (keys.length === 1 && given + weak > 0 && !abroad)
}

/** Joined to the next word: عبدالرحمن, أبوالنجا. */
const joinedOpener = /^(?:عبدال.{2,}|ابوال.{3,})$/

/** Reads a word no list of names knows as part of a name; false when it is none. */
function addUnknown(view: View, parts: Parts, word: string, first: boolean): boolean {
  const index = parts.last
  const before = classesOf(parts.keys.at(-1) ?? '')
  const unknown = parts.foreign.length
  const known = parts.given + parts.weak
  if (!first && isArticleSurname(word) && unknown + parts.article === 0 && known > 0 && !parts.abroad) {
    parts.article++
    parts.closed = true
    return true
  }
  if (!isPlausible(view, index, (before & IS.FOREIGN) !== 0)) return false
  const foreign = view.foreignness(index)
  const hyphen = view.words[index]?.gap === GAP.HYPHEN
  // A word that may be Arabic goes on with a name only right behind a given one: what follows a surname is another word.
  const asSurname = (before & IS.GIVEN) !== 0 && (known === 1 || (known === 2 && foreign > 0))
  if (!first && !hyphen && foreign < 3 && !(asSurname && unknown === 0)) return false
  if (unknown > 2) return false
  // بجوار, لمدة: rather a word behind a clitic.
  if (foreign < 0 && !hyphen && view.readings(index).length > 1) return false
  if (foreign > 3) parts.abroad = true
  parts.foreign.push(foreign)
  return true
}

/** A name that is an everyday word too is a surname behind another name: نجيب محفوظ. */
const weakSurname = IS.WEAK | IS.FAMILY

/** Reads one more part of a name at `parts.last`; false when the name ends there. */
function addPart(view: View, parts: Parts, word: string, first: boolean): boolean {
  const index = parts.last
  const is = classesOf(word)
  const take = (count: number): true => {
    parts.keys.push(word)
    for (let i = index + 1; i < index + count; i++) parts.keys.push(view.folded(i))
    parts.last += count
    return true
  }
  const opened = openerLength(view, index, word)
  if (opened > 0 && !(first && (word === 'ال' || word === 'ولد'))) {
    parts.given++
    return take(opened)
  }
  if (!first && isOfFaith(view, index, word)) {
    parts.given++
    return take(2)
  }
  if ((is & IS.OPENER) !== 0) return false
  const before = parts.keys.at(-1) ?? ''
  if (
    !first &&
    (closes(before, word) || (parts.keys.length === 1 && parts.given + parts.weak > 0 && (is & IS.ORDINAL) !== 0))
  ) {
    parts.given++
    return take(1)
  }
  if (!first && (is & IS.PARTICLE) !== 0) {
    const length = particleLength(view, index)
    return length > 0 && take(length)
  }
  if (first && (is & IS.GIVEN) === 0 && (is & (IS.TITLE | IS.OFFICE)) !== 0) return false
  if (view.isPlace(index) && (first || (is & IS.GIVEN) === 0)) return false
  if (view.isDemonym(index) && (is & IS.GIVEN) === 0) {
    if (first || (is & (IS.NISBA_SURNAME | IS.FAMILY)) === 0 || parts.given + parts.weak === 0) return false
    parts.closed = true
    parts.family++
    return take(1)
  }
  if ((is & IS.GIVEN) !== 0 || joinedOpener.test(word)) {
    if (!first && (is & IS.WEAK) !== 0 && !takesWeak(parts, is)) return false
    parts.abroad ||= (is & IS.FOREIGN) !== 0
    if (word === 'علي' && view.tellsAli) parts.given++
    else if (!first && (is & weakSurname) === weakSurname) parts.family++
    else if ((is & IS.WEAK) !== 0) parts.weak += (is & IS.COMMON) !== 0 ? 0.5 : 1
    else parts.given++
    return take(1)
  }
  if ((is & IS.FAMILY) !== 0) {
    const known = parts.given + parts.weak
    if ((is & IS.WEAK) !== 0 && !first && known === 0) return false
    if (parts.abroad && word.startsWith('ال')) return false
    // "أحمد الشيخ", but "محمد الشيخ أحمد" holds a title.
    if ((is & IS.TITLE) !== 0 && view.is(index + 1, IS.GIVEN | IS.FAMILY)) return false
    if ((is & IS.ALONE) !== 0) parts.alone++
    else parts.family += (is & IS.WEAK) !== 0 ? 0.8 : 1
    return take(1)
  }
  return addUnknown(view, parts, word, first) && take(1)
}

/** Reads a name from a word on, that word without its clitics. Out: its parts, or undefined when it does not start here. */
export function readName(view: View, index: number, { rest }: Reading): Parts | undefined {
  const parts: Parts = {
    last: index,
    given: 0,
    family: 0,
    alone: 0,
    weak: 0,
    article: 0,
    foreign: [],
    keys: [],
    abroad: false,
    closed: false,
  }
  if (!addPart(view, parts, rest, true)) return undefined
  for (let count = 1; count < MOST_PARTS && !parts.closed; count++) {
    const initial = view.folded(parts.last - 1).length === 1
    if (!view.joined(parts.last, GAP.BLANK | GAP.HYPHEN | (initial ? GAP.DOT : 0))) break
    if (!addPart(view, parts, view.folded(parts.last), false)) break
  }
  return parts
}
