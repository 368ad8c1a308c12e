/** `rawi train`: from a corpus to the file of a model. */
import { open, rename, rm } from 'node:fs/promises'
import { RawiError } from './domain/errors.ts'
import { encodeModel } from './extract/model/file.ts'
import type { Learnt, Model } from './extract/model/model.ts'
import type { TrainingRecord } from './extract/model/passages.ts'
import { training } from './extract/model/train.ts'
import { readCorpus } from './ingest/corpus.ts'
import { print, printError } from './output.ts'

/**
 * Trains a model on the files, and writes it; prints how far it is. Nothing is trained on a corpus with a mistake: each is
 * told. Out: whether a model was written.
 * @throws the system's error where `output` cannot be written, before the training
 */
export async function train(paths: readonly string[], output: string): Promise<boolean> {
  // Written aside and moved, so that a hub that starts meanwhile reads the model before or this one.
  const aside = `${output}.part`
  const file = await open(aside, 'w')
  try {
    const model = await trained(paths)
    if (model === null) return false
    const bytes = encodeModel(model)
    await file.writeFile(bytes)
    await rename(aside, output)
    await print(`${output}: ${(bytes.length / 1e6).toFixed(1)} MB`)
    return true
  } catch (error) {
    if (!(error instanceof RawiError)) throw error
    await printError(`${error.code}: ${error.message}`)
    return false
  } finally {
    await file.close()
    await rm(aside, { force: true })
  }
}

async function trained(paths: readonly string[]): Promise<Model | null> {
  const { records, mistakes } = await readCorpus(paths)
  for (const mistake of mistakes) await printError(mistake)
  if (mistakes.length > 0) {
    await printError(`${mistakes.length} lines cannot be learnt from; nothing was trained.`)
    return null
  }
  const steps = training(records)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) {
    const { language, heldOut, pass, passes } = step.value
    await print(`${language}: ${heldOut ? 'without a tenth' : 'with all'}, pass ${pass} of ${passes}`)
  }
  for (const learnt of step.value.learnt) await print(summaryOf(learnt))
  for (const language of leftOut(records, step.value)) await printError(`${language}: too few people to learn from`)
  if (step.value.learnt.length > 0) return step.value
  throw new RawiError('CORPUS_TOO_SMALL', 'No language has enough people marked in it.')
}

function summaryOf({ language, records, names, heldOut }: Learnt): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const figures =
    heldOut === null
      ? 'too few to hold any out'
      : `of the tenth held out, precision ${percent(heldOut.precision)}, recall ${percent(heldOut.recall)}, F1 ${percent(heldOut.f1)}`
  return `${language}: ${records} records, ${names} people; ${figures}`
}

/** The languages of the corpus of which nothing was learnt. */
function leftOut(records: readonly TrainingRecord[], { learnt }: Model): Set<string> {
  return new Set(records.map(({ lang }) => lang)).difference(new Set(learnt.map(({ language }) => language)))
}
