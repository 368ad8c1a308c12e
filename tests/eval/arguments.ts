import { parseArgs } from 'node:util'
import { halves, type Half } from './halves.ts'

/**
 * What the scorer is told. `only`: files whose name contains this. `model`: the file of one, to be scored instead of the
 * rules alone. `train`: whether models are trained on one half and scored on the other. `errors`: how many of each kind are listed, of
 * `half`. `into`: where the gold of `half` is written instead of scoring.
 */
export type Arguments = {
  directory: string
  only: string
  model: string | null
  train: boolean
  half: Half
  errors: number
  into: string | null
}

export const usage = `npm run eval -- DIR [--only NAME] [--model FILE] [--no-train] [--errors N] [--half A|B] [--into OUT]
  DIR          the folder with the gold: *.jsonl
  --only NAME  the files alone whose name contains this
  --model FILE score the rules with this model, which \`rawi train\` made
  --no-train   train nothing: leave the rows out whose targets are of a model trained on the other half
  --errors N   list the first N errors of each kind as well, of half A
  --half B     list those of half B: who has read them tunes on B from then on
  --into OUT   write the gold of the half (A, if --half is left out) into that folder, and score nothing`

/**
 * Reads the arguments.
 * @throws Error saying which is not understood
 */
export function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      model: { type: 'string' },
      'no-train': { type: 'boolean', default: false },
      errors: { type: 'string', default: '0' },
      half: { type: 'string', default: 'A' },
      into: { type: 'string' },
    },
  })
  const [directory, ...others] = positionals
  if (directory === undefined || others.length > 0) throw new Error('Name one folder.')
  if (!/^\d+$/.test(values.errors)) throw new Error(`--errors is ${values.errors}; it must be a whole number.`)
  const half = halves.find(name => name === values.half)
  if (half === undefined) throw new Error(`--half is ${values.half}; it must be A or B.`)
  const { only, model = null, into = null } = values
  return { directory, only, model, train: !values['no-train'], half, errors: Number(values.errors), into }
}
