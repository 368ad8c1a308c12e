import * as words from '../../../knowledge/languages/french/words.ts'
import { IS, type CasedLanguage } from '../../cased/language.ts'
import { lastPart } from '../hyphens.ts'
import { latinNames } from '../latin-names.ts'

const roleEnd = /(?:iste|eur|euse|trice|ien|ienne|logue|graphe|naute)s?$/

/** How names stand in French. */
export const frenchNames: CasedLanguage = {
  code: 'fr',
  script: 'LATIN',
  lists: {
    ...latinNames,
    title: words.frenchTitles.map(lastPart),
    weakTitle: words.frenchWeakTitles,
    link: words.frenchTitleWords,
    role: words.frenchRoles.map(lastPart),
    speech: words.frenchSpeech,
    particle: words.frenchParticles,
    article: ['le', 'la', 'les', 'l', 'un', 'une', 'de', 'du', 'des', 'd'],
    determiner: words.frenchDeterminers,
    common: words.frenchCommonWords,
    thing: words.frenchThings,
    ordinary: words.frenchOrdinaryWords,
    locator: words.frenchPlacePrepositions,
    deed: words.frenchDeeds,
    undergone: words.frenchUndergone,
    auxiliary: words.frenchAuxiliaries,
    personBefore: words.frenchPersonPrepositions,
    belonging: words.frenchBelongings,
    pronoun: words.frenchPronouns,
    placeNoun: words.frenchPlaceNouns,
    and: ['et'],
  },
  forms: (word, of) => (of === 'role' ? [word, `${word}s`] : [word]),
  ending: ({ folded, casing }) => {
    if (casing === 'LOWER') return folded.length > 5 && roleEnd.test(folded) ? IS.role : 0
    return /(?:tion|sion|ment|isme|ite|ites|istes|eurs|aux|euses|ques)$/.test(folded) ? IS.ordinary : 0
  },
  context: {
    born: new Set(['ne', 'nee', 'age', 'agee']),
    who: new Set(['qui', 'dont']),
    years: new Set(['ans']),
    prefixes: new Set(['d', 'o']),
    adverb: /...ment$/,
  },
}
