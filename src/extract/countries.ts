import * as traps from '../knowledge/country-traps.ts'
import { readings, type Reading } from './languages/arabic/clitics.ts'
import { countryLexicon, type CountrySense } from './country-lexicon.ts'
import type { Reader } from './reader.ts'
import type { CountryMention } from './mentions.ts'
import { longest } from './phrases.ts'
import type { Token, Tokens } from './tokens.ts'

/** A country mention and the words it covers, `first` up to but not including `last`. */
export type CountryAt = { mention: CountryMention; first: number; last: number }

const confidence = { NAME: 0.95, DEMONYM: 0.9, CAPITAL: 0.9, METONYM: 0.85 } as const
const order = { LOWER: 0, CAPITAL: 1, UPPER: 2 } as const
const whole = (word: string): readonly Reading[] => [{ skip: 0, rest: word }]

type Match = { sense: CountrySense; first: number; last: number; skip: number }

/** The longest country phrase at a word; the reading with the fewest clitics wins a tie. */
function matchAt(words: readonly Token[], index: number, reader: Reader): Match | undefined {
  const word = words[index]
  if (word === undefined || word.script === 'OTHER') return undefined
  const language = reader.languages[word.script]?.code
  const tree = language === undefined ? undefined : countryLexicon(language)
  if (tree === undefined) return undefined
  let best: Match | undefined
  for (const { skip, rest } of language === 'ar' ? readings(word.folded) : whole(word.folded)) {
    const found = longest(tree, words, index, rest)
    if (found === undefined || (best !== undefined && found.end <= best.last)) continue
    if (order[word.casing] < order[found.value.casing]) continue
    best = { sense: found.value, first: index, last: found.end, skip }
  }
  return best
}

/** Words of the whole text that decide between two meanings of one name. */
type Leanings = { amman: boolean; stateOfGeorgia: boolean; brazzaville: boolean }

function leaningsOf(words: readonly Token[]): Leanings {
  const count = { amman: 0, oman: 0, state: 0, country: 0, brazzaville: 0, kinshasa: 0 }
  for (const { folded } of words) {
    if (traps.ammanWords.has(folded)) count.amman++
    if (traps.omanWords.has(folded)) count.oman++
    if (traps.georgiaStateWords.has(folded)) count.state++
    if (traps.georgiaCountryWords.has(folded)) count.country++
    if (folded === 'برازافيل' || folded === 'brazzaville' || folded === 'браззавиль') count.brazzaville++
    if (folded === 'كينشاسا' || folded === 'kinshasa' || folded === 'киншаса') count.kinshasa++
  }
  return {
    amman: count.amman > count.oman,
    stateOfGeorgia: count.state > count.country,
    brazzaville: count.brazzaville > count.kinshasa,
  }
}

/** Is this match another meaning of the same letters? The rules are in `knowledge/rules/country-traps.ts`. */
function isSpoiled(words: readonly Token[], { sense, first, last, skip }: Match, leanings: Leanings): boolean {
  const word = words[first]
  const before = words[first - 1]?.folded ?? ''
  const after = words[last]?.folded ?? ''
  const rest = word?.folded.slice(skip) ?? ''
  if (last - first === 1) {
    const spoiler = traps.spoilers.get(rest)
    if (spoiler !== undefined && (spoiler.before.has(before) || spoiler.after.has(after))) return true
    if (rest === 'قطر' && /^\p{N}/u.test(after)) return true
    if (rest === 'مالي' && !(skip > 0 || traps.maliHeads.has(before))) return true
    if (rest === 'georgia' && leanings.stateOfGeorgia) return true
    if (rest === 'us' && words[first - 1]?.casing === 'UPPER' && words[last]?.casing === 'UPPER') return true
  }
  if (sense.evidence !== 'DEMONYM') return false
  return traps.languageWords.has(before) || traps.languageWordsAfter.has(after)
}

/** The code of a name that two places share, decided by the rest of the text. */
function resolve(rest: string, single: boolean, sense: CountrySense, leanings: Leanings): CountrySense {
  if (single && rest === 'عمان' && leanings.amman) return { ...sense, code: 'JO', evidence: 'CAPITAL' }
  if (single && sense.code === 'CD' && sense.evidence === 'NAME' && leanings.brazzaville)
    return { ...sense, code: 'CG' }
  return sense
}

/** Finds every country in a text. Out: in order, not overlapping; one step per word, so linear in the text. */
export function findCountries(tokens: Tokens, reader: Reader): CountryAt[] {
  const { text, words, at } = tokens
  const leanings = leaningsOf(words)
  const out: CountryAt[] = []
  let index = 0
  while (index < words.length) {
    const match = matchAt(words, index, reader)
    const word = words[index]
    const end = words[(match?.last ?? 0) - 1]?.end
    index = match?.last ?? index + 1
    if (match === undefined || word === undefined || end === undefined || isSpoiled(words, match, leanings)) continue
    const single = match.last - match.first === 1
    const { code, evidence } = resolve(word.folded.slice(match.skip), single, match.sense, leanings)
    if (code === null) continue
    const start = match.skip === 0 ? word.start : (at[word.from + match.skip] ?? word.start)
    const span = { start, end, text: text.slice(start, end) }
    const rule = `country-${evidence.toLowerCase()}`
    const mention = { ...span, type: 'COUNTRY' as const, rule, confidence: confidence[evidence], code, evidence }
    out.push({ mention, first: match.first, last: match.last })
  }
  return out
}
