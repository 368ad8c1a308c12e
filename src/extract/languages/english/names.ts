import * as context from '../../../knowledge/languages/english/context-words.ts'
import { englishOrdinaryWords } from '../../../knowledge/languages/english/ordinary-words.ts'
import * as words from '../../../knowledge/languages/english/words.ts'
import { IS, type CasedLanguage } from '../../cased/language.ts'
import { latinNames } from '../latin-names.ts'
import type { Token } from '../../tokens.ts'

const roleEnd = /(?:ist|man|woman|ician|eer|ologist|keeper|maker|writer|player|leader|dancer|singer|teacher|lawyer)s?$/
/** Endings of surnames of many nations, and the beginnings of Scottish and Irish ones. */
const surnameEnd =
  /(?:s?son|ss?en|berg|stein|baum|feld|man[ns]|meyer|[wcn]ski|[wcn]sky|ska(?:ya)?|cki|cky|czyk|wicz|witz|v[iy]ch|[aeo]vić|[ni]i[cć]|[eoi]v|[eoi]va|enko|chuk|yan|zian|sian|shvili|adze|poulos|akis|idis|escu|oglu|oğlu|zadeh|nejad|moto|mura|yama|shima|kawa|guchi|zaki|saki|dottir|dóttir|quist|qvist|lund|gren|ström|strom|blom|nen|elli|etti|ucci|acci|azzi|ini|iello|ella|opulos|ová|auskas|ndez|guez|[aeiñr]rez|érez|ález|alez|ínez|inez|ópez|ãs|ães|ashvili|bauer|hardt|hofer|inger|mayer|wald|wright|sworth)$/
const surnameStart = /^(?:mc|mac(?=[bcdgklmnpqt])|fitz)[a-z]{3}/
const placeEnd = /(?:ville|burgh?|borough|shire|stan|pur|abad|grad|polis|mouth|minster|ingham|sburg|ania)$/
const ordinaryEnd =
  /(?:ly|tion|sion|ment|ness|isms?|ity|ities|ians|ists|ology|ological|ical|ible|ful|less|ous|ative|ware|ship|hood|ics|ings|ments|tions|gate|logy|graphy|wise|ward|ising|izing|ating|ting|ised|ized)$/

/** What the ending of a word that no list has says of it. */
function ending({ folded, casing }: Token): number {
  if (folded.length < 6) return 0
  if (casing === 'LOWER') return roleEnd.test(folded) ? IS.role : 0
  if (ordinaryEnd.test(folded)) return IS.ordinary
  if (placeEnd.test(folded)) return IS.place
  return surnameEnd.test(folded) || surnameStart.test(folded) ? IS.surnameEnd : 0
}

/** How names stand in English, and what we have to say of those in the other languages with Latin letters so far. */
export const englishNames: CasedLanguage = {
  code: 'en',
  script: 'LATIN',
  lists: {
    ...latinNames,
    title: words.englishTitles,
    weakTitle: words.englishWeakTitles,
    link: words.englishTitleWords,
    role: words.englishRoles,
    speech: words.englishSpeech,
    particle: words.latinParticles,
    article: ['the', 'of'],
    determiner: [
      'the',
      'a',
      'an',
      'this',
      'these',
      'those',
      'its',
      'their',
      'our',
      'every',
      'each',
      'another',
      'any',
      'some',
    ],
    common: words.englishCommonWords,
    thing: words.englishThings,
    ordinary: englishOrdinaryWords,
    deed: context.englishDeeds,
    act: context.englishActs,
    placeNoun: [...context.englishPlaceHeads, ...context.englishPlaceNouns],
    undergone: context.englishUndergone,
    auxiliary: context.englishAuxiliaries,
    locator: context.englishPlacePrepositions,
    personBefore: context.englishPersonPrepositions,
    belonging: context.englishBelongings,
    pronoun: context.englishPronouns,
    and: ['and'],
  },
  forms: (word, of) => (of === 'role' ? [word, `${word}s`] : [word]),
  ending,
  context: {
    born: new Set(['born', 'b', 'ne', 'nee']),
    prefixes: new Set(['o', 'd', 'l']),
    who: new Set(['who', 'whose', 'whom']),
    possessive: 's',
    past: /...ed$/,
    adverb: /..ly$/,
  },
}
