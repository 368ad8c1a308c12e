import { wordList } from '../../../knowledge/table.ts'
import type { Reading } from '../../country-rules.ts'
import { foreignness } from './letters.ts'
import { classesOf, IS } from './words.ts'

/** Classes that make a word anything but the unknown part of a name. */
const LISTED = IS.COMMON | IS.INFLECTED | IS.TITLE | IS.OFFICE | IS.OFFICE_WORD | IS.THING | IS.PLACE | IS.SPEECH

const attached = wordList('ال وال بال فال كال لل ولل وبال')
const foreignLetter = /[پچگڤ]/
const bareVerb = /^ا[^اوين][^اوي][^اوي]$|^[يت][^اويت][^ا]?.{1,3}$|^ل?ي[تسنمقحعكفصرخشجضطه]/
const eighthForm = /^(?:ا[^لن]ت[^ا]|است|مست|انت[^و]|[لب][تمنقعهحص]...)/
const wordEnd = /(?:ة|ات|..ه|..يون|ها|هم|هما|ية|اء|يا|ا|...ت|ته|...تين)$/
const article = /^ال/
const articleEnd = /(?:ية|ات|ين|ون|ة|اء|يات)$|^ال(?:مت|است|ان|ت.*[^ي]$|مست)/

/** Is it a word the lists know as a common word, a title, an office or a place? */
const isListed = (word: string): boolean => (classesOf(word) & LISTED) !== 0

/**
 * How foreign a word no list knows looks, as in `letters.ts`: of a word that may begin with a clitic, the least foreign
 * reading counts (ويكفي is و + يكفي), for Arabic words with clitics stand in no list.
 */
export function looksForeign(word: string, readings: readonly Reading[]): number {
  if (word.length < 4 || article.test(word) || /\p{N}/u.test(word)) return -9
  if (foreignLetter.test(word)) return 9
  let least = foreignness(word)
  for (const { skip, rest } of readings)
    if (skip > 0) least = Math.min(least, classesOf(rest) === 0 ? foreignness(rest) : -9)
  return least
}

/**
 * May a word no list knows be part of a name? Not when it looks like a verb or a common noun by its ending, holds a
 * clitic with an article, or is a listed word behind a clitic. `afterForeign`: it follows a foreign given name, and may
 * then have any ending.
 */
export function isPlausible(word: string, readings: readonly Reading[], afterForeign = false): boolean {
  if (word.length < 3 || word.length > 14 || /\p{N}/u.test(word) || isListed(word)) return false
  if (attached.some(start => word.startsWith(start) && word.length > start.length + 1)) return false
  if (word.startsWith('و') && !(word.startsWith('وو') && foreignness(word) > 8)) return false
  if (looksForeign(word, readings) > 3) return true
  if (eighthForm.test(word)) return false
  if (readings.some(({ skip, rest }) => skip > 0 && (classesOf(rest) !== 0 || eighthForm.test(rest)))) return false
  return afterForeign || (!wordEnd.test(word) && !bareVerb.test(word))
}

/** May a word with the article that no list knows be a surname (الزهار), right after a given name? */
export function isArticleSurname(word: string): boolean {
  return article.test(word) && word.length >= 5 && word.length <= 12 && !articleEnd.test(word) && !isListed(word)
}
