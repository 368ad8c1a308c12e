import { wordList } from '../../../knowledge/table.ts'
import {
  arabicFamilyNames,
  arabicGivenNames,
  arabicNameClosers,
  arabicNameOpeners,
  arabicNameParticles,
  arabicNamesBeforeGod,
  arabicOrdinals,
  arabicWeakNames,
} from '../../../knowledge/languages/arabic/names.ts'
import {
  foreignFamilyNamesInArabic,
  foreignGivenNamesInArabic,
} from '../../../knowledge/languages/arabic/foreign-names.ts'
import {
  arabicActionVerbs,
  arabicAfterSpeaker,
  arabicOffices,
  arabicOfficeWords,
  arabicSpeechVerbs,
  arabicTitles,
  arabicWeakTitles,
} from '../../../knowledge/languages/arabic/titles.ts'
import { arabicArticleWords, arabicCommonWords, arabicThingHeads } from '../../../knowledge/languages/arabic/words.ts'
import { fold } from '../../../text/fold.ts'
import { readings } from './clitics.ts'

function folded(...lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat().map(word => fold(word)))
}

/** The word classes of the Arabic rules, folded. */
export const arabic = {
  given: folded(arabicGivenNames, foreignGivenNamesInArabic),
  family: folded(arabicFamilyNames, foreignFamilyNamesInArabic),
  foreign: folded(foreignGivenNamesInArabic),
  weak: folded(arabicWeakNames),
  openers: folded(arabicNameOpeners),
  closers: folded(arabicNameClosers),
  beforeGod: folded(arabicNamesBeforeGod),
  afterSpeaker: folded(arabicAfterSpeaker),
  titles: folded(arabicTitles),
  particles: folded(arabicNameParticles),
  ordinals: folded(arabicOrdinals),
  weakTitles: folded(arabicWeakTitles),
  offices: folded(arabicOffices),
  officeWords: folded(arabicOfficeWords),
  action: folded(arabicActionVerbs),
  speech: folded(arabicSpeechVerbs),
  common: folded(arabicCommonWords),
  articleWords: folded(arabicArticleWords),
  thingHeads: folded(arabicThingHeads),
}

const attached = wordList('ال وال بال فال كال لل ولل وبال')
const foreignEnd =
  /(?:وف|يف|.{4}[وي]فا|سكي|نكو|يتش|شفيلي|تاين|مان|سون|برغ|برج|تون|فيلد|زاده|وغلو|ينو|يني|يتي|يلي|ايدو|يرو|ماير|هايم|تشي|ويتز|ورث|لاند|ستر|ويز|دال|نسن|تسن|كوفا|اندا|ازو|ينج|ينغ|ونغ|ونج|انغ|انج)$/
const foreignLetter = /[پچگڤ]/
const bareVerb = /^ا[^اوين][^اوي][^اوي]$|^[يت][^اويت][^ا]?.{1,3}$|^ل?ي[تسنمقحعكفصرخشجضطه]/
const eighthForm = /^(?:ا[^لن]ت[^ا]|است|مست|انت[^و]|[لب][تمنقعهحص]...)/
const wordEnd = /(?:ة|ات|..ه|..يون|ها|هم|هما|ية|اء|يا|ا|...ت|ته|...تين)$/
const article = /^ال/
const articleEnd = /(?:ية|ات|ين|ون|ة|اء|يات)$|^ال(?:مت|است|ان|ت.*[^ي]$|مست)/

/** Does the spelling say "a foreign name": a letter Arabic lacks, or an ending of Slavic, Germanic or other surnames? */
export function looksForeign(word: string): boolean {
  return word.length >= 4 && !article.test(word) && (foreignLetter.test(word) || foreignEnd.test(word))
}

/** Is it a word the lists know as anything but a name, as it stands or behind a clitic? */
export function isCommon(word: string): boolean {
  return arabic.common.has(word) || arabic.articleWords.has(word) || arabic.speech.has(word)
}

function isKnownName(word: string): boolean {
  return arabic.given.has(word) || arabic.openers.has(word)
}

/** Is it a word the lists know as a common word, a title or an office? */
export function isListed(word: string): boolean {
  return isCommon(word) || arabic.titles.has(word) || arabic.offices.has(word) || arabic.officeWords.has(word)
}

/**
 * May a word no list knows be part of a name? Not when it looks like a verb or a common noun by its ending, holds a
 * clitic with an article, or is a listed word behind a clitic. `afterForeign`: it follows a foreign given name, and may
 * then have any ending.
 */
export function isPlausible(word: string, afterForeign = false): boolean {
  if (word.length < 3 || word.length > 14 || /\p{N}/u.test(word) || isListed(word) || arabic.thingHeads.has(word))
    return false
  if (attached.some(start => word.startsWith(start) && word.length > start.length + 1)) return false
  if (looksForeign(word)) return true
  if (eighthForm.test(word)) return false
  if (word.startsWith('و')) return false
  if (
    readings(word).some(({ skip, rest }) => skip > 0 && (isListed(rest) || isKnownName(rest) || eighthForm.test(rest)))
  )
    return false
  return afterForeign || (!wordEnd.test(word) && !bareVerb.test(word))
}

/** May a word with the article that no list knows be a surname (الزهار), right after a given name? */
export function isArticleSurname(word: string): boolean {
  return article.test(word) && word.length >= 5 && word.length <= 12 && !articleEnd.test(word) && !isListed(word)
}
