/**
 * The scorer's front door: `npm run eval -- DIR` runs the recogniser over every corpus of a folder and prints how well
 * it did beside what is to be reached, on all records and on each half.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { type Answer, printErrors } from './errors.ts'
import { type Corpus, type GoldRecord, readCorpora } from './gold.ts'
import { splitInHalves } from './halves.ts'
import { rules } from './recogniser.ts'
import { scoreRecord, sumOf } from './score.ts'
import { measureSpeed } from './speed.ts'
import { linesOf, printScores, printSpeed } from './table.ts'
import { targets } from './targets.ts'

const given = argumentsOrExit()
const corpora = readCorpora(given.directory, given.only)
if (corpora === null || corpora.length === 0) {
  console.log(`There is no gold in ${given.directory}, so nothing is scored.`)
} else if (given.into === null) {
  evaluate(corpora, given)
} else {
  writeHalves(corpora, given, given.into)
}

function evaluate(corpora: readonly Corpus[], { half, errors }: Arguments): void {
  const results = corpora.map(({ name, records }) => {
    const answers = records.map(record => ({ record, found: rules(record) }))
    const split = splitInHalves(answers.map(answer => ({ doc: answer.record.doc, answer })))
    const part = { A: split.A.map(({ answer }) => answer), B: split.B.map(({ answer }) => answer) }
    const scores = { all: scoreOf(answers), A: scoreOf(part.A), B: scoreOf(part.B) }
    return { name, part, lines: linesOf(name, scores, targets[name]) }
  })
  printScores(results.flatMap(({ lines }) => lines))
  console.log()
  printSpeed(measureSpeed(corpora, rules))
  if (errors === 0) return
  for (const { name, part } of results) printErrors(`${name}, half ${half}`, part[half], errors)
}

function scoreOf(answers: readonly Answer[]) {
  return sumOf(answers.map(({ record, found }) => scoreRecord(record, found)))
}

function writeHalves(corpora: readonly Corpus[], { half }: Arguments, directory: string): void {
  mkdirSync(directory, { recursive: true })
  for (const { name, records } of corpora) {
    const chosen: GoldRecord[] = splitInHalves(records)[half]
    const file = join(directory, `${name}.jsonl`)
    writeFileSync(file, chosen.map(record => `${JSON.stringify(record)}\n`).join(''))
    console.log(`${file}: ${chosen.length} of ${records.length} records`)
  }
}

function argumentsOrExit(): Arguments {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}
