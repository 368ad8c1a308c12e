import { foreignness } from './letters.ts'
import type { View } from './view.ts'
import { classesOf, IS } from './words.ts'

/** Classes that make a word anything but the unknown part of a name. */
const LISTED = IS.COMMON | IS.INFLECTED | IS.TITLE | IS.OFFICE | IS.OFFICE_WORD | IS.THING | IS.PLACE | IS.SPEECH

const behindArticle = /^(?:[وبفك]?ال|و?لل|وبال)../
const digit = /[0-9]/
/** غدرني, سامحني: "me" behind a verb; but الحسيني, كيلاني. */
const objectEnd = /[^اويس]ني$/
/** تخطى, أيقونة: forms that names of other languages have not either. */
const nativeEnd = /ة$|^[تي].*ى$/
const bareVerb = /^ا[^اوين][^اوي][^اوي]$|^[يت][^اويت][^ا]?.{1,3}$|^ل?ي[تسنمقحعكفصرخشجضطه]/
const eighthForm = /^(?:ا[^لن]ت[^ا]|است|مست|انت[^و]|[لب][تمنقعهحص]...)/
const wordEnd = /(?:ة|ات|..ه|..يون|ها|هم|هما|ية|اء|يا|ا|...ت|ته|...تين)$/
/** Among them passive participles: الموجود, المعروف. */
const articleEnd = /(?:ية|ات|ين|ون|ة|اء|يات)$|^ال(?:مت|است|ان|ت.*[^ي]$|مست|م[^اوي]?[^اي][^اوي]و[^اوي]$)/

/**
 * May a word no list knows be part of a name? Not when it looks like a verb or a common noun by its ending, holds a
 * clitic with an article, or is a listed word behind a clitic. `afterForeign`: it follows a foreign given name, and may
 * then have any ending.
 */
export function isPlausible(view: View, index: number, afterForeign = false): boolean {
  const word = view.folded(index)
  if (word.length < 3 || word.length > 14 || view.is(index, LISTED)) return false
  if (behindArticle.test(word) || digit.test(word)) return false
  if (word.startsWith('و') && !(word.startsWith('وو') && foreignness(word) > 8)) return false
  if (nativeEnd.test(word) || view.hasTanwin(index)) return false
  if (view.foreignness(index) > 3) return true
  if (word.length > 4 && objectEnd.test(word)) return false
  if (eighthForm.test(word)) return false
  if (view.readings(index).some(({ skip, rest, is }) => skip > 0 && (is !== 0 || eighthForm.test(rest)))) return false
  return afterForeign || (!wordEnd.test(word) && !bareVerb.test(word))
}

/** May a word with the article that no list knows be a surname (الزهار), right after a given name? */
export function isArticleSurname(word: string): boolean {
  if (!word.startsWith('ال') || word.length < 5 || word.length > 12) return false
  return !articleEnd.test(word) && (classesOf(word) & LISTED) === 0
}
