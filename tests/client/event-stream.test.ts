import { array, assert, constantFrom, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlockReader } from '../../src/client/event-stream.ts'

const stream =
  ':\n\nid: a\nevent: next\ndata: {"text":\ndata: "صباح"}\n\nid: b\n\nretry: 10\ndata:no space\nid\n\nevent: complete\n\ndata: cut off'
const blocks = [
  { event: 'next', data: '{"text":\n"صباح"}', id: 'a' },
  { event: 'message', data: null, id: 'b' },
  { event: 'message', data: 'no space', id: '' },
  { event: 'complete', data: null, id: null },
]

describe('the reader of event streams', () => {
  it('reads blocks with and without data, passes comments over, and leaves out what is cut off', () => {
    expect(createBlockReader()(stream)).toEqual(blocks)
  })

  it('reads the same however the stream is cut, and however its lines end', () => {
    assert(
      property(constantFrom('\n', '\r', '\r\n'), array(nat(stream.length * 2)), (end, cuts) => {
        const text = stream.replaceAll('\n', end)
        const read = createBlockReader()
        const at = [...new Set(cuts.filter(cut => cut < text.length))].sort((a, b) => a - b)
        const pieces = [0, ...at].map((from, i) => text.slice(from, at[i] ?? text.length))
        expect(pieces.flatMap(read)).toEqual(blocks)
      }),
      { numRuns: 500 },
    )
  })
})
