import { latinGivenNames, latinWeakNames } from '../../../knowledge/languages/english/names.ts'
import * as words from '../../../knowledge/languages/english/words.ts'
import { IS, type CasedLanguage } from '../../cased/language.ts'

const roleEnd = /(?:ist|man|woman|ician|eer|ologist|keeper|maker|writer|player|leader|dancer|singer|teacher|lawyer)$/

/** How names stand in English, and what we have to say of those in the other languages with Latin letters so far. */
export const englishNames: CasedLanguage = {
  code: 'en',
  script: 'LATIN',
  lists: {
    given: latinGivenNames,
    weak: latinWeakNames,
    title: words.englishTitles,
    weakTitle: words.englishWeakTitles,
    link: words.englishTitleWords,
    role: words.englishRoles,
    speech: words.englishSpeech,
    particle: words.latinParticles,
    closer: ['Jr', 'Sr'],
    article: ['the', 'of'],
    common: words.englishCommonWords,
    thing: words.englishThings,
  },
  ending: ({ folded, casing }) => (casing === 'LOWER' && folded.length > 5 && roleEnd.test(folded) ? IS.role : 0),
}
