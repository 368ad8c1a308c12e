import type { Language } from './languages/language.ts'
import type { Script, Token } from './tokens.ts'

/**
 * Which language's rules read a text: at most one language for each script, the scripts that the text has words in, and
 * `main`, the one of most of them.
 */
export type Reader = {
  scripts: readonly Script[]
  main: Script
  languages: Readonly<Record<Script, Language | undefined>>
}

/** Letters Persian has and Arabic has not; گ چ پ also write foreign sounds in Arabic, so they must be common. */
const persianLetter = /[پچژگ]/

/**
 * Makes what chooses the rules for a text among these languages, by script: Arabic letters are read as Arabic unless one word
 * in twelve has a Persian letter, the others as the first language of their script. A given BCP 47 `language` decides for
 * its own script.
 */
export function createReader(languages: readonly Language[]): (words: readonly Token[], language?: string) => Reader {
  const byCode = new Map(languages.map(language => [language.code, language]))
  const firstOf = (script: Script): Language | undefined => languages.find(language => language.script === script)
  const first = { ARABIC: firstOf('ARABIC'), CYRILLIC: firstOf('CYRILLIC'), LATIN: firstOf('LATIN'), OTHER: undefined }
  return (words, language) => {
    const counts: Record<Script, number> = { ARABIC: 0, CYRILLIC: 0, LATIN: 0, OTHER: 0 }
    let persian = 0
    for (const word of words) {
      counts[word.script]++
      if (word.script === 'ARABIC' && persianLetter.test(word.folded)) persian++
    }
    const chosen: Record<Script, Language | undefined> = { ...first }
    if (persian * 12 > counts.ARABIC) chosen.ARABIC = byCode.get('fa')
    const given = byCode.get(language?.toLowerCase().split('-')[0] ?? '')
    if (given !== undefined) chosen[given.script] = given
    const scripts = (Object.keys(counts) as Script[]).filter(script => counts[script] > 0)
    // Numbers are words of no script, and in a table of results most of them.
    let main: Script = 'OTHER'
    let most = 0
    for (const script of scripts) {
      if (script === 'OTHER' || counts[script] <= most) continue
      main = script
      most = counts[script]
    }
    return { scripts, main, languages: chosen }
  }
}
