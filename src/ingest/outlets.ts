/** What names a source, and what only looks so: agencies, datelines, sections of a page, sentences. */
import { extract } from '../extract/extract.ts'
import { arabicSpeechForms } from '../extract/languages/arabic/words.ts'
import { agencies, outletNouns, sections } from '../knowledge/outlets.ts'
import { englishSpeech } from '../knowledge/languages/english/words.ts'
import { russianSpeech } from '../knowledge/languages/russian/words.ts'
import { wordsBesideDate } from '../text/dates.ts'
import { months } from '../text/date-words.ts'
import { fold } from '../text/fold.ts'
import { bare, isHeadlineShaped, split, wordCount, type Piece } from './lines.ts'

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(word => fold(word)))

const agencyNames = folded(agencies)
const nouns = folded(outletNouns)
const sectionNames = folded(sections)
const speech = folded([...arabicSpeechForms, ...englishSpeech, ...russianSpeech])
const newsWords = folded(['أخبار', 'news', 'новости'])

/** Between the parts of a dateline or a source line; an isolated tatweel serves as a dash. */
const separator = /[-/+،,()|;؛•–—]|\sـ\s/g
/** The longest name of a source, in words. */
const MAX_NAME_WORDS = 7
const MAX_DATELINE = { length: 60, words: 8 }

/** Whether a value of a source line is no name but something that is said. */
export function isSentence(value: Piece): boolean {
  const count = wordCount(value.raw)
  if (count > 2 && speech.has(fold(value.raw).split(' ')[0]!)) return true
  if (count > 4 && !isHeadlineShaped(value)) return true
  return split(value, separator).some(part => wordCount(part.raw) > MAX_NAME_WORDS)
}

/** Whether every part of a value names a source by itself: an agency, or a noun such as "newspaper" with its name. */
export function isOutlet(value: Piece): boolean {
  return partsOf(value).every(part => agencyNames.has(part.name) || isOutletPhrase(part.name))
}

/** Whether a line is the name of a section: "العالم", "أخبار سوريا". */
export function isSection({ raw }: Piece): boolean {
  if (raw.length > MAX_DATELINE.length) return false
  const name = fold(raw).replace(/[^\p{L}\p{Nd}]+$/u, '')
  if (sectionNames.has(name)) return true
  const [first, place] = raw.split(/\s+(.*)/s)
  return place !== undefined && newsWords.has(fold(first!)) && isPlace(place)
}

/**
 * The agencies of a dateline, a line that says no more than from where, when and by whom a story is: "موسكو-سانا",
 * "باكو، 9 أكتوبر، أذرتاج", "LONDON (Reuters)". Null where the line is none; beside an agency one word may be unknown,
 * since it may be any city.
 */
export function datelineOf(line: Piece): Piece[] | null {
  if (line.raw.length > MAX_DATELINE.length || wordCount(line.raw) > MAX_DATELINE.words) return null
  const whole = bare(line)
  if (agencyNames.has(fold(whole.raw))) return [whole]
  const parts = partsOf(line)
  const signed = parts.filter(({ name }) => agencyNames.has(name))
  const days = parts.filter(({ name }) => isDay(name))
  if (signed.length === 0 && (days.length === 0 || parts.length === 1)) return null
  const others = parts.filter(part => !signed.includes(part) && !days.includes(part) && !isOutletPhrase(part.name))
  const unknown = others.filter(({ piece }) => !isPlace(piece.raw))
  const mayBeCity = signed.length > 0 && unknown.length === 1 && !unknown[0]!.name.includes(' ')
  const isDateline = mayBeCity || (unknown.length === 0 && (signed.length > 0 || others.length > 0))
  return isDateline ? signed.map(({ piece }) => piece) : null
}

function partsOf(value: Piece): { piece: Piece; name: string }[] {
  return split(value, separator).map(part => ({ piece: bare(part), name: fold(bare(part).raw) }))
}

function isOutletPhrase(name: string): boolean {
  const words = name.split(' ')
  return words.length > 1 && words.length <= 5 && (nouns.has(words[0]!) || nouns.has(words.at(-1)!))
}

/** A day with or without its year: "9 أكتوبر". */
function isDay(name: string): boolean {
  if (!/\d/.test(name)) return false
  if (wordsBesideDate(name) === 0) return true
  const [, day, month] = /^(?:(\d{1,2}) )?(.+?)(?: \d{1,2})?$/.exec(name) ?? []
  return (day !== undefined || /\d$/.test(name)) && months.has(month ?? '')
}

/** A country or a capital and nothing else. */
function isPlace(text: string): boolean {
  return extract(text).some(
    found => found.type === 'COUNTRY' && found.text === text && /^(?:NAME|CAPITAL)$/.test(found.evidence),
  )
}
