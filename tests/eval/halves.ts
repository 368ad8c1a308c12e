import type { GoldRecord } from './gold.ts'

/** A: what rules may be tuned on. B: what is only ever scored. */
export const halves = ['A', 'B'] as const
export type Half = (typeof halves)[number]

/** How many records in a row stay together in a corpus that does not say where its documents begin. */
const BLOCK = 50

/**
 * Splits records in two: their documents go to A and B in turn, in order of first appearance. The parts of one document
 * stay together, or the names of B would be known from A. Where a corpus names no documents, blocks of 50 records in a
 * row stand for them: a document is then cut at most at the border of a block. Turns, rather than a hash, keep the halves
 * of one size also where there are 13 documents. The same file gives the same halves.
 */
export function splitInHalves<T extends Pick<GoldRecord, 'doc'>>(records: readonly T[]): Record<Half, T[]> {
  const turns = new Map<string, number>()
  const split: Record<Half, T[]> = { A: [], B: [] }
  for (const [index, record] of records.entries()) {
    const document = record.doc === undefined ? `block ${Math.floor(index / BLOCK)}` : `doc ${record.doc}`
    const turn = turns.get(document) ?? turns.size
    turns.set(document, turn)
    split[halves[turn % 2]!].push(record)
  }
  return split
}
