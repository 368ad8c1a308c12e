/** What stands right before a run of capitalised words and right after it, in points for a person or against one. */
import { GAP } from '../tokens.ts'
import { speaks } from './evidence.ts'
import { IS, type Context } from './language.ts'
import type { Run } from './runs.ts'
import type { CasedText } from './text.ts'

/** So far one looks ahead: no sentence is read twice for every word of it. */
const MOST_AUXILIARIES = 4
const MOST_OF_PHRASE = 8
const MOST_OF_SENTENCE = 30

const ends = GAP.STOP | GAP.BREAK
const year = /^1\d{3}$|^20[0-2]\d$/

/** "Roe was elected", "Roe has also written", "Roe was released". */
function byVerb(text: CasedText, last: number, { adverb, past }: Context): number {
  let i = last
  while (i < last + MOST_AUXILIARIES && text.hasGap(i, GAP.BLANK | GAP.APOSTROPHE)) {
    if (!text.is(i, IS.auxiliary) && adverb?.test(text.words[i]?.folded ?? '') !== true) break
    i++
  }
  if (!text.hasGap(i, GAP.BLANK) || text.isCapital(i)) return 0
  if (text.is(i, IS.deed | IS.speech)) return 4
  if (i === last && text.is(i, IS.act)) return 2
  if (text.is(i, IS.undergone)) return i > last ? -4 : 0
  if (text.is(i, IS.act)) return 2
  if (i > last) return isA(text, i) ? 4 : 0
  return past?.test(text.words[i]?.folded ?? '') === true ? 2 : 0
}

/** "a Russian singer", "the former captain of": a noun of a person before any preposition. */
function isA(text: CasedText, first: number): boolean {
  for (let i = first; i < first + MOST_OF_PHRASE; i++) {
    const word = text.words[i]
    if (word === undefined || (i > first && !text.hasGap(i, GAP.BLANK | GAP.HYPHEN))) return false
    if (word.casing === 'LOWER' && text.is(i, IS.role)) return true
    if (text.is(i, IS.locator | IS.personBefore | IS.deed | IS.undergone) || isOf(text, i)) return false
  }
  return false
}

/** "Roe, a singer", "Roe, who", "Roe (born 1950)", "Roe (12 May 1900 - 1 June 1950)". */
function byApposition(text: CasedText, last: number, context: Context): number {
  const next = text.words[last]
  if (next === undefined) return 0
  if ((next.gap & GAP.COMMA) !== 0 && (next.gap & ends) === 0) {
    if (text.is(last, IS.undergone)) return -4
    if (context.who.has(next.folded)) return 4
    if (context.born.has(next.folded)) return 6
    if (/^[1-9]\d$/.test(next.folded) && context.years?.has(text.words[last + 1]?.folded ?? '') === true) return 6
    return text.is(last, IS.determiner) && isA(text, last) ? 4 : 0
  }
  if (context.who.has(next.folded) && next.gap === GAP.BLANK) return 4
  return (next.gap & GAP.OTHER) !== 0 && (next.gap & ends) === 0 ? byDates(text, last, context) : 0
}

function byDates(text: CasedText, last: number, { born }: Context): number {
  let years = 0
  for (let i = last; i < last + MOST_OF_PHRASE; i++) {
    const word = text.words[i]
    if (word === undefined || (word.gap & ends) !== 0) break
    if (i < last + 3 && born.has(word.folded)) return 6
    if (year.test(word.folded)) years++
  }
  return years > 1 ? 3 : 0
}

/** "Roe's mother", "Roe's". */
function byBelonging(text: CasedText, last: number, { possessive }: Context): number {
  const mark = text.words[last]
  if (mark === undefined || (mark.gap & GAP.APOSTROPHE) === 0 || mark.folded !== possessive || mark.casing !== 'LOWER')
    return 0
  if (text.isCapital(last + 1)) return -2
  return text.is(last + 1, IS.belonging) || text.is(last + 2, IS.belonging) ? 3 : 1
}

/** He or she, in the rest of the sentence. */
function byPronoun(text: CasedText, last: number): number {
  for (let i = last; i < last + MOST_OF_SENTENCE; i++) {
    const word = text.words[i]
    if (word === undefined || (word.gap & ends) !== 0) return 0
    if (word.casing === 'LOWER' && text.is(i, IS.pronoun)) return i === last ? 4 : 1
  }
  return 0
}

/** "Roe, Jane Halvorsen and": a name that needs no other evidence comes next in the list. */
function byNext(text: CasedText, last: number): number {
  const next = text.is(last, IS.and) && text.hasGap(last, GAP.BLANK) ? last + 1 : last
  if (next === last ? (text.words[next]?.gap ?? 0) !== (GAP.COMMA | GAP.BLANK) : !text.hasGap(next, GAP.BLANK)) return 0
  if (!text.isCapital(next) || !text.is(next, IS.given) || text.is(next, IS.weak | IS.place | IS.ordinary)) return 0
  return text.isCapital(next + 1) && text.follows(next + 1) ? 2 : 0
}

/** The points for what stands after a run. */
export function aroundAfter(text: CasedText, run: Run, context: Context): number {
  const { last } = run
  const next = text.words[last]
  if (next !== undefined && context.titlesBehind?.has(next.folded) === true && text.isCapital(last)) return 6
  // "Roe Hall": it is cut out of something longer.
  if (next !== undefined && text.isCapital(last) && next.gap === GAP.BLANK) return -4
  if (liesIn(text, last)) return -5
  const verb = speaks(text, run) ? 5 : byVerb(text, last, context)
  return (
    verb +
    byApposition(text, last, context) +
    byBelonging(text, last, context) +
    byPronoun(text, last) +
    byNext(text, last)
  )
}

/** Is the run in quotes, or in brackets, and nothing else with it? Then it is the title of a work. */
function isQuoted(text: CasedText, { first, last }: Run): boolean {
  const before = text.words[first]?.gap ?? 0
  const after = text.words[last]?.gap ?? 0
  return (before & GAP.OTHER) !== 0 && (after & GAP.OTHER) !== 0
}

/** Of, and not the: an article that is no determiner. */
function isOf(text: CasedText, index: number): boolean {
  return text.is(index, IS.article) && !text.is(index, IS.determiner)
}

/** "the village of Roe", "Battle of Roe": named after what is no person. */
function isOfThing(text: CasedText, first: number): boolean {
  return isOf(text, first - 1) && text.is(first - 2, IS.thing | IS.placeNoun)
}

/** "Hayward, California": a place that lies in another. */
function liesIn(text: CasedText, last: number): boolean {
  const next = text.words[last]
  if (next?.gap !== (GAP.COMMA | GAP.BLANK) || !text.isCapital(last)) return false
  if (!text.isPlace(last) && !(text.is(last, IS.place) && !text.is(last, IS.given))) return false
  const after = text.words[last + 1]
  return after === undefined || (after.gap & ~(GAP.BLANK | GAP.APOSTROPHE)) !== 0 || after.casing === 'LOWER'
}

/** The points for what stands before a run. */
export function aroundBefore(text: CasedText, run: Run): number {
  const { first, last } = run
  const single = last - first === 1
  const before = text.words[first - 1]
  let points = isQuoted(text, run) ? -3 : 0
  if (before === undefined) return points
  if (text.isCapital(first - 1) && text.is(first - 1, IS.placeNoun) && text.hasGap(first, GAP.BLANK | GAP.DOT))
    return -8
  if (!text.follows(first)) return points
  if (isOfThing(text, first)) return points - 5
  if (before.casing === 'LOWER' && text.is(first - 1, IS.thing)) return points - (single ? 5 : 3)
  if (before.casing === 'LOWER' && text.is(first - 1, IS.role)) points += 5
  else if (isOf(text, first - 1) && text.is(first - 2, IS.belonging)) points += 2
  else if (text.is(first - 1, IS.locator)) points -= single ? 4 : 1
  else if (text.is(first - 1, IS.determiner)) points -= single ? 5 : 4
  else if (text.is(first - 1, IS.personBefore)) points += single ? 1 : 2
  else if (text.isCapital(first - 1) && !text.is(first - 1, IS.common)) points -= 2
  return points
}
