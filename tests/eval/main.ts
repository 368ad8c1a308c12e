/**
 * The scorer's front door: `npm run eval -- DIR` runs the recogniser over every corpus of a folder and prints how well
 * it did beside what is to be reached, on all records and on each half.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadModel } from '../../src/load-extractor.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { printErrors } from './errors.ts'
import { type Corpus, type GoldRecord, readCorpora } from './gold.ts'
import { splitInHalves } from './halves.ts'
import { recogniserWith } from './recogniser.ts'
import { scoreAll } from './score.ts'
import { measureSpeed } from './speed.ts'
import { linesOf, printScores, printSpeed } from './table.ts'
import { targets, targetsTrained } from './targets.ts'
import { scoreTrained } from './trained.ts'

const given = argumentsOrExit()
const corpora = readCorpora(given.directory, given.only)
if (corpora === null || corpora.length === 0) {
  console.log(`There is no gold in ${given.directory}, so nothing is scored.`)
} else if (given.into === null) {
  await evaluate(corpora, given)
} else {
  writeHalves(corpora, given, given.into)
}

async function evaluate(corpora: readonly Corpus[], { model, train, half, errors }: Arguments): Promise<void> {
  const recognise = recogniserWith(await loadModel(model))
  const results = corpora.map(corpus => {
    const answers = corpus.records.map(record => ({ doc: record.doc, record, found: recognise(record) }))
    const split = splitInHalves(answers)
    const scores = { all: scoreAll(answers), A: scoreAll(split.A), B: scoreAll(split.B) }
    // A model may have been trained on this very gold: its figures meet no target of the rules.
    const lines = linesOf(corpus.name, scores, model === null ? targets[corpus.name] : {})
    return { name: corpus.name, split, lines: [...lines, ...(train ? trainedLines(corpus) : [])] }
  })
  printScores(results.flatMap(({ lines }) => lines))
  console.log()
  printSpeed(measureSpeed(corpora, recognise))
  if (errors === 0) return
  for (const { name, split } of results) printErrors(`${name}, half ${half}`, split[half], errors)
}

/** Where there is a target for models that are trained; they find people, and leave countries as they are. */
function trainedLines(corpus: Corpus): string[][] {
  const wanted = targetsTrained[corpus.name]
  if (wanted === undefined) return []
  return linesOf(`${corpus.name} trained on the other half`, scoreTrained(corpus), wanted, ['exact', 'overlap'])
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
