import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/extract.ts'
import { decodeModel, encodeModel, ModelError } from '../../../src/extract/model/file.ts'
import { modelOf } from '../../../src/extract/model/model.ts'
import { trainModel } from '../../../src/extract/model/train.ts'
import { corpus, sentence } from './corpus.ts'

const model = trainModel(corpus)
const bytes = encodeModel(model)

function faultOf(file: Uint8Array): string {
  try {
    decodeModel(file)
  } catch (error) {
    if (error instanceof ModelError) return error.fault
    throw error
  }
  return 'NONE'
}

/** The file with its first lines changed. */
function withHead(change: (head: string) => string): Uint8Array {
  const file = Buffer.from(bytes)
  const end = file.indexOf('\n', file.indexOf('\n') + 1) + 1
  return Buffer.concat([Buffer.from(change(file.toString('utf8', 0, end))), file.subarray(end)])
}

describe('the file of a model', () => {
  it('reads as it was written, wherever its bytes begin', () => {
    const shifted = Buffer.concat([Buffer.from('abc'), bytes]).subarray(3)
    const read = decodeModel(shifted)
    expect(Buffer.compare(encodeModel(read), bytes)).toBe(0)
    for (const { text, lang } of [...corpus, sentence('en', 'Bristel')]) {
      expect(extract(text, { language: lang, model: read })).toEqual(extract(text, { language: lang, model }))
    }
  })

  it('is FOREIGN where it is something else', () => {
    for (const other of ['', '{}', 'rawi', '\u0000\u0001']) expect(faultOf(Buffer.from(other))).toBe('FOREIGN')
  })

  it('is DAMAGED where it breaks off anywhere', () => {
    const title = bytes.indexOf(10) + 1
    for (let length = title; length < bytes.length; length += 997) {
      expect(faultOf(bytes.subarray(0, length)), `${length} bytes`).toBe('DAMAGED')
    }
  })

  it('is DAMAGED where one byte of it is another, or one is added', () => {
    for (let at = bytes.length - 1; at > bytes.length / 2; at -= 4001) {
      const changed = Uint8Array.from(bytes)
      changed[at]! ^= 1
      expect(faultOf(changed), `byte ${at}`).toBe('DAMAGED')
    }
    expect(faultOf(Buffer.concat([bytes, Buffer.from([0])]))).toBe('DAMAGED')
    expect(faultOf(withHead(head => head.replace('"records":18', '"records":81')))).toBe('DAMAGED')
  })

  it('is OUTDATED where another version wrote it, or its features meant something else', () => {
    expect(faultOf(withHead(head => head.replace('"format":1', '"format":2')))).toBe('OUTDATED')
    const other = modelOf(model.learnt.map(learnt => ({ ...learnt, cues: learnt.cues + 1 })))
    expect(faultOf(encodeModel(other))).toBe('OUTDATED')
  })
})
