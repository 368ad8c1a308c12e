import { languages } from '../languages/all.ts'
import type { Language } from '../languages/language.ts'
import type { PersonMention } from '../mentions.ts'
import { findPeople } from '../people.ts'
import { createReader } from '../reader.ts'
import { readText } from '../scene.ts'
import type { Scene } from '../seeds.ts'
import { createFactReader } from './facts.ts'
import { labelsOf, runsAt } from './labels.ts'
import type { LabelledFacts } from './vocabulary.ts'

/** A text of a corpus with the people marked in it, by UTF-16 offsets. `doc`: the document that it is a part of. */
export type TrainingRecord = {
  text: string
  lang: string
  doc?: string
  entities: readonly { type: string; start: number; end: number }[]
}

/** A record as the trainer reads it: with the label of every word, and with what the rules found. */
export type Example = LabelledFacts & {
  scene: Scene
  language: Language
  ruled: readonly PersonMention[]
  names: number
}

const readerFor = createReader(languages)

/** How many records in a row are taken for one document where a corpus names none. */
const RECORDS_TOGETHER = 25

/** Reads a record; undefined where its words are of another script than its language. Of people inside each other, the outer one is learnt. */
export function exampleOf({ text, lang, entities }: TrainingRecord): Example | undefined {
  const { scene, reader } = readText(readerFor, text, lang)
  const language = reader.languages[reader.main]
  if (language === undefined || language.code !== lang.toLowerCase().split('-')[0]) return undefined
  const { words } = scene.tokens
  const people = entities.filter(({ type }) => type === 'PER').sort((a, b) => a.start - b.start || b.end - a.end)
  const runs = runsAt(words, people)
  return {
    scene,
    language,
    facts: words.map(createFactReader(language)),
    labels: labelsOf(words.length, runs),
    ruled: findPeople(scene, reader, { known: [], keywords: [] }),
    names: runs.length,
  }
}

/**
 * Puts the records of one document together, by language: what one of them says of a word is no news to the others. In
 * order of first appearance.
 */
export function passagesOf(records: readonly TrainingRecord[]): ReadonlyMap<string, readonly (readonly Example[])[]> {
  const passagesIn = new Map<string, Map<string, Example[]>>()
  for (const [index, record] of records.entries()) {
    const example = exampleOf(record)
    if (example === undefined) continue
    const passages = passagesIn.get(example.language.code) ?? new Map<string, Example[]>()
    passagesIn.set(example.language.code, passages)
    const document = record.doc === undefined ? `#${Math.floor(index / RECORDS_TOGETHER)}` : `=${record.doc}`
    const passage = passages.get(document) ?? []
    passages.set(document, passage)
    passage.push(example)
  }
  return new Map([...passagesIn].map(([code, passages]) => [code, [...passages.values()]]))
}
