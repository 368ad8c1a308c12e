import { printColumns } from '../support/columns.ts'
import type { Half } from './halves.ts'
import { figuresOf, measures, type Measure, type Score, type Tally } from './score.ts'
import type { Speed } from './speed.ts'
import { showTarget, targetSpeed, verdict, type Wanted } from './targets.ts'

/** The scores of a corpus: of all its records, and of those of each half. */
export type Scores = Record<'all' | Half, Score>

const parts = ['all', 'A', 'B'] as const

const names: Record<Measure, string> = { exact: 'people, exact', overlap: 'people, overlap', countries: 'countries' }

/**
 * The lines of one corpus, of the measures to be `shown`; one for which it has no gold is left out. Half B is held
 * against what is `wanted`.
 */
export function linesOf(
  corpus: string,
  scores: Scores,
  wanted: Partial<Record<Measure, Wanted>> = {},
  shown: readonly Measure[] = measures,
): string[][] {
  return shown
    .filter(measure => scores.all[measure].gold > 0)
    .map(measure => [
      `${corpus}: ${names[measure]}`,
      ...parts.map(part => showFigures(scores[part][measure])),
      showTarget(wanted[measure]),
      verdict(wanted[measure], figuresOf(scores.B[measure])),
    ])
}

/** Prints the lines of all corpora under their heads. */
export function printScores(lines: string[][]): void {
  const figures = 'P     R    F1'
  printColumns([
    ['', 'all records', 'A: tuned on', 'B: not looked at', '', ''],
    ['', figures, figures, figures, 'target', 'verdict on B'],
    ...lines,
  ])
}

/** Prints how fast texts are read. */
export function printSpeed(speeds: readonly Speed[]): void {
  printColumns([
    ['MB of text a second, one core', '', 'target', 'verdict'],
    ...speeds.map(({ what, speed }) => [
      what,
      speed.toFixed(2),
      targetSpeed.toFixed(2),
      speed >= targetSpeed ? 'met' : `missed by ${(targetSpeed - speed).toFixed(2)}`,
    ]),
  ])
}

function showFigures(tally: Tally): string {
  const { precision, recall, f1 } = figuresOf(tally)
  return [precision, recall, f1].map(figure => figure.toFixed(3)).join(' ')
}
