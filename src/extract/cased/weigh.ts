/**
 * Weighs a run of capitalised words that may be a name: points for what speaks for a person, inside of it and around it,
 * less those for what speaks against one. The sizes were set by hand; one point is a hint, four are a reason.
 */
import { GAP } from '../tokens.ts'
import { aroundAfter, aroundBefore } from './around.ts'
import { IS, LIKE_SURNAME, type Context } from './language.ts'
import type { Run } from './runs.ts'
import type { CasedText } from './text.ts'

/** From so many points on a run is a name. */
export const ENOUGH = 3

/** A syllable of Chinese as it is written in Latin letters; given names have two at most. */
const syllable = '(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?[aeiouü]{1,3}(?:ng?|r)?'
const chinese = new RegExp(`^(?:${syllable}){1,2}$`)

/** Written in capitals as a whole, and neither initial nor numeral: an acronym, where the words around it are not. */
function isAcronym(text: CasedText, index: number): boolean {
  return text.words[index]?.casing === 'UPPER' && !text.isInitial(index) && !text.isNumeral(index)
}

const NO_PERSON = IS.place | IS.ordinary

/** The points of one word by itself: "Lyttelton", "Robert". */
function alone(text: CasedText, index: number): number {
  const word = text.words[index]
  if (word === undefined || word.folded.length < 3) return -4
  if (isAcronym(text, index) && !isAcronym(text, index - 1) && !isAcronym(text, index + 1)) return -4
  if (text.is(index, IS.common) || text.isPlace(index) || text.isCompound(index)) return -8
  const surname = text.is(index, LIKE_SURNAME)
  const given = text.is(index, IS.given)
  if (text.is(index, NO_PERSON | IS.thing)) return surname || given ? -1 : -4
  if (given) return text.is(index, IS.weak) || surname ? 2 : 4
  return text.is(index, IS.surname) ? 3 : surname ? 2 : 0
}

/** The points of the first word of several. */
function opening(text: CasedText, first: number, last: number): number {
  const everyday = text.is(first, NO_PERSON | IS.common) || text.isPlace(first)
  const surname = text.is(last - 1, LIKE_SURNAME)
  if (text.isPrefix(first)) return 3
  if (text.is(first, IS.particle) && (!text.is(first, IS.given) || text.words[first + 1]?.gap === GAP.HYPHEN))
    return text.is(first + 1, IS.surname) ? 2 : 0
  if (text.is(first, IS.given)) {
    if (everyday) return surname ? 4 : 2
    return text.is(first, IS.weak) && !surname ? 4 : 6
  }
  if (text.is(first, IS.shortSurname) && text.words[first + 1]?.gap === GAP.BLANK)
    if (chinese.test(text.words[first + 1]?.folded ?? '')) return 4
  if (everyday) return text.is(first, IS.surname) ? -2 : -4
  return 0
}

/** The points of the last word of several. */
function closing(text: CasedText, first: number, last: number): number {
  const index = last - 1
  if (text.is(index, IS.closer)) return 2
  if (text.isNumeral(index) && text.words[index]?.folded !== 'i') return 2
  if (text.isInitial(index)) return text.isDotted(index) ? -2 : -4
  if ((isAcronym(text, index) && !isAcronym(text, first)) || text.isCompound(index)) return -4
  if (text.isPrefix(index - 1)) return 4
  // Einstein-Rosen, a bridge; Bulwer-Lytton as well.
  if (text.words[index]?.gap === GAP.HYPHEN && index === first + 1) return text.is(first, IS.given) ? 0 : -2
  if (text.is(index, IS.surname)) return text.is(index, NO_PERSON) ? 2 : 4
  if (text.is(index, NO_PERSON)) return -5
  if (text.is(index, LIKE_SURNAME)) return 3
  return text.is(index, IS.given) ? 2 : 0
}

/** "Famer Bill McKechnie", "Manager Lou Piniella": the name begins at its second word. */
function beginsLater(text: CasedText, first: number, last: number): boolean {
  if (last - first < 3 || text.isInitial(first) || text.is(first, IS.given | IS.particle)) return false
  return (
    text.is(first + 1, IS.given) && !text.is(first + 1, IS.weak | NO_PERSON) && text.words[first + 1]?.gap === GAP.BLANK
  )
}

/** "QALA AL WAZIR": in a text of capitals every word has them, and only a given name shows where a name begins. */
function isShouted(text: CasedText, { first, last }: Run): boolean {
  for (let i = first; i < last; i++) if (text.words[i]?.casing !== 'UPPER') return false
  return (!text.is(first, IS.given) || text.is(first, IS.weak)) && !text.isInitial(first)
}

function inside(text: CasedText, { first, last }: Run): number {
  if (last - first === 1) return alone(text, first)
  if (isShouted(text, { first, last })) return -4
  let points = opening(text, first, last) + closing(text, first, last)
  if (beginsLater(text, first, last)) points -= 6
  for (let i = first + 1; i < last - 1; i++) {
    if (text.isInitial(i)) points += 5
    else if (text.is(i, IS.particle)) points += 2
    else if (text.is(i, IS.given | IS.surname)) points += 1
    else if (text.is(i, NO_PERSON) || text.isCompound(i)) points -= 3
  }
  return points
}

/** Does the run outweigh what speaks against it? `joined`: a name was found right before it, in one list with it. */
export function weigh(text: CasedText, run: Run, context: Context, joined: boolean): number {
  const points = inside(text, run)
  // Nothing around makes up for so much.
  if (points < -2) return points
  return points + aroundBefore(text, run) + aroundAfter(text, run, context) + (joined ? 3 : 0)
}
