import { capitals } from '../knowledge/capitals.ts'
import { countries } from '../knowledge/countries.ts'
import { arabicDemonymForms, arabicNisbas } from '../knowledge/languages/arabic/demonyms.ts'
import { englishDemonyms } from '../knowledge/languages/english/demonyms.ts'
import { frenchDemonyms } from '../knowledge/languages/french/demonyms.ts'
import { persianDemonyms } from '../knowledge/languages/persian/demonyms.ts'
import { russianDemonyms } from '../knowledge/languages/russian/demonyms.ts'
import { spanishDemonyms } from '../knowledge/languages/spanish/demonyms.ts'
import { turkishDemonyms } from '../knowledge/languages/turkish/demonyms.ts'
import { articleOnlyNisbas, maskedPhrases } from '../knowledge/country-traps.ts'
import { seats } from '../knowledge/seats.ts'
import { fold } from '../text/fold.ts'
import { adjectiveForms, casesOf, nisbaForms, nounForms, romanceForms } from './inflect.ts'
import { addWords, phraseTree, wordsOf, type PhraseTree } from './phrases.ts'

/** What kind of word says the country. */
export type CountryEvidence = 'NAME' | 'DEMONYM' | 'CAPITAL' | 'METONYM'

/** What a phrase means; a null `code` is a phrase that means no country. `casing` is the least the first word must have. */
export type CountrySense = { code: string | null; evidence: CountryEvidence; casing: 'LOWER' | 'CAPITAL' | 'UPPER' }

type Table = ReadonlyMap<string, readonly string[]>
type Tree = PhraseTree<CountrySense>

const acronym = /^[\p{Lu}.]{2,}$/u
const languages: ReadonlySet<string> = new Set(['ar', 'en', 'ru', 'fr', 'es', 'fa', 'tr'])
const none = { code: null, evidence: 'NAME', casing: 'LOWER' } as const

/** Former states whose names are those of a country of today, or too rare to be told apart from plain words. */
const unread = new Set(['BUMM', 'FXFR', 'NTHH', 'PCHH', 'GEHH'])

function casingFor(text: string): CountrySense['casing'] {
  if (acronym.test(text)) return 'UPPER'
  const first = text.charAt(0)
  return first === first.toLowerCase() ? 'LOWER' : 'CAPITAL'
}

/** Adds the case forms of a Russian name; the words of a longer one are declined together, case by case. */
function addDeclined(tree: Tree, text: string, sense: CountrySense): void {
  const words = wordsOf(text)
  addWords(tree, words, sense)
  if (acronym.test(text)) return
  const [first] = words
  if (words.length === 1 && first !== undefined) for (const form of nounForms(first)) addWords(tree, [form], sense)
  const cases = words.map(casesOf)
  const most = Math.max(...cases.map(forms => forms.length))
  for (let i = 1; i < most; i++)
    addWords(
      tree,
      cases.map((forms, word) => forms[i] ?? forms[0] ?? words[word] ?? ''),
      sense,
    )
}

function addName(tree: Tree, language: string, text: string, code: string | null, evidence: CountryEvidence): void {
  const sense = { code, evidence, casing: casingFor(text) }
  if (language === 'ru') addDeclined(tree, text, sense)
  else addWords(tree, wordsOf(text), sense)
}

function addForms(tree: Tree, table: Table, forms: (word: string) => readonly string[], capital: boolean): void {
  for (const [code, words] of table)
    for (const word of words)
      for (const form of forms(fold(word)))
        addWords(tree, form.split(/[ -]/), { code, evidence: 'DEMONYM', casing: capital ? 'CAPITAL' : 'LOWER' })
}

const plural = (word: string): readonly string[] => [word, `${word}s`]

function addDemonyms(tree: Tree, language: string): void {
  const articleOnly = new Set(articleOnlyNisbas)
  if (language === 'ar') {
    addForms(tree, arabicNisbas, word => nisbaForms(word, articleOnly.has(word)), false)
    addForms(tree, arabicDemonymForms, word => [word], false)
  }
  if (language === 'en') addForms(tree, englishDemonyms, plural, true)
  if (language === 'ru')
    addForms(tree, russianDemonyms, word => (word.endsWith('ий') ? adjectiveForms(word) : nounForms(word)), false)
  if (language === 'fr') addForms(tree, frenchDemonyms, romanceForms, false)
  if (language === 'es') addForms(tree, spanishDemonyms, romanceForms, false)
  if (language === 'fa') addForms(tree, persianDemonyms, word => [word, `${word}ها`, `${word}ان`], false)
  if (language === 'tr') addForms(tree, turkishDemonyms, word => [word, `${word}lar`, `${word}ler`], true)
}

const scripts = { ar: /\p{Script=Arabic}/u, fa: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u }

function addTyped(tree: Tree, language: string, table: Table, evidence: CountryEvidence): void {
  const script = language === 'ar' || language === 'fa' || language === 'ru' ? scripts[language] : /^\p{Script=Latin}/u
  for (const [code, texts] of table)
    for (const text of texts) if (script.test(text)) addName(tree, language, text, code, evidence)
}

/** Weakest first: what is added later wins over an equal phrase, so a name beats a nisba (روسيا) and a capital. */
function lexiconOf(language: string): Tree {
  const tree: Tree = phraseTree()
  addDemonyms(tree, language)
  addTyped(tree, language, seats, 'METONYM')
  addTyped(tree, language, capitals, 'CAPITAL')
  for (const { code, names } of countries.toReversed())
    for (const name of names)
      if (name.language === language && !unread.has(code)) addName(tree, language, name.text, code, 'NAME')
  for (const phrase of maskedPhrases) addWords(tree, wordsOf(phrase), { ...none, casing: casingFor(phrase) })
  return tree
}

/** Builds what it is asked for once: most processes read one or two of the seven languages. */
function lazily(): (language: string) => Tree | undefined {
  const built = new Map<string, Tree>()
  return language => {
    const known = built.get(language)
    if (known !== undefined || !languages.has(language)) return known
    const tree = lexiconOf(language)
    built.set(language, tree)
    return tree
  }
}

/** The country phrases of a language (ar en ru fr es fa tr); undefined for any other. */
export const countryLexicon = lazily()
