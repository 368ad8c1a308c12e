/** What stands around a run of capitalised words, and speaks for a person or against one. */
import { GAP } from '../tokens.ts'
import { IS, LIKE_SURNAME } from './language.ts'
import type { Run } from './runs.ts'
import type { CasedText } from './text.ts'

const number = /^\p{N}/u
const age = /^[1-9]\d$/

/** Is the word after the run a thing ("Jordan Valley", "Lloyd Bank")? Then the run is no person. */
export function leadsToThing(text: CasedText, last: number): boolean {
  return text.isCapital(last) && text.follows(last) && text.is(last, IS.thing)
}

/** "NASA Director", "ФАО Абдолреза": a name is in capitals as a whole, or in its surname. */
export function beginsWithAcronym(text: CasedText, { first, last }: Run): boolean {
  if (text.words[first]?.casing !== 'UPPER' || text.isInitial(first)) return false
  return last - first === 1 || text.words[first + 1]?.casing !== 'UPPER'
}

/** Does the run begin inside a word with a hyphen: the Айленд of Статен-Айленд? "аль-Масри" has a particle before it. */
export function beginsInside(text: CasedText, first: number): boolean {
  return text.words[first]?.gap === GAP.HYPHEN && text.isCapital(first - 1)
}

/** A title that is no everyday word ("General Meeting"), and with which the name agrees; "Mayor of X" is no name. */
export function isTitled(text: CasedText, title: number, { first, last }: Run): boolean {
  const [bearer, name] = [text.words[title], text.words[first]]
  if (bearer === undefined || name === undefined || text.is(title, IS.weakTitle)) return false
  if (text.is(first - 1, IS.article)) return false
  const alone = last - first === 1 && !text.is(first, IS.given | LIKE_SURNAME)
  if (alone && text.is(first, IS.ordinary)) return false
  return text.language.agrees?.(bearer, name, text.words[first + 1], alone) ?? true
}

/** "Jane Roe, 34," */
function hasAge(text: CasedText, last: number): boolean {
  const next = text.words[last]
  return next !== undefined && (next.gap & GAP.COMMA) !== 0 && age.test(next.folded) && isComma(text, last + 1)
}

function isComma(text: CasedText, index: number): boolean {
  return ((text.words[index]?.gap ?? 0) & GAP.COMMA) !== 0
}

/** "Jane Roe said", "сказал Игорь Прин": a verb of people right beside the run. */
export function isSpeaker(text: CasedText, { first, last }: Run): boolean {
  if (text.hasGap(last, GAP.BLANK) && text.is(last, IS.speech)) return true
  return text.hasGap(first, GAP.BLANK) && text.is(first - 1, IS.speech)
}

/** What stands beside an unknown run shows that it is a person: it speaks, or has an age ("Jane Roe, 34,"). */
export function speaks(text: CasedText, run: Run): boolean {
  return isSpeaker(text, run) || hasAge(text, run.last)
}

/** "striker Jane Roe", "spokesman John Roe": a noun of a person in lower case right before the run. */
export function hasRole(text: CasedText, first: number): boolean {
  if (!text.hasGap(first, GAP.BLANK) || text.words[first - 1]?.casing !== 'LOWER') return false
  return text.is(first - 1, IS.role)
}

/** Is the word alone among words in lower case, and not the name of a place (в Питере) or of a work (in quotes)? */
function isAlone(text: CasedText, index: number): boolean {
  const word = text.words[index]
  const next = text.words[index + 1]
  if (word === undefined || word.casing !== 'CAPITAL') return false
  if (next !== undefined && text.follows(index + 1) && (text.isCapital(index + 1) || number.test(next.folded)))
    return false
  if (!text.follows(index)) return true
  return word.gap === GAP.BLANK && !text.isCapital(index - 1) && !text.is(index - 1, IS.article | IS.locator)
}

/** A listed given name and nothing else: "then Robert left". One that is a word too needs a noun of a person or a verb beside it. */
export function isLoneGivenName(text: CasedText, index: number): boolean {
  if (!text.is(index, IS.given) || !isAlone(text, index) || ((text.words[index]?.gap ?? 0) & GAP.OTHER) !== 0)
    return false
  return !text.is(index, IS.weak) || hasRole(text, index) || isSpeaker(text, { first: index, last: index + 1 })
}

/** A surname and nothing else: "победа Мендлова". Where a sentence begins, a known one, or one who speaks. */
export function isLoneSurname(text: CasedText, index: number): boolean {
  if (!text.is(index, IS.surname | IS.surnameEnd) || !isAlone(text, index)) return false
  if (!text.beginsSentence(index)) return true
  return text.is(index, IS.surname) || isSpeaker(text, { first: index, last: index + 1 })
}
