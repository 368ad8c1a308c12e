import * as words from '../../../knowledge/languages/spanish/words.ts'
import { IS, type CasedLanguage } from '../../cased/language.ts'
import { lastPart } from '../hyphens.ts'
import { latinNames } from '../latin-names.ts'

const roleEnd = /(?:ista|ador|adora|edor|edora|ólogo|óloga|ologo|ologa|ero|era|nauta|ente|ante)s?$/

/** How names stand in Spanish. */
export const spanishNames: CasedLanguage = {
  code: 'es',
  script: 'LATIN',
  lists: {
    ...latinNames,
    title: words.spanishTitles.map(lastPart),
    weakTitle: words.spanishWeakTitles,
    link: words.spanishTitleWords,
    role: words.spanishRoles.map(lastPart),
    speech: words.spanishSpeech,
    particle: words.spanishParticles,
    article: ['el', 'la', 'los', 'las', 'un', 'una', 'de', 'del'],
    determiner: words.spanishDeterminers,
    common: words.spanishCommonWords,
    thing: words.spanishThings,
    ordinary: words.spanishOrdinaryWords,
    locator: words.spanishPlacePrepositions,
    deed: words.spanishDeeds,
    undergone: words.spanishUndergone,
    auxiliary: words.spanishAuxiliaries,
    personBefore: words.spanishPersonPrepositions,
    belonging: words.spanishBelongings,
    pronoun: words.spanishPronouns,
    placeNoun: words.spanishPlaceNouns,
    and: ['y', 'e'],
  },
  forms: (word, of) => (of === 'role' ? [word, `${word}s`, `${word}es`] : [word]),
  ending: ({ folded, casing }) => {
    if (casing === 'LOWER') return folded.length > 5 && roleEnd.test(folded) ? IS.role : 0
    return /(?:cion|sion|miento|ismo|dad|dades|istas|ciones|icos|icas)$/.test(folded) ? IS.ordinary : 0
  },
  context: {
    born: new Set(['nacido', 'nacida', 'nacio']),
    who: new Set(['quien', 'quienes', 'cuyo', 'cuya']),
    years: new Set(['anos']),
    prefixes: new Set(['o', 'd']),
    adverb: /...mente$/,
  },
}
