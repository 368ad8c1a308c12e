import * as words from '../../../knowledge/languages/turkish/words.ts'
import { IS, type CasedLanguage } from '../../cased/language.ts'
import { lastPart } from '../hyphens.ts'
import { latinNames } from '../latin-names.ts'

/** How names stand in Turkish. Case endings of names are parted by an apostrophe, and are no part of them. */
export const turkishNames: CasedLanguage = {
  code: 'tr',
  script: 'LATIN',
  lists: {
    ...latinNames,
    title: words.turkishTitles.map(lastPart),
    weakTitle: words.turkishWeakTitles,
    link: words.turkishTitleWords,
    role: words.turkishRoles.map(lastPart),
    speech: words.turkishSpeech,
    particle: words.turkishParticles,
    determiner: words.turkishDeterminers,
    common: [...words.turkishCommonWords, ...words.turkishTitlesBehind],
    thing: words.turkishThings,
    ordinary: words.turkishOrdinaryWords,
    deed: words.turkishDeeds,
    undergone: words.turkishUndergone,
    auxiliary: words.turkishAuxiliaries,
    belonging: words.turkishBelongings,
    pronoun: words.turkishPronouns,
    placeNoun: words.turkishPlaceNouns,
    and: ['ve', 'ile'],
  },
  ending: ({ folded, casing }) => {
    if (casing === 'LOWER') return 0
    return /(?:ligi|lugu|masi|mesi|lari|leri|lar|ler|cilik|culuk)$/.test(folded) && folded.length > 6 ? IS.ordinary : 0
  },
  context: {
    born: new Set(['dogumlu', 'dogan']),
    who: new Set(),
    prefixes: new Set(['o', 'd']),
  },
}
