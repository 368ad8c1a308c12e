import { nisbaSurnames } from '../../../knowledge/languages/arabic/demonyms.ts'
import { fold } from '../../../text/fold.ts'
import { arabic, isArticleSurname, isCommon, isPlausible, looksForeign } from './words.ts'
import type { Reading } from '../../country-rules.ts'
import { PLACE, type Scene } from '../../seeds.ts'
import { GAP, type Token } from '../../tokens.ts'

const MOST_PARTS = 6
const nisbas: ReadonlySet<string> = new Set(nisbaSurnames.map(word => fold(word)))

/** What is known of one name while it is read. */
export type Parts = {
  last: number
  given: number
  family: number
  unknown: number
  foreign: number
  weak: number
  keys: string[]
  closed: boolean
}

const dash = GAP.BLANK | GAP.HYPHEN
/** Does nothing but `mask` part a word from the one before? A dash between blanks parts two names, a hyphen joins one. */
export const joins = (word: Token, mask: number): boolean => (word.gap & ~mask) === 0 && (word.gap & dash) !== dash

/** Openers nest (بن أبي X, أبو عبد الله), but no name nests them deeper; the bound keeps a text of nothing else linear. */
const DEEPEST = 3

/** A word that opens a compound name and the words it takes along: how many, 0 when it opens none. */
function openerLength(scene: Scene, index: number, first: string, depth = 0): number {
  const { words } = scene.tokens
  const next = words[index + 1]
  if (!arabic.openers.has(first) || next === undefined || !joins(next, GAP.BLANK | GAP.HYPHEN)) return 0
  const word = next.folded
  if (first === 'عبد') return word.startsWith('ال') || word === 'رب' || arabic.given.has(word) ? 2 : 0
  if (scene.places[index + 1] === PLACE.NAME && !arabic.given.has(word)) return 0
  const nested = depth < DEEPEST ? openerLength(scene, index + 1, word, depth + 1) : 0
  if (nested > 0) return 1 + nested
  if (first === 'ال') return next.gap === GAP.BLANK && word.length > 2 ? 2 : 0
  if (isCommon(word) && !arabic.given.has(word)) return 0
  if (first === 'ابي' || first === 'ابو' || first === 'بن') return word.startsWith('و') && word.length > 4 ? 0 : 2
  return arabic.given.has(word) || arabic.family.has(word) || word.startsWith('ال') || isPlausible(word) ? 2 : 0
}

/** Does a word make a compound name with the one before it (نور الدين, جار الله)? */
function closes(before: string, word: string): boolean {
  return word === 'الله' ? arabic.beforeGod.has(before) : arabic.closers.has(word)
}

/** Foreign particles (دي لا, فان دير) and the word they lead to: how many words, 0 when no name word follows. */
function particleLength(scene: Scene, index: number): number {
  const { words } = scene.tokens
  let i = index
  while (i < index + 3 && arabic.particles.has(words[i]?.folded ?? '')) i++
  const word = words[i]
  if (word === undefined || !joins(word, GAP.BLANK | GAP.HYPHEN)) return 0
  return arabic.given.has(word.folded) || arabic.family.has(word.folded) || isPlausible(word.folded) ? i - index + 1 : 0
}

/** Reads one more part of a name at `parts.last`; false when the name ends there. */
function addPart(scene: Scene, parts: Parts, word: string, isFirst: boolean): boolean {
  const { words } = scene.tokens
  const index = parts.last
  const opened = openerLength(scene, index, word)
  const take = (count: number): true => {
    parts.keys.push(word)
    for (let i = index + 1; i < index + count; i++) parts.keys.push(words[i]?.folded ?? '')
    parts.last += count
    return true
  }
  if (opened > 0) {
    parts.given++
    return take(opened)
  }
  if (!isFirst && (closes(parts.keys.at(-1) ?? '', word) || (parts.keys.length === 1 && arabic.ordinals.has(word)))) {
    parts.given++
    return take(1)
  }
  if (!isFirst && arabic.particles.has(word)) {
    const length = particleLength(scene, index)
    return length > 0 && take(length)
  }
  if (isFirst && !arabic.given.has(word) && (arabic.titles.has(word) || arabic.offices.has(word))) return false
  const place = scene.places[index]
  if (place === PLACE.NAME) return false
  if (place === PLACE.DEMONYM && !arabic.given.has(word)) {
    if (isFirst || !nisbas.has(word) || parts.given === 0) return false
    parts.closed = true
    parts.family++
    return take(1)
  }
  if (arabic.given.has(word)) {
    if (parts.unknown > 0 && arabic.weak.has(word)) return false
    if (isFirst && (arabic.weak.has(word) || isCommon(word))) parts.weak++
    else parts.given++
    return take(1)
  }
  if (arabic.family.has(word)) {
    parts.family++
    return take(1)
  }
  const afterForeign = arabic.foreign.has(parts.keys.at(-1) ?? '')
  if (isArticleSurname(word) && parts.unknown + parts.family === 0 && !afterForeign) {
    parts.unknown++
    parts.closed = true
    return take(1)
  }
  if (!isPlausible(word, afterForeign) || parts.unknown > 1) return false
  const foreign = looksForeign(word)
  const hyphen = words[index]?.gap === GAP.HYPHEN
  if (parts.unknown === 1 && !foreign && !hyphen) return false
  parts.unknown++
  if (foreign) parts.foreign++
  return take(1)
}

/** Reads a name from a word on, that word without its clitics. Out: its parts, or undefined when it does not start here. */
export function readName(scene: Scene, index: number, { rest }: Reading): Parts | undefined {
  const { words } = scene.tokens
  const parts: Parts = { last: index, given: 0, family: 0, unknown: 0, foreign: 0, weak: 0, keys: [], closed: false }
  if (!addPart(scene, parts, rest, true)) return undefined
  for (let count = 1; count < MOST_PARTS && !parts.closed; count++) {
    const word = words[parts.last]
    if (word === undefined || word.script !== 'ARABIC') break
    const initial = (words[parts.last - 1]?.folded.length ?? 0) === 1
    if (!joins(word, GAP.BLANK | GAP.HYPHEN | (initial ? GAP.DOT : 0))) break
    if (!addPart(scene, parts, word.folded, false)) break
  }
  return parts
}
