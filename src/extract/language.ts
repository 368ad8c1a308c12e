import type { Script, Token } from './tokens.ts'

/** Which language's rules read a text: one language for each script, and the script most words are in. */
export type Reader = { main: Script; languages: Readonly<Record<Script, string>> }

const scriptOfLanguage: Readonly<Record<string, Script>> = {
  ar: 'ARABIC',
  fa: 'ARABIC',
  ru: 'CYRILLIC',
  en: 'LATIN',
  fr: 'LATIN',
  es: 'LATIN',
  tr: 'LATIN',
}

/** Letters Persian has and Arabic has not; گ چ پ also write foreign sounds in Arabic, so they must be common. */
const persianLetter = /[پچژگ]/

/**
 * Chooses the rules by script: Arabic letters are read as Arabic unless one word in twelve has a Persian letter, Cyrillic
 * as Russian, Latin as English. A given BCP 47 `language` decides for its own script.
 */
export function readerFor(words: readonly Token[], language?: string): Reader {
  const counts: Record<Script, number> = { ARABIC: 0, CYRILLIC: 0, LATIN: 0, OTHER: 0 }
  let persian = 0
  for (const word of words) {
    counts[word.script]++
    if (word.script === 'ARABIC' && persianLetter.test(word.folded)) persian++
  }
  const languages = {
    ARABIC: persian * 12 > counts.ARABIC ? 'fa' : 'ar',
    CYRILLIC: 'ru',
    LATIN: 'en',
    OTHER: '',
  }
  const given = language?.toLowerCase().split('-')[0] ?? ''
  const script = scriptOfLanguage[given]
  if (script !== undefined) languages[script] = given
  let main: Script = 'LATIN'
  for (const candidate of ['ARABIC', 'CYRILLIC'] as const) if (counts[candidate] > counts[main]) main = candidate
  return { main, languages }
}
