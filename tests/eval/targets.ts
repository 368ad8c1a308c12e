/** What is to be reached, and whether it is. */
import type { Figures, Measure } from './score.ts'

/** The least that figures are to be. */
export type Wanted = Partial<Figures>

/** By corpus and measure. */
export const targets: Readonly<Record<string, Partial<Record<Measure, Wanted>>>> = {
  'ar-anercorp': { exact: { f1: 0.66 }, overlap: { f1: 0.78 }, countries: { precision: 0.96, recall: 0.95 } },
  'en-trnews': { countries: { precision: 0.92, recall: 0.95 } },
  'en-wikigold': { exact: { f1: 0.8 } },
  'ru-factrueval': { exact: { f1: 0.85 } },
  'ru-nerel': { exact: { f1: 0.85 }, countries: { precision: 0.93, recall: 0.95 } },
}

/** By corpus and measure, of models that were trained on the other half. */
export const targetsTrained: typeof targets = { 'ar-anercorp': { exact: { f1: 0.75 }, overlap: { f1: 0.84 } } }

/** Megabytes of text a second, on one core. */
export const targetSpeed = 5

const letters: Record<keyof Figures, string> = { precision: 'P', recall: 'R', f1: 'F1' }

/** A target as it is shown: `P 0.960 R 0.950`; empty where there is none. */
export function showTarget(target: Wanted | undefined): string {
  return entries(target)
    .map(([figure, least]) => `${letters[figure]} ${least.toFixed(3)}`)
    .join(' ')
}

/** `met`, or by how much each figure misses its target; empty where there is none. Figures count as shown, to three places. */
export function verdict(target: Wanted | undefined, figures: Figures): string {
  if (target === undefined) return ''
  const missed = entries(target)
    .map(([figure, least]) => ({ figure, by: least - Number(figures[figure].toFixed(3)) }))
    .filter(({ by }) => by > 1e-9)
  if (missed.length === 0) return 'met'
  return `missed by ${missed.map(({ figure, by }) => `${letters[figure]} ${by.toFixed(3)}`).join(', ')}`
}

function entries(target: Wanted = {}): [keyof Figures, number][] {
  return Object.entries(target) as [keyof Figures, number][]
}
