import { extract } from '../../src/extract/extract.ts'
import type { Mention } from '../../src/extract/mentions.ts'
import type { GoldRecord } from './gold.ts'

/** Finds the mentions of one record from its text and language alone, as `rawi extract` does. */
export type Recogniser = (record: Pick<GoldRecord, 'lang' | 'text'>) => readonly Mention[]

/** The rules, without a model. */
export const rules: Recogniser = ({ lang, text }) => extract(text, { language: lang })
