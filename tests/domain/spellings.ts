/** Words as people write them: one word in many spellings, which a filter must take for the same. */
import * as fc from 'fast-check'

/** Each as it stands in a story. */
export const vocabulary = [
  'الأردن',
  'إلى',
  'مُؤتمر',
  'كيك',
  'محمد',
  '٢٠٢٤',
  'Harbour',
  'São',
  'Ёлка',
  'gate7',
  'على',
  'مدينة',
]

const swaps: Record<string, readonly string[]> = {
  ...{
    ا: ['أ', 'إ', 'آ', 'ٱ'],
    أ: ['ا', 'آ'],
    إ: ['ا', 'أ'],
    ؤ: ['و'],
    ي: ['ی'],
    ك: ['ک', 'ڪ'],
    ه: ['ہ'],
    ى: ['ي', 'ی'],
    ة: ['ه', 'ۃ'],
  },
  ...{
    '٢': ['2', '۲'],
    '٠': ['0', '۰'],
    '٤': ['4', '۴', '４'],
    '7': ['٧', '७'],
    ã: ['a', 'a\u0303'],
    Ё: ['е', 'ё', 'Е'],
  },
}
/** Vowel marks, tatweel and signs that are not seen: they may stand behind any letter. */
const unseen = ['\u064b', '\u064e', '\u0651\u064f', '\u0652', '\u0640', '\u0640\u0640', '\u200f', '\u200d', '\u00ad']

/** A word in another spelling. */
export function respelled(word: string): fc.Arbitrary<string> {
  const letters = [...word].map(letter => {
    const others = [letter, letter.toUpperCase(), letter.toLowerCase(), ...(swaps[letter] ?? [])]
    const marks = /\p{Script=Arabic}/u.test(letter) ? unseen : ['']
    return fc
      .tuple(fc.constantFrom(...others), fc.option(fc.constantFrom(...marks), { nil: '', freq: 3 }))
      .map(([one, mark]) => one + mark)
  })
  return fc.tuple(...letters).map(parts => parts.join(''))
}

const known = fc.constantFrom(...vocabulary).chain(respelled)
const strange = fc.constantFrom('nowhere', 'مدن', 'حي', '', '\0', '\ud800', 'har', 'x'.repeat(70), '%', "'", '{}', '\\')
const between = fc.constantFrom(' ', '  ', ' - ', '، ', '\n', '\u00a0', ', «')

/** What somebody may type into a search: mostly one or two words that are there. */
export const typed = fc
  .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: strange }), between), {
    maxLength: 3,
  })
  .map(words => words.flat().join(''))
