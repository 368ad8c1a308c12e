/**
 * Stems: what is left of a word without its endings, as Postgres' Snowball stemmers see it. A stem stands in a vector
 * beside the words, marked with its language and without a place: `~en~run`. No word begins with that sign, so neither
 * a word nor the beginning of one can be taken for a stem.
 *
 * The Arabic stemmer takes first letters for prefixes (بوتين becomes وتين): stems only ever add to what words find, and
 * what they add comes below.
 */
import type { Db, Tx } from '../../db/client.ts'

/** The languages with a stemmer, and its dictionary; they are those of their script that a word is looked for in. */
const stemmers = {
  ar: { script: /\p{Script=Arabic}/u, dictionary: 'arabic_stem' },
  ru: { script: /\p{Script=Cyrillic}/u, dictionary: 'russian_stem' },
  en: { script: /\p{Script=Latin}/u, dictionary: 'english_stem' },
  fr: { script: /\p{Script=Latin}/u, dictionary: 'french_stem' },
  es: { script: /\p{Script=Latin}/u, dictionary: 'spanish_stem' },
  de: { script: /\p{Script=Latin}/u, dictionary: 'german_stem' },
  it: { script: /\p{Script=Latin}/u, dictionary: 'italian_stem' },
  pt: { script: /\p{Script=Latin}/u, dictionary: 'portuguese_stem' },
  tr: { script: /\p{Script=Latin}/u, dictionary: 'turkish_stem' },
}

export type StemLanguage = keyof typeof stemmers
/** A word and the language whose stemmer is to cut it. */
export type Inflected = { word: string; language: StemLanguage }

/**
 * The stemmer of a story's language: its dictionary, and the mark before its stems; null where the language has none.
 * In: BCP 47, only its first part counts.
 */
export function stemmerOf(tag: string): { language: StemLanguage; dictionary: string; mark: string } | null {
  const language = tag.toLowerCase().split('-')[0] ?? ''
  if (!Object.hasOwn(stemmers, language)) return null
  const known = language as StemLanguage
  return { language: known, dictionary: stemmers[known].dictionary, mark: markOf(known) }
}

function markOf(language: StemLanguage): string {
  return `~${language}~`
}

/** The languages that a word may be of, going by its script. */
export function possibleLanguages(word: string): StemLanguage[] {
  const languages = Object.keys(stemmers) as StemLanguage[]
  return languages.filter(language => stemmers[language].script.test(word))
}

/**
 * Stems words, in one statement.
 * @returns for each as a vector holds it, `~en~run`; null for a stop word
 */
export async function stemsOf(db: Db | Tx, inflected: readonly Inflected[]): Promise<(string | null)[]> {
  if (inflected.length === 0) return []
  const dictionaries = inflected.map(({ language }) => stemmers[language].dictionary)
  const rows = await db.$queryRaw<{ stem: string | null }[]>`
    SELECT (ts_lexize(dictionary::regdictionary, word))[1] AS stem
    FROM unnest(${dictionaries}::text[], ${inflected.map(({ word }) => word)}::text[])
      WITH ORDINALITY AS inflected (dictionary, word, place) ORDER BY place`
  return rows.map(({ stem }, i) => (stem === null ? null : markOf(inflected[i]!.language) + stem))
}
