import { extract } from '../../src/extract/extract.ts'
import type { Mention } from '../../src/extract/mentions.ts'
import type { Model } from '../../src/extract/model/model.ts'
import type { GoldRecord } from './gold.ts'

/** Finds the mentions of one record from its text and language alone, as `rawi extract` does. */
export type Recogniser = (record: Pick<GoldRecord, 'lang' | 'text'>) => readonly Mention[]

/** The rules, with a model beside them or without one. */
export function recogniserWith(model?: Model): Recogniser {
  return ({ lang, text }) => extract(text, { language: lang, ...(model && { model }) })
}
