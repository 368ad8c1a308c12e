import * as names from '../../../knowledge/languages/persian/names.ts'
import * as titles from '../../../knowledge/languages/persian/titles.ts'
import { persianCommonWords, persianSurnameEnd } from '../../../knowledge/languages/persian/words.ts'
import { fold } from '../../../text/fold.ts'

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(word => fold(word)))
}

/** Folding drops the half space, so that خامنه‌ای and خامنه ای differ, and نخست‌وزیر is one word. */
export const persian = {
  given: folded(names.persianGivenNames),
  famous: folded(names.persianFamousNames),
  openers: folded(names.persianNameOpeners),
  closers: folded(names.persianNameClosers),
  titles: folded(titles.persianTitles),
  officeWords: folded(titles.persianOfficeWords),
  speech: folded(titles.persianSpeechVerbs),
  cues: folded(titles.persianCues),
  common: folded(persianCommonWords),
}

/** Does a word end as family names do (صادق‌زاده, رضایی‌نیا), however its front part reads? */
export function isSurname(word: string): boolean {
  return word.length > 4 && !persian.common.has(word) && persianSurnameEnd.test(word)
}

const isVerb = /^ن?مي.{2,}(?:د|ند|يم)$|^خواهي?..$|(?:ها|هاي|ترين|كرد|شد|اند|ايم|ايد|اش|ام|ات)$/

/** May a word no list knows be a surname: no common word, no verb, no plural, no numeral? */
export function isPlausible(word: string): boolean {
  if (word.length < 3 || word.length > 14 || /[0-9]/.test(word)) return false
  if (persian.common.has(word) || persian.titles.has(word) || persian.officeWords.has(word)) return false
  return isSurname(word) || !isVerb.test(word)
}
