/**
 * Folding: the one definition of "the same letters" for search, aliases, de-duplication and slugs.
 *
 * What is folded: case, compatibility forms (Arabic presentation forms, full-width letters), Arabic vowel marks and
 * tatweel, the seats of hamza (أ إ آ ٱ -> ا, ؤ -> و, ئ -> ي), Persian ی and ک, digits of any script to ASCII, Latin and
 * Greek accents, ё -> е, invisible format characters, and every kind of white space to one blank.
 *
 * What is not: ى stays apart from ي, because folding it everywhere turns على ("on") into علي (the name Ali); й stays
 * apart from и, ة from ه.
 */

/** Raise this when the folding changes: stored keys made by an older version must then be rebuilt. */
export const FOLD_VERSION = 2

const replaced: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ё: 'е',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  '’': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
}

/** Scripts whose marks are accents on a letter that stands alone; Indic marks, in contrast, are vowels and stay. */
const accented = /[\p{Script=Latin}\p{Script=Greek}]/u
const dropped = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\p{Cf}\u0640]/u
const marks = /\p{Mn}/gu
const digit = /\p{Nd}/u
const blank = /\s/u

/** Folds one code point; the answer may be empty (a dropped mark) or several letters (a ligature). */
function foldPoint(point: string): string {
  if (dropped.test(point)) return ''
  let out = ''
  for (const part of point.normalize('NFKC').toLowerCase()) out += foldSimple(part)
  return out
}

function foldSimple(part: string): string {
  if (dropped.test(part)) return ''
  if (blank.test(part)) return ' '
  const known = replaced[part]
  if (known !== undefined) return known
  if (digit.test(part)) return digitValue(part)
  if (part < '\u0080') return part
  const bare = part.normalize('NFD').replace(marks, '')
  // ǿ is bared to ø, which is replaced in turn.
  return accented.test(bare) ? (replaced[bare] ?? bare) : part
}

/** Decimal digits of every script come in runs of ten that start at a zero: the distance to it is the value. */
function digitValue(part: string): string {
  const code = part.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value++
  return String(value % 10)
}

/** Latin to Arabic, folded once at load: nearly every letter that comes by. */
const common = Array.from({ length: 0x780 }, (_, code) => foldPoint(String.fromCodePoint(code)))

function folded(point: string): string {
  return common[point.codePointAt(0) ?? 0] ?? foldPoint(point)
}

/**
 * Folds a text for comparison. In: any text. Out: the folded text, blanks collapsed to one and trimmed.
 * `fold(fold(x)) === fold(x)`.
 */
export function fold(text: string): string {
  let out = ''
  for (const point of text.normalize('NFC')) out += folded(point)
  // Single letters of Hangul become parts of syllables, and those that stand together are one.
  return out.normalize('NFC').replace(/ +/g, ' ').trim()
}

/** A folded text beside the original: `at[i]` is where in the original the folded unit `i` came from. */
export type Folded = { folded: string; at: Uint32Array }

/**
 * Folds a text and remembers where every unit came from, so that a match in the folded text can be shown in the
 * original. Blanks are neither collapsed nor trimmed here. `at` has one entry more than `folded` has UTF-16 units:
 * the last one is `text.length`.
 */
export function foldWithOffsets(text: string): Folded {
  const at: number[] = []
  let all = ''
  let offset = 0
  for (const point of text) {
    const out = folded(point)
    for (let i = 0; i < out.length; i++) at.push(offset)
    all += out
    offset += point.length
  }
  at.push(text.length)
  return { folded: all, at: Uint32Array.from(at) }
}
