import { trainModel } from '../../src/extract/model/train.ts'
import type { Corpus, GoldRecord } from './gold.ts'
import { type Half, splitInHalves } from './halves.ts'
import { recogniserWith } from './recogniser.ts'
import { scoreAll } from './score.ts'
import type { Scores } from './table.ts'

/** What models do on what they have not seen: half A by one that was trained on B, and the other way round. */
export function scoreTrained({ name, records }: Corpus): Scores {
  const split = splitInHalves(records)
  const answer = (half: Half, teacher: Half) => {
    console.error(`${name}: training on half ${teacher}, to score half ${half} ...`)
    const recognise = recogniserWith(trainModel(split[teacher]))
    return split[half].map((record: GoldRecord) => ({ record, found: recognise(record) }))
  }
  const [A, B] = [answer('A', 'B'), answer('B', 'A')]
  return { all: scoreAll([...A, ...B]), A: scoreAll(A), B: scoreAll(B) }
}
