import { median } from '../support/statistics.ts'
import type { Corpus, GoldRecord } from './gold.ts'
import type { Recogniser } from './recogniser.ts'

/** In megabytes (10^6 bytes of UTF-8) of text a second. */
export type Speed = { what: string; speed: number }

const ROUNDS = 5

/**
 * Measures how fast texts are read: all of them, and those of each language. By the CPU time of the whole process, so
 * that what the garbage collector and the compiler do beside it on another core counts as well; the median of five
 * rounds over all texts, of a recogniser that has read them before.
 */
export function measureSpeed(corpora: readonly Corpus[], recognise: Recogniser): Speed[] {
  const languages = Map.groupBy(
    corpora.flatMap(({ records }) => records),
    ({ lang }) => lang,
  )
  const bytes = new Map([...languages].map(([lang, records]) => [lang, bytesOf(records)]))
  const rounds = Array.from(
    { length: ROUNDS },
    () => new Map([...languages].map(([lang, records]) => [lang, cpuSeconds(records, recognise)])),
  )
  const speed = (langs: readonly string[]) =>
    sum(langs.map(lang => bytes.get(lang)!)) /
    1e6 /
    median(rounds.map(round => sum(langs.map(lang => round.get(lang)!))))
  const all = [...languages.keys()].sort()
  return [
    { what: 'all languages', speed: speed(all) },
    ...(all.length > 1 ? all.map(lang => ({ what: lang, speed: speed([lang]) })) : []),
  ]
}

function cpuSeconds(records: readonly GoldRecord[], recognise: Recogniser): number {
  const begin = process.cpuUsage()
  for (const record of records) recognise(record)
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

function bytesOf(records: readonly GoldRecord[]): number {
  return sum(records.map(({ text }) => Buffer.byteLength(text)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
