import { languageOf, languages } from './languages/all.ts'
import type { Language } from './languages/language.ts'
import type { Script, Token } from './tokens.ts'

/** Which language's rules read a text: at most one language for each script, and the script most words are in. */
export type Reader = { main: Script; languages: Readonly<Record<Script, Language | undefined>> }

/** Letters Persian has and Arabic has not; گ چ پ also write foreign sounds in Arabic, so they must be common. */
const persianLetter = /[پچژگ]/

const firstOf = (script: Script): Language | undefined => languages.find(language => language.script === script)

/**
 * Chooses the rules by script: Arabic letters are read as Arabic unless one word in twelve has a Persian letter, the others
 * as the first language of their script. A given BCP 47 `language` decides for its own script.
 */
export function readerFor(words: readonly Token[], language?: string): Reader {
  const counts: Record<Script, number> = { ARABIC: 0, CYRILLIC: 0, LATIN: 0, OTHER: 0 }
  let persian = 0
  for (const word of words) {
    counts[word.script]++
    if (word.script === 'ARABIC' && persianLetter.test(word.folded)) persian++
  }
  const chosen: Record<Script, Language | undefined> = {
    ARABIC: persian * 12 > counts.ARABIC ? languageOf('fa') : firstOf('ARABIC'),
    CYRILLIC: firstOf('CYRILLIC'),
    LATIN: firstOf('LATIN'),
    OTHER: undefined,
  }
  const given = languageOf(language?.toLowerCase().split('-')[0] ?? '')
  if (given !== undefined) chosen[given.script] = given
  let main: Script = 'LATIN'
  for (const candidate of ['ARABIC', 'CYRILLIC'] as const) if (counts[candidate] > counts[main]) main = candidate
  return { main, languages: chosen }
}
