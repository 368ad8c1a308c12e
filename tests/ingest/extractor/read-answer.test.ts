import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/ingest/extractor/read-answer.ts'

const text = '🚢 Minister Lena Hoffmann of Germany met Paul Okello in Kenya.\nوصل سالم الحوراني'
const at = (piece: string) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length })
const person = (piece: string, more: object = {}) => ({ type: 'PERSON', ...at(piece), ...more })
const country = (piece: string, code: string, more: object = {}) => ({ type: 'COUNTRY', ...at(piece), code, ...more })
const read = (...entities: object[]) => readAnswer({ entities }, text)
const texts = (...entities: object[]) => read(...entities).map(mention => mention.text)

describe('an answer of an extraction service', () => {
  it('gives mentions in the order of the text, as the built-in recogniser does', () => {
    const role = { title: 'minister', country: 'DE' }
    const mentions = read(
      country('Germany', 'DE', { evidence: 'NAME', confidence: 0.5, rule: 'crf' }),
      person('Lena Hoffmann', {
        name: 'Lena  Maria Hoffmann',
        role,
        confidence: 0.9,
        rule: 'bert.v2',
        text: 'Lena Hoffmann',
      }),
    )
    const [lena, germany] = [at('Lena Hoffmann'), at('Germany')]
    expect(mentions).toEqual([
      {
        ...{ type: 'PERSON', ...lena, text: 'Lena Hoffmann', name: 'Lena Maria Hoffmann' },
        ...{ role, rule: 'remote:bert.v2', confidence: 0.9 },
      },
      {
        type: 'COUNTRY',
        ...germany,
        text: 'Germany',
        code: 'DE',
        evidence: 'NAME',
        rule: 'remote:crf',
        confidence: 0.5,
      },
    ])
  })

  it('may leave out all but type, place and code, or have null there', () => {
    const usual = { ...at('Paul Okello'), type: 'PERSON', text: 'Paul Okello', rule: 'remote', confidence: 1 }
    const nulls = { name: null, role: null, rule: null, confidence: null, text: null }
    expect(read(person('Paul Okello'))).toEqual([{ ...usual, name: 'Paul Okello' }])
    expect(read(person('Paul Okello', nulls))).toEqual([{ ...usual, name: 'Paul Okello' }])
    expect(read(country('Kenya', 'KE'))).toMatchObject([{ code: 'KE', evidence: 'NAME', rule: 'remote' }])
    expect(read(person('سالم الحوراني', { role: { title: 'وزير' } }))).toMatchObject([
      { text: 'سالم الحوراني', role: { title: 'وزير', country: null } },
    ])
  })

  it('may say its version, and more than is asked for', () => {
    expect(
      readAnswer({ version: 1, model: 'x', entities: [person('Paul Okello', { lemma: 'x' })] }, text),
    ).toHaveLength(1)
    expect(readAnswer({ entities: [] }, text)).toEqual([])
  })

  it('may name a former state', () => {
    expect(read(country('Germany', 'DDDE'))).toMatchObject([{ code: 'DDDE' }])
  })

  it('keeps of what overlaps what begins first, then the longest', () => {
    expect(texts(person('Hoffmann'), person('Lena'), person('Lena Hoffmann'))).toEqual(['Lena Hoffmann'])
    expect(texts(person('Lena Hoffmann'), person('Hoffmann of'), person('Paul'))).toEqual(['Lena Hoffmann', 'Paul'])
    const [first] = read(country('Kenya', 'KE'), country('Kenya', 'UG'))
    expect(first).toMatchObject({ code: 'KE' })
  })

  it('takes a country inside a person for a part of the name', () => {
    expect(texts(person('Paul Okello in Kenya'), country('Kenya', 'KE'), country('Germany', 'DE'))).toEqual([
      'Germany',
      'Paul Okello in Kenya',
    ])
  })

  it('cleans the names and titles that it stores', () => {
    const role = { title: 'mini\u0000ster\u202e', country: null }
    const [mention] = read(person('Paul Okello', { name: '\u2066Paul\u0000 Okello\ud800', role }))
    expect(mention).toMatchObject({ name: 'Paul Okello\ufffd', role: { title: 'minister' } })
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['no entities', {}],
    ['entities that are none', { entities: [7] }],
    ['another version', { version: 2, entities: [] }],
    ['another type', { entities: [{ ...person('Paul'), type: 'ORG' }] }],
    ['an end before its start', { entities: [{ type: 'PERSON', start: 9, end: 8 }] }],
    ['nothing between them', { entities: [{ type: 'PERSON', start: 9, end: 9 }] }],
    ['a start before the text', { entities: [{ type: 'PERSON', start: -1, end: 8 }] }],
    ['an end behind the text', { entities: [{ type: 'PERSON', start: 9, end: text.length + 1 }] }],
    ['an end beyond all numbers', '{"entities":[{"type":"PERSON","start":0,"end":1e999}]}'],
    ['a half number', { entities: [{ type: 'PERSON', start: 0.5, end: 8 }] }],
    ['a number in quotes', { entities: [{ type: 'PERSON', start: '3', end: 8 }] }],
    ['a start inside a character', { entities: [{ type: 'PERSON', start: 1, end: 11 }] }],
    ['an end inside a character', { entities: [{ type: 'PERSON', start: 0, end: 1 }] }],
    ['a span without a letter', { entities: [{ type: 'PERSON', start: 0, end: 2 }] }],
    ['another text than stands there', { entities: [person('Paul Okello', { text: 'aul Okello ' })] }],
    ['a country that is none', { entities: [country('Kenya', 'XX')] }],
    ['a code in small letters', { entities: [country('Kenya', 'ke')] }],
    ['a country without a code', { entities: [{ type: 'COUNTRY', ...at('Kenya') }] }],
    ['a kind of evidence that is none', { entities: [country('Kenya', 'KE', { evidence: 'RIVER' })] }],
    ['a name without a letter', { entities: [person('Paul', { name: '\u0000 7' })] }],
    ['a name as long as a story', { entities: [person('Paul', { name: 'x'.repeat(201) })] }],
    ['a role in a country that is none', { entities: [person('Paul', { role: { title: 'x', country: 'Mars' } })] }],
    ['a rule with blanks', { entities: [person('Paul', { rule: 'a b' })] }],
    ['more than certainty', { entities: [person('Paul', { confidence: 1.1 })] }],
  ])('is none with %s', (_, answer) => {
    const json = typeof answer === 'string' && answer.startsWith('{') ? JSON.parse(answer) : answer
    expect(() => readAnswer(json, text)).toThrow(expect.objectContaining({ name: 'ExtractorError' }))
  })

  it('says what is wrong with it, and where', () => {
    const wrong = { type: 'PERSON', start: 9, end: 900 }
    expect(() => read(person('Paul'), wrong)).toThrow('gave a bad answer: entities.1: lies outside the text')
  })
})
