import { countryLexicon, type CountryLexicon, type CountrySense } from './country-lexicon.ts'
import type { CountryRules } from './country-rules.ts'
import type { CountryMention } from './mentions.ts'
import { longest } from './phrases.ts'
import type { Reader } from './reader.ts'
import type { Token, Tokens } from './tokens.ts'

/** A country mention and the words it covers, `first` up to but not including `last`. */
export type CountryAt = { mention: CountryMention; first: number; last: number }

const confidence = { NAME: 0.95, DEMONYM: 0.9, CAPITAL: 0.9, METONYM: 0.85 } as const
const order = { LOWER: 0, CAPITAL: 1, UPPER: 2 } as const

type Match = { sense: CountrySense; lexicon: CountryLexicon; first: number; last: number; skip: number }

/** The longest country phrase at a word; the reading with the fewest clitics wins a tie. */
function matchAt(words: readonly Token[], index: number, rules: CountryRules): Match | undefined {
  const word = words[index]
  if (word === undefined) return undefined
  const lexicon = countryLexicon(rules)
  let best: Match | undefined
  for (const { skip, rest } of rules.readings(word.folded)) {
    const found = longest(lexicon.tree, words, index, rest)
    if (found === undefined || (best !== undefined && found.end <= best.last)) continue
    if (order[word.casing] < order[found.value.casing]) continue
    best = { sense: found.value, lexicon, first: index, last: found.end, skip }
  }
  return best
}

/** Is this match another meaning of the same letters? The rules are in `knowledge/country-traps.ts`. */
function isSpoiled(words: readonly Token[], { sense, lexicon, first, last, skip }: Match): boolean {
  const before = words[first - 1]
  const after = words[last]
  const beside = { before: before?.folded ?? '', after: after?.folded ?? '' }
  if (last - first === 1) {
    const rest = words[first]?.folded.slice(skip) ?? ''
    const spoiled = lexicon.spoiled.get(rest)
    if (spoiled !== undefined && (spoiled.before.has(beside.before) || spoiled.after.has(beside.after))) return true
    if (lexicon.measures.has(rest) && /^\p{N}/u.test(beside.after)) return true
    if (skip === 0 && lexicon.needy.get(rest)?.has(beside.before) === false) return true
    if (lexicon.pronouns.has(rest) && before?.casing === 'UPPER' && after?.casing === 'UPPER') return true
  }
  if (sense.evidence !== 'DEMONYM') return false
  return lexicon.languages.before.has(beside.before) || lexicon.languages.after.has(beside.after)
}

/** The sense of a name that two places share, decided by the whole text, which is counted once for each such name. */
class Homonyms {
  readonly #words: readonly Token[]
  readonly #decided = new Map<string, CountrySense | undefined>()

  constructor(words: readonly Token[]) {
    this.#words = words
  }

  senseOf({ sense, lexicon, first, last, skip }: Match): CountrySense {
    const rest = this.#words[first]?.folded.slice(skip) ?? ''
    const homonym = last - first === 1 ? lexicon.homonyms.get(rest) : undefined
    if (homonym === undefined) return sense
    if (!this.#decided.has(rest)) {
      let lead = 0
      for (const { folded } of this.#words)
        lead += (homonym.for.has(folded) ? 1 : 0) - (homonym.against.has(folded) ? 1 : 0)
      this.#decided.set(rest, lead > 0 ? homonym.sense : undefined)
    }
    return this.#decided.get(rest) ?? sense
  }
}

/** Finds every country in a text. Out: in order, not overlapping; one step per word, so linear in the text. */
export function findCountries(tokens: Tokens, reader: Reader): CountryAt[] {
  const { text, words, at } = tokens
  const homonyms = new Homonyms(words)
  const out: CountryAt[] = []
  let index = 0
  while (index < words.length) {
    const word = words[index]
    const rules = word && reader.languages[word.script]?.countries
    const match = rules && matchAt(words, index, rules)
    const end = words[(match?.last ?? 0) - 1]?.end
    index = match?.last ?? index + 1
    if (match === undefined || word === undefined || end === undefined || isSpoiled(words, match)) continue
    const { code, evidence } = homonyms.senseOf(match)
    if (code === null) continue
    const start = match.skip === 0 ? word.start : (at[word.from + match.skip] ?? word.start)
    const span = { start, end, text: text.slice(start, end) }
    const rule = `country-${evidence.toLowerCase()}`
    const mention = { ...span, type: 'COUNTRY' as const, rule, confidence: confidence[evidence], code, evidence }
    out.push({ mention, first: match.first, last: match.last })
  }
  return out
}
