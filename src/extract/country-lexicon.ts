import { fold } from '../text/fold.ts'
import type { CountryEvidence, CountryRules, CountryTable } from './country-rules.ts'
import { addWords, phraseTree, wordsOf, type PhraseTree } from './phrases.ts'

/** What a phrase means; a null `code` is a phrase that means no country. `casing` is the least the first word must have. */
export type CountrySense = { code: string | null; evidence: CountryEvidence; casing: 'LOWER' | 'CAPITAL' | 'UPPER' }

type Neighbours = { before: ReadonlySet<string>; after: ReadonlySet<string> }

/** A name of two places: `sense` is the other one, where more words of the text are in `for` than in `against`. */
type Homonym = { sense: CountrySense; for: ReadonlySet<string>; against: ReadonlySet<string> }

/** The rules of one language, folded, to look words up in. */
export type CountryLexicon = {
  tree: PhraseTree<CountrySense>
  spoiled: ReadonlyMap<string, Neighbours>
  needy: ReadonlyMap<string, ReadonlySet<string>>
  measures: ReadonlySet<string>
  pronouns: ReadonlySet<string>
  homonyms: ReadonlyMap<string, Homonym>
  languages: Neighbours
}

type Tree = CountryLexicon['tree']

const acronym = /^[\p{Lu}.]{2,}$/u
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(word => fold(word)))
const neighbours = ({ before, after }: { before: readonly string[]; after: readonly string[] }): Neighbours => {
  return { before: folded(before), after: folded(after) }
}

function casingFor(text: string): CountrySense['casing'] {
  if (acronym.test(text)) return 'UPPER'
  const first = text.charAt(0)
  return first === first.toLowerCase() ? 'LOWER' : 'CAPITAL'
}

function addNames(tree: Tree, rules: CountryRules, table: CountryTable, evidence: CountryEvidence): void {
  for (const [code, texts] of table)
    for (const text of texts) {
      const sense = { code, evidence, casing: casingFor(text) }
      const forms = acronym.test(text) ? [wordsOf(text)] : rules.nameForms(text)
      for (const words of forms) addWords(tree, words, sense)
    }
}

function addDemonyms(tree: Tree, { demonyms, demonymForms, capitalised }: CountryRules): void {
  const casing = capitalised ? 'CAPITAL' : 'LOWER'
  for (const [code, words] of demonyms)
    for (const word of words)
      for (const form of demonymForms(fold(word)))
        addWords(tree, form.split(/[ -]/), { code, evidence: 'DEMONYM', casing })
}

/** Weakest first: what is added later wins over an equal phrase, so a name beats a nisba (روسيا) and a capital. */
function treeOf(rules: CountryRules): Tree {
  const tree: Tree = phraseTree()
  addDemonyms(tree, rules)
  addNames(tree, rules, rules.seats, 'METONYM')
  addNames(tree, rules, rules.capitals, 'CAPITAL')
  addNames(tree, rules, rules.names, 'NAME')
  for (const phrase of rules.traps.masked)
    addWords(tree, wordsOf(phrase), { code: null, evidence: 'NAME', casing: casingFor(phrase) })
  return tree
}

function lexiconOf(rules: CountryRules): CountryLexicon {
  const { traps } = rules
  const homonyms = traps.homonyms.flatMap(({ words, code, evidence, for: speak, against }) => {
    const sense = { code, evidence, casing: 'LOWER' as const }
    const homonym = { sense, for: folded(speak), against: folded(against) }
    return words.map((word): [string, Homonym] => [fold(word), homonym])
  })
  return {
    tree: treeOf(rules),
    spoiled: new Map([...traps.spoiled].map(([word, around]) => [fold(word), neighbours(around)])),
    needy: new Map([...traps.needy].map(([word, before]) => [fold(word), folded(before)])),
    measures: folded(traps.measures),
    pronouns: folded(traps.pronouns),
    homonyms: new Map(homonyms),
    languages: neighbours(traps.languages),
  }
}

/** Builds what it is asked for once: most processes read one or two of the languages. */
function lazily(): (rules: CountryRules) => CountryLexicon {
  const built = new WeakMap<CountryRules, CountryLexicon>()
  return rules => {
    const lexicon = built.get(rules) ?? lexiconOf(rules)
    built.set(rules, lexicon)
    return lexicon
  }
}

/** The country phrases of a language and what spoils them. */
export const countryLexicon = lazily()
