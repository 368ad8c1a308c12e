import type { Cues } from '../languages/language.ts'
import { IS, type CasedLanguage, type WordClass } from './language.ts'
import type { Lexicon } from './text.ts'

/** What a trained model is told of the words of a language with capitals: the classes that its lists put them in. */
export function casedCues({ key }: CasedLanguage, lexicon: Lexicon): Cues {
  const isIn = (word: string, bits: number): boolean => ((lexicon.get(word) ?? 0) & bits) !== 0
  const classes = Object.keys(IS) as WordClass[]
  return {
    traits: Object.fromEntries(classes.map(name => [name, (word: string) => isIn(word, IS[name])])),
    forms: word => (key === undefined ? [] : [key(word)]),
    isName: word => isIn(word, IS.given | IS.surname),
  }
}
