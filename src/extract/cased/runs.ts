import { GAP } from '../tokens.ts'
import { IS } from './language.ts'
import type { CasedText } from './text.ts'

/** No name has more words. */
const MOST_PARTS = 6
/** No title and what stands between it and the name have more words, which keeps the search for names linear. */
const MOST_TITLE_WORDS = 8
const MOST_PARTICLES = 2
/** Parts of Korean and Chinese names are no longer, and may be listed as given names too (Ким Чен Ира). */
const SHORT = 3

/** Words `first` up to but not including `last` that may be a name. */
export type Run = { first: number; last: number }

/** Does a new name begin here, in a language in which "Иванов Игорь" is a name: "Игорь Иванов Олег Петров"? */
function beginsAnother(text: CasedText, first: number, index: number): boolean {
  if (text.language.surnameFirst !== true || index - first < 2) return false
  if (!text.is(index, IS.given) || (text.words[index]?.folded.length ?? 0) <= SHORT) return false
  return !text.is(index - 1, IS.given | IS.particle) && !text.isInitial(index - 1)
}

/** May a capitalised word go on with the name that begins at `first`? */
function mayGoOn(text: CasedText, first: number, index: number): boolean {
  // The s of a possessive in capitals: SMITH'S.
  if (text.words[index]?.folded.length === 1 && text.words[index]?.gap === GAP.APOSTROPHE) return false
  // A letter without a dot begins a sentence, unless the name goes on: George W Bush.
  if (text.isInitial(index) && !text.isDotted(index) && !text.isCapital(index + 1)) return false
  if (text.isPlace(index) || beginsAnother(text, first, index)) return false
  return !text.isBlocked(index) || isSurnameToo(text, index)
}

/** "John Major", "Kanye West": a title or a thing that is a surname too, behind a given name that is nothing else. */
function isSurnameToo(text: CasedText, index: number): boolean {
  if (!text.is(index, IS.surname) || !text.is(index - 1, IS.given) || text.is(index - 1, IS.weak | IS.place))
    return false
  return text.hasGap(index, GAP.BLANK) && !(text.isCapital(index + 1) && text.follows(index + 1))
}

/** "Ban Ki-moon": the second syllable of a given name, in lower case. */
function isSyllable(text: CasedText, first: number, index: number): boolean {
  const word = text.words[index]
  return (
    word?.gap === GAP.HYPHEN && word.folded.length < 6 && text.is(first, IS.shortSurname) && text.isCapital(index - 1)
  )
}

/** Where a name goes on behind a nickname in quotes (William "Bill" Clinton): the index of the word there. */
function afterNickname(text: CasedText, index: number): number | undefined {
  if (!text.opensQuote(index) || !text.isCapital(index)) return undefined
  for (let i = index + 1; i <= index + MOST_PARTICLES; i++) {
    if (text.closesQuote(i)) return text.isCapital(i) && !text.isBlocked(i) ? i : undefined
    if (!text.isCapital(i) || !text.follows(i)) return undefined
  }
  return undefined
}

/**
 * The run of capitalised words that may be one name, with particles inside: in "Anna van der Meer said", from Anna to
 * before said.
 */
export function runAt(text: CasedText, first: number): Run {
  let last = first + 1
  let i = last
  while (last - first < MOST_PARTS) {
    const behind = afterNickname(text, i)
    if (behind !== undefined) {
      last = i = behind + 1
      continue
    }
    if (!text.follows(i)) break
    if (text.is(i, IS.closer)) return { first, last: i + 1 }
    if (text.isNumeral(i) && i === last) return { first, last: text.hasGap(i, GAP.BLANK) ? i + 1 : last }
    if (isSyllable(text, first, i)) last = ++i
    else if (text.isCapital(i)) {
      if (!mayGoOn(text, first, i)) break
      last = ++i
    } else if (text.is(i, IS.particle) && i - last < MOST_PARTICLES && text.words[i]?.gap !== GAP.APOSTROPHE) i++
    else break
  }
  return { first, last }
}

/** A title, and the first word behind it and its phrase. */
export type Title = { title: number; next: number }

/** Reads titles and what stands between them and the name: in "Secretary of State John Quigley" from Secretary to John. */
export function readTitles(text: CasedText, index: number): Title {
  let title = index
  let next = index + 1
  while (next < index + MOST_TITLE_WORDS && text.follows(next)) {
    if (text.is(next, IS.title)) title = next
    else if (!text.is(next, IS.link) && !text.isPlace(next)) break
    next++
  }
  return { title, next }
}
