import { languages } from '../languages/all.ts'
import type { Language } from '../languages/language.ts'
import { FEATURES_VERSION } from './features.ts'
import { hashText, mix } from './hash.ts'
import { createTagger, type Tagger, type Weights } from './tagger.ts'

/** How well people were found, by exact span. */
export type Figures = { precision: number; recall: number; f1: number }

/**
 * What was learnt of a language (BCP 47), and from how much: `heldOut` is how well a model did that was trained on the same
 * corpus without a tenth of it, on that tenth; null where the corpus is too small for that.
 */
export type Learnt = Weights & {
  language: string
  cues: number
  records: number
  names: number
  heldOut: Figures | null
}

/** A trained model: a tagger for each language it was trained on. */
export type Model = { learnt: readonly Learnt[]; taggers: ReadonlyMap<string, Tagger> }

const languageOf = (code: string): Language | undefined => languages.find(language => language.code === code)

/** Makes a model of what was learnt. */
export function modelOf(learnt: readonly Learnt[]): Model {
  const taggers = learnt.flatMap(each => {
    const language = languageOf(each.language)
    return language === undefined ? [] : [[each.language, createTagger(each, language)] as const]
  })
  return { learnt, taggers: new Map(taggers) }
}

/** What the features of a language mean: two models with the same number may be read by the same program. */
export function cuesVersion(language: string): number {
  return Object.keys(languageOf(language)?.people.cues.traits ?? {})
    .sort()
    .reduce((hash, trait) => mix(hash, hashText(trait)), FEATURES_VERSION)
}
