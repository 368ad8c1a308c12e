import { russianWeakNames } from '../../../knowledge/languages/russian/names.ts'
import { russianCommonWords, russianSpeech, russianTitles } from '../../../knowledge/languages/russian/words.ts'
import { fold } from '../../../text/fold.ts'
import { nounForms } from './inflect.ts'
import { isGivenName, isPatronymic, russianKey } from './forms.ts'
import { collectSeeds, PLACE, type Scene, type Seed } from '../../seeds.ts'
import { GAP, type Token } from '../../tokens.ts'

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(word => fold(word)))

const titles = new Set(
  russianTitles.flatMap(title =>
    title.includes('-') ? nounForms(fold(title).split('-').at(-1) ?? '') : nounForms(fold(title)),
  ),
)
const nominatives = folded(russianTitles.map(title => title.split('-').at(-1) ?? ''))
const weak = folded(russianWeakNames)
const common = folded(russianCommonWords)
const speech = folded(russianSpeech)

const MOST_PARTS = 4
/** May this capitalised word never be part of a name? */
export function isNoRussianName(word: string): boolean {
  return common.has(word) || titles.has(word)
}

function isCapital(word: Token | undefined): word is Token {
  return word !== undefined && word.script === 'CYRILLIC' && word.casing !== 'LOWER'
}

function follows(word: Token, before: Token): boolean {
  const initial = before.folded.length === 1 || before.folded.includes('.')
  const mask = GAP.BLANK | GAP.HYPHEN | (initial ? GAP.DOT : 0)
  return (word.gap & ~mask) === 0 && (word.gap & (GAP.BLANK | GAP.HYPHEN)) !== (GAP.BLANK | GAP.HYPHEN)
}

const isInitials = (word: Token | undefined): boolean =>
  word !== undefined && word.casing !== 'LOWER' && (word.folded.length === 1 || word.folded.includes('.'))

function runEnd(scene: Scene, index: number): number {
  const { words } = scene.tokens
  let end = index + 1
  while (end - index < MOST_PARTS) {
    const word = words[end]
    const before = words[end - 1]
    if (!isCapital(word) || before === undefined || !follows(word, before)) break
    if (scene.places[end] !== PLACE.NONE || (!isInitials(word) && isNoRussianName(word.folded))) break
    if (end - index > 1 && isGivenName(word.folded) && !isGivenName(before.folded) && !isInitials(before)) break
    end++
  }
  return end
}

function seedOf(scene: Scene, first: number, last: number, rule: string, confidence: number): Seed {
  const parts = scene.tokens.words.slice(first, last)
  const keys = parts
    .map(word => word.folded)
    .filter((word, i) => !isPatronymic(word) && !isInitials(parts[i]))
    .map(russianKey)
  return {
    first,
    last,
    skip: 0,
    keys: keys.length > 0 ? keys : parts.map(word => russianKey(word.folded)),
    rule,
    confidence,
  }
}

/**
 * Does a word agree in case with the title before it? "тренером Спартака" does not: the club is in the genitive. An
 * adjective before a common noun ("губернатора Калининградской области") is no name either.
 */
function agrees(title: string, word: string, next: Token | undefined): boolean {
  if (/(?:ой|ого|ому|ых|ая|ую|ое|ые)$/.test(word) && next?.gap === GAP.BLANK && next.casing === 'LOWER') return false
  if (/(?:ом|ем)$/.test(title)) return /(?:ым|им|ом|ем|ой|ей|о|и|у)$/.test(word)
  if (/[ую]$/.test(title)) return /(?:[уюеои]|ому|ой)$/.test(word)
  return nominatives.has(title) ? !/(?:ого|ых|ой)$/.test(word) : true
}

function isTitled(scene: Scene, index: number): boolean {
  const before = scene.tokens.words[index - 1]
  const word = scene.tokens.words[index]
  if (before === undefined || word === undefined || word.gap !== GAP.BLANK) return false
  return titles.has(before.folded) && agrees(before.folded, word.folded, scene.tokens.words[index + 1])
}

const surnameEnd = /(?:[оеё]в|ин|ын|ский|цкий|енко|чук|ян|швили|дзе|ович|евич)(?:а|у|ым|е|ой|ого|ому|им|ом|ем)?$/
const role = /(?:ист|тель|ник|ор|ер|арь|лог|ец|ант|ент)(?:а|у|ом|ем|е|ка|ки|ке|ку|кой)?$/

/** A second word with the ending of a surname, or a run right after a noun of a person: "футболист Милан Прин". */
function isSurname(word: string, before: Token | undefined): boolean {
  if (word.length > 4 && surnameEnd.test(word)) return true
  return before !== undefined && before.casing === 'LOWER' && before.folded.length > 5 && role.test(before.folded)
}

function speaks(words: readonly Token[], last: number, first: number): boolean {
  const next = words[last]
  if (next !== undefined && next.gap === GAP.BLANK && speech.has(next.folded)) return true
  return speech.has(words[first - 1]?.folded ?? '') && words[first]?.gap === GAP.BLANK
}

/** A listed given name among words in lower case, not in quotes (a title of a work) and no everyday word. */
function standsAlone(words: readonly Token[], index: number): boolean {
  const word = words[index]
  const before = words[index - 1]
  if (word === undefined || word.casing !== 'CAPITAL' || weak.has(word.folded) || word.folded.length < 4) return false
  if (isCapital(words[index + 1]) && words[index + 1]?.gap === GAP.BLANK) return false
  if ((word.gap & GAP.OTHER) !== 0) return false
  return before === undefined || ((word.gap & GAP.HYPHEN) === 0 && !(isCapital(before) && word.gap === GAP.BLANK))
}

function seedAt(scene: Scene, index: number): Seed | undefined {
  const { words } = scene.tokens
  const word = words[index]
  if (!isCapital(word)) return undefined
  const initials = isInitials(word) && (word.folded.length > 1 || ((words[index + 1]?.gap ?? 0) & GAP.DOT) !== 0)
  if (!initials && isNoRussianName(word.folded)) return undefined
  const isGiven = isGivenName(word.folded)
  if (scene.places[index] !== PLACE.NONE && !isGiven) return undefined
  const end = runEnd(scene, index)
  const count = end - index
  if (initials) {
    const surname = words[end - 1]
    return count > 1 && surname !== undefined && !isInitials(surname)
      ? seedOf(scene, index, end, 'ru-initials', 0.8)
      : undefined
  }
  if (isGiven && count > 1) return seedOf(scene, index, end, 'ru-given', weak.has(word.folded) ? 0.6 : 0.9)
  const second = words[index + 1]
  const third = words[index + 2]
  const apart =
    second?.gap === GAP.BLANK &&
    word.casing === 'CAPITAL' &&
    (count === 2 || (count === 3 && isPatronymic(third?.folded ?? '')))
  if (count > 1 && second !== undefined && apart && (isGivenName(second.folded) || isPatronymic(second.folded)))
    return seedOf(scene, index, end, 'ru-surname-first', 0.7)
  const named = second?.gap === GAP.BLANK && isPatronymic(second.folded) && !isPatronymic(word.folded)
  if (count > 2 && named && word.casing === 'CAPITAL')
    return seedOf(scene, index, Math.min(end, index + 3), 'ru-patronymic', 0.85)
  if (isGiven && standsAlone(words, index)) return seedOf(scene, index, end, 'ru-lone-given', 0.45)
  if (isTitled(scene, index) && word.casing === 'CAPITAL' && word.folded.length > 2)
    return seedOf(scene, index, Math.min(end, index + 3), 'ru-title', count > 1 ? 0.8 : 0.65)
  if (
    count === 2 &&
    word.casing === 'CAPITAL' &&
    second?.gap === GAP.BLANK &&
    isSurname(second.folded, words[index - 1])
  )
    return seedOf(scene, index, end, 'ru-surname', 0.6)
  if (count === 2 && word.casing === 'CAPITAL' && speaks(words, end, index))
    return seedOf(scene, index, end, 'ru-speaks', 0.6)
  return undefined
}

/** Finds the names of a Russian text that stand by evidence of their own. Out: in order, not overlapping. */
export function findRussianNames(scene: Scene): Seed[] {
  return collectSeeds(scene, seedAt)
}
