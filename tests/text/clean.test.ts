import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, cleanTitle, looksBinary } from '../../src/text/clean.ts'

/** Any UTF-16 units, lone surrogates and controls often among them. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u0000',
      '\r',
      '\n',
      '\t',
      '\u200f',
      '\u202e',
      '\ufeff',
      '\u0301',
      '\u0085',
      '\u{e0041}',
      'é',
      'ع',
    ),
    fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
  ),
})

test('drops controls but keeps tab and newline', () => {
  expect(cleanText('a\u0000b\u0007c\td\ne\u009bf')).toBe('abc\td\nef')
})

test('turns every kind of line end into a newline', () => {
  expect(cleanText('a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh')).toBe('a\nb\nc\nd\ne\nf\ng\nh')
})

test('replaces a lone surrogate by U+FFFD and keeps a pair', () => {
  expect(cleanText('a\ud800b 😀')).toBe('a\ufffdb 😀')
})

test('drops a BOM anywhere and invisible tag characters', () => {
  expect(cleanText('\ufeffخبر\ufeff \u{e0041}جديد')).toBe('خبر جديد')
})

test('composes letters and marks', () => {
  expect(cleanText('e\u0301')).toBe('é')
})

test('strips bidi controls and U+200B from a title and keeps ZWNJ', () => {
  expect(cleanTitle(' \u202eعنوان\u202c \u200f می\u200cشود\u200b\n\tهنا ')).toBe('عنوان می\u200cشود هنا')
})

test('does not join two lone surrogates around a dropped control', () => {
  expect(cleanTitle('\ud83d\u200f\ude00')).toBe('\ufffd\ufffd')
})

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(cleanTitle(cleanTitle(text))).toBe(cleanTitle(text))
    }),
  )
})

test('a clean title is one trimmed line', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(cleanTitle(text)).not.toMatch(/^\s|\s$|[^\S ]| {2}/)
    }),
  )
})

test('tells binary from text', () => {
  expect(looksBinary('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\ufffd\ufffd')).toBe(true)
  expect(looksBinary([...'utf-16 read as utf-8'].join('\u0000'))).toBe(true)
  expect(looksBinary('\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd\ufffd 2024')).toBe(true)
  expect(looksBinary('A text with one \u0000 and some\ttabs\r\nand line ends\r\n')).toBe(false)
  expect(looksBinary('\u0000a')).toBe(false)
  expect(looksBinary('')).toBe(false)
})
