import { describe, expect, it } from 'vitest'
import { extractLine, jsonLines } from '../../src/ingest/extract-lines.ts'

type Entity = {
  type: string
  start: number
  end: number
  text: string
  code?: string
  evidence?: string
  name?: string
}
const answer = (record: unknown) =>
  JSON.parse(extractLine(JSON.stringify(record))) as { id: unknown; entities: Entity[] }

describe('a line of rawi extract', () => {
  it('answers with the id and the people and countries of its text, in order', () => {
    const { id, entities } = answer({
      id: 7,
      lang: 'en',
      text: 'Trade Minister Lena Hoffmann of Germany flew to Nairobi.',
    })
    expect(id).toBe(7)
    expect(entities.map(({ type, text, code, evidence }) => [type, text, code, evidence])).toEqual([
      ['PERSON', 'Lena Hoffmann', undefined, undefined],
      ['COUNTRY', 'Germany', 'DE', 'NAME'],
      ['COUNTRY', 'Nairobi', 'KE', 'CAPITAL'],
    ])
  })

  it('counts places in UTF-16 units of the text as given', () => {
    const texts = [
      '🚢🚢 President Paul Okello of Kenya spoke.',
      '\ufeff\r\n\u202eقال وزير النقل سالم الحوراني إن الأردن يفتح الميناء.',
      'Cafe\u0301 owners met President Paul Okello in\u0000 Kenya.',
      'Президент Кении Пол Окелло прибыл в Москву.',
    ]
    for (const text of texts) {
      const { entities } = answer({ id: null, text })
      expect(entities.length, text).toBeGreaterThan(0)
      expect(entities.map(({ start, end }) => text.slice(start, end))).toEqual(entities.map(entity => entity.text))
    }
  })

  it('finds the language out where none is given', () => {
    const text = 'قال وزير النقل سالم الحوراني إن الأردن يفتح الميناء.'
    expect(answer({ id: 1, text })).toEqual(answer({ id: 1, lang: 'ar', text }))
    expect(answer({ id: 1, text, lang: null })).toEqual(answer({ id: 1, lang: 'ar', text }))
  })

  it('answers with no entities where there are none', () => {
    expect(answer({ id: 'a', text: '' })).toEqual({ id: 'a', entities: [] })
    expect(answer({ text: 'x' })).toEqual({ id: null, entities: [] })
  })

  it('answers on one line, whatever stands in the text', () => {
    expect(extractLine(JSON.stringify({ id: 'a\nb', text: 'President Paul\nOkello\u2028 of Kenya' }))).not.toMatch(
      /[\n\r]/,
    )
  })

  it('knows nothing of the line before', () => {
    const second = { id: 2, text: 'Hoffmann spoke.' }
    const alone = answer(second)
    answer({ id: 1, text: 'Trade Minister Lena Hoffmann of Germany spoke.' })
    expect(answer(second)).toEqual(alone)
  })

  it.each(['', '{', 'null', '[]', '"text"', '{"id":1}', '{"id":1,"text":null}', '{"id":1,"text":["a"]}'])(
    'refuses %s',
    line => expect(() => extractLine(line)).toThrow(/JSON/),
  )
})

describe('the lines of a stream', () => {
  const split = (text: string, size: number) => {
    const bytes = Buffer.from(text)
    return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size))
  }
  const read = async (chunks: Uint8Array[]) =>
    await Array.fromAsync(
      jsonLines(
        (async function* () {
          yield* chunks
        })(),
      ),
    )

  it.each([1, 2, 3, 7, 1_000])('end at a newline alone, and are whole in chunks of %i bytes', async size => {
    const lines = ['{"id":1,"text":"سطر\u2028آخر\u2029🚢"}', '', '{"id":2}\r', 'x']
    expect(await read(split(lines.join('\n'), size))).toEqual(lines)
  })

  it('are one empty line where there is nothing', async () => {
    expect(await read([])).toEqual([''])
  })
})
