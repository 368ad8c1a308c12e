/** What stands around a run of capitalised words, and speaks for a person or against one. */
import { GAP } from '../tokens.ts'
import { IS } from './language.ts'
import type { CasedText } from './text.ts'

const number = /^\p{N}/u
const age = /^[1-9]\d$/

/** Is the word after the run a thing ("Jordan Valley", "Lloyd Bank")? Then the run is no person. */
export function leadsToThing(text: CasedText, last: number): boolean {
  return text.isCapital(last) && text.follows(last) && text.is(last, IS.thing)
}

/** A title that is no everyday word ("General Meeting"), and with which the name agrees; "Mayor of X" is no name. */
export function isTitled(text: CasedText, title: number, first: number): boolean {
  const [bearer, name] = [text.words[title], text.words[first]]
  if (bearer === undefined || name === undefined || text.is(title, IS.weakTitle)) return false
  if (text.is(first - 1, IS.article)) return false
  return text.language.agrees?.(bearer, name, text.words[first + 1]) ?? true
}

/** "Jane Roe, 34," */
function hasAge(text: CasedText, last: number): boolean {
  const next = text.words[last]
  return next !== undefined && (next.gap & GAP.COMMA) !== 0 && age.test(next.folded) && isComma(text, last + 1)
}

function isComma(text: CasedText, index: number): boolean {
  return ((text.words[index]?.gap ?? 0) & GAP.COMMA) !== 0
}

/** "Jane Roe said", "сказал Игорь Прин", "Jane Roe, 34,": what stands beside an unknown run shows that it is a person. */
export function speaks(text: CasedText, first: number, last: number): boolean {
  if (text.hasGap(last, GAP.BLANK) && text.is(last, IS.speech)) return true
  if (text.hasGap(first, GAP.BLANK) && text.is(first - 1, IS.speech)) return true
  return hasAge(text, last)
}

/** "striker Jane Roe", "spokesman John Roe": a noun of a person in lower case right before the run. */
export function hasRole(text: CasedText, first: number): boolean {
  if (!text.hasGap(first, GAP.BLANK) || text.words[first - 1]?.casing !== 'LOWER') return false
  return text.is(first - 1, IS.role)
}

/** A listed given name and nothing else, not in quotes (a title of a work): "then Robert left". */
export function standsAlone(text: CasedText, index: number): boolean {
  const word = text.words[index]
  const next = text.words[index + 1]
  if (word === undefined || word.casing !== 'CAPITAL' || !text.is(index, IS.given) || text.is(index, IS.weak))
    return false
  if (next !== undefined && text.follows(index + 1) && (text.isCapital(index + 1) || number.test(next.folded)))
    return false
  if ((word.gap & GAP.OTHER) !== 0) return false
  if (!text.follows(index)) return true
  return word.gap === GAP.BLANK && !text.isCapital(index - 1) && !text.is(index - 1, IS.article)
}
