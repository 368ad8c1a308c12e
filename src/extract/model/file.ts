/**
 * How a model is kept: a line that says what this is, a line of JSON that says what it was trained on and how long its
 * parts are, and the parts, as numbers as every machine of today orders their bytes. There is no date in it: the same corpus gives the same bytes.
 */
import { createHash } from 'node:crypto'
import { LABELS } from './labels.ts'
import { cuesVersion, type Learnt, type Model, modelOf } from './model.ts'

const TITLE = 'rawi model\n'
/** Raise this when the form of the file changes. */
const FORMAT = 1

/** What is wrong with a file that is to be a model. */
export type ModelFault = 'FOREIGN' | 'DAMAGED' | 'OUTDATED'

/** The bytes are no model that this program can use. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly fault: ModelFault

  constructor(fault: ModelFault, message: string) {
    super(message)
    this.fault = fault
  }
}

type Part = Omit<Learnt, 'vocabulary' | 'features' | 'weights' | 'pairs'> & {
  forms: number
  features: number
  bytes: number
}
type Header = { format: number; sha256: string; languages: Part[] }

/** A model as bytes. */
export function encodeModel({ learnt }: Model): Uint8Array {
  const bodies = learnt.map(({ vocabulary, features, weights, pairs }) =>
    Buffer.concat([pairs, features, vocabulary.forms, weights, vocabulary.familiarities].map(bytesOf)),
  )
  const languages = learnt.map((of, i) => {
    const { vocabulary, features, weights: _, pairs: __, ...told } = of
    return { ...told, forms: vocabulary.forms.length, features: features.length, bytes: bodies[i]!.length }
  })
  const body = Buffer.concat(bodies)
  const header: Header = { format: FORMAT, sha256: hashOf(languages, body), languages }
  return Buffer.concat([Buffer.from(`${TITLE}${JSON.stringify(header)}\n`), body])
}

/**
 * Reads a model.
 * @throws ModelError FOREIGN: these are other bytes; DAMAGED: some are missing or changed; OUTDATED: it was trained by
 *   another version, whose features meant something else
 */
export function decodeModel(bytes: Uint8Array): Model {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, TITLE.length).equals(Buffer.from(TITLE)))
    throw new ModelError('FOREIGN', 'It is no model of Rawi.')
  const end = file.indexOf('\n', TITLE.length)
  const header = parseHeader(file.toString('utf8', TITLE.length, Math.max(end, TITLE.length)))
  if (header.format !== FORMAT) {
    throw new ModelError('OUTDATED', `It has the form ${header.format}, this version reads ${FORMAT}. Train it again.`)
  }
  const body = file.subarray(end + 1)
  if (hashOf(header.languages, body) !== header.sha256)
    throw new ModelError('DAMAGED', 'Its bytes are not those that were written.')
  const outdated = header.languages.find(({ language, cues }) => cues !== cuesVersion(language))
  if (outdated !== undefined) {
    throw new ModelError(
      'OUTDATED',
      `It was trained by another version of the rules for "${outdated.language}". Train it again.`,
    )
  }
  let at = 0
  return modelOf(
    header.languages.map(part => {
      at += part.bytes
      return learntFrom(part, body.subarray(at - part.bytes, at))
    }),
  )
}

function parseHeader(line: string): Header {
  try {
    const header = JSON.parse(line) as Partial<Header>
    if (typeof header.format === 'number' && Array.isArray(header.languages)) return header as Header
  } catch {
    // What is no JSON is damaged like what lacks its format.
  }
  throw new ModelError('DAMAGED', 'It breaks off, or its first lines are changed.')
}

function learntFrom(part: Part, body: Buffer): Learnt {
  const { forms, features, bytes: _, ...told } = part
  if (body.length !== LABELS * LABELS * 8 + features * (4 + LABELS * 2) + forms * 5) {
    throw new ModelError('DAMAGED', 'Its parts are not as long as it says.')
  }
  // A copy begins at an even place, as numbers of several bytes must.
  const { buffer } = Uint8Array.from(body)
  let at = 0
  const take = (length: number): number => {
    at += length
    return at - length
  }
  const pairs = new Float64Array(buffer, take(LABELS * LABELS * 8), LABELS * LABELS)
  const hashes = new Uint32Array(buffer, take(features * 4), features)
  const formHashes = new Uint32Array(buffer, take(forms * 4), forms)
  const weights = new Int16Array(buffer, take(features * LABELS * 2), features * LABELS)
  const familiarities = new Uint8Array(buffer, take(forms), forms)
  return { ...told, pairs, features: hashes, weights, vocabulary: { forms: formHashes, familiarities } }
}

function bytesOf(numbers: Float64Array | Uint32Array | Int16Array | Uint8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

function hashOf(languages: readonly Part[], body: Uint8Array): string {
  return createHash('sha256').update(JSON.stringify(languages)).update(body).digest('hex')
}
