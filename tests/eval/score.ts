/** How what was found compares to the gold. */
import type { CountryMention, Mention } from '../../src/extract/mentions.ts'
import type { GoldEntity, GoldRecord } from './gold.ts'

/** What was found and right, what was found, and what was to be found. */
export type Tally = { hit: number; predicted: number; gold: number }

/**
 * People by exact span, people by any shared character, and countries as the set of a record. `measures` are in the
 * order in which they are shown.
 */
export const measures = ['exact', 'overlap', 'countries'] as const
export type Measure = (typeof measures)[number]
export type Score = Record<Measure, Tally>

export type Figures = { precision: number; recall: number; f1: number }

/** A gold person may begin with a clitic (and, so, with, to, like), which belongs to the name or does not. */
const CLITICS = new Set('وفبلك')

type Span = { start: number; end: number }

/** Whether both are the same name, with or without the clitic before it. */
export function sameSpan(gold: GoldEntity, found: Span): boolean {
  if (gold.end !== found.end) return false
  return gold.start === found.start || (found.start === gold.start + 1 && CLITICS.has(gold.text[0]!))
}

/** Whether both share a character. */
export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The people of the gold, and those that were found. */
export function peopleOf(record: GoldRecord, found: readonly Mention[]) {
  return {
    gold: record.entities.filter(entity => entity.type === 'PER'),
    found: found.filter(mention => mention.type === 'PERSON'),
  }
}

/** Whether a mention names a country, or its people; a capital or a seat of power only stands for one. */
export function namesCountry(mention: Mention): mention is CountryMention {
  return mention.type === 'COUNTRY' && (mention.evidence === 'NAME' || mention.evidence === 'DEMONYM')
}

/** The countries of a record: demanded by the gold, found by naming them, and excused, which are neither right nor wrong. */
export function countriesOf(record: GoldRecord, found: readonly Mention[]) {
  const demanded = new Set(record.entities.flatMap(({ iso }) => iso ?? []))
  const excused = new Set((record.demonyms ?? []).map(({ iso }) => iso)).difference(demanded)
  return { demanded, excused, found: new Set(found.filter(namesCountry).map(({ code }) => code)) }
}

/** Scores one record. Each found person answers for one person of the gold at most: the first, in order, that it fits. */
export function scoreRecord(record: GoldRecord, found: readonly Mention[]): Score {
  const people = peopleOf(record, found)
  const countries = countriesOf(record, found)
  return {
    exact: pairUp(people.gold, people.found, sameSpan),
    overlap: pairUp(people.gold, people.found, touches),
    countries: {
      hit: countries.found.intersection(countries.demanded).size,
      predicted: countries.found.difference(countries.excused).size,
      gold: countries.demanded.size,
    },
  }
}

function pairUp(
  gold: readonly GoldEntity[],
  found: readonly Span[],
  equal: (gold: GoldEntity, found: Span) => boolean,
) {
  const free = new Set(found)
  for (const entity of gold) {
    const pair = free.values().find(span => equal(entity, span))
    if (pair !== undefined) free.delete(pair)
  }
  return { hit: found.length - free.size, predicted: found.length, gold: gold.length }
}

/** A record of gold, and what was found in it. */
export type Answer = { record: GoldRecord; found: readonly Mention[] }

/** Scores many records. */
export function scoreAll(answers: readonly Answer[]): Score {
  return sumOf(answers.map(({ record, found }) => scoreRecord(record, found)))
}

/** Adds the scores of many records up. */
export function sumOf(scores: readonly Score[]): Score {
  const total = (measure: Measure): Tally => ({
    hit: scores.reduce((sum, score) => sum + score[measure].hit, 0),
    predicted: scores.reduce((sum, score) => sum + score[measure].predicted, 0),
    gold: scores.reduce((sum, score) => sum + score[measure].gold, 0),
  })
  return { exact: total('exact'), overlap: total('overlap'), countries: total('countries') }
}

/** Precision, recall and their harmonic mean, in 0..1; 0 where there is nothing to divide by. */
export function figuresOf({ hit, predicted, gold }: Tally): Figures {
  const precision = hit / predicted || 0
  const recall = hit / gold || 0
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 }
}
