/**
 * Labels: the words at the start of a line that say what the line is. A label stands at the very start (bullets, quotes
 * and marks aside) and is followed by a colon or the end of the line; inside a sentence the same words are no label.
 */
import { parseDate } from '../text/dates.ts'
import { fold, foldWithOffsets } from '../text/fold.ts'
import { cut, isHeadlineShaped, wordCount, type Piece } from './lines.ts'

export type LabelKind = 'PUBLISHED' | 'UPDATED' | 'SOURCE' | 'KEYWORDS' | 'RELATED'
/** `value` is what follows the label on its line; null where the label stands alone. */
export type Label = { kind: LabelKind; value: Piece | null }

/** How a label is marked off: "المصدر: x", alone on its line, "المصدر - x", "Read also x". */
type Mark = 'COLON' | 'ALONE' | 'DASH' | 'OPEN'
type Row = { kind: LabelKind; marks: readonly Mark[]; words: string; afterHeadline?: boolean }

const rows: readonly Row[] = [
  {
    kind: 'PUBLISHED',
    marks: ['COLON', 'ALONE', 'DASH', 'OPEN'],
    words:
      'تاريخ النشر, تاريخ ووقت النشر, نشر بتاريخ, نشر في, نشر يوم, نشر, تم النشر في, تم النشر, نشرت في, تاريخ, التاريخ, published, published on, published at, publication date, date published, posted on, posted, date, дата публикации, опубликовано, дата',
  },
  {
    kind: 'UPDATED',
    marks: ['COLON', 'ALONE', 'DASH', 'OPEN'],
    words:
      'آخر تحديث, تاريخ التحديث, تم التحديث, تحديث, updated, updated on, updated at, last updated, last update, last modified, обновлено, последнее обновление',
  },
  { kind: 'SOURCE', marks: ['COLON', 'ALONE', 'DASH'], words: 'المصدر, source' },
  // Before the headline they begin headlines ("Sources: president to resign") unless a mere name follows.
  {
    kind: 'SOURCE',
    marks: ['COLON', 'ALONE', 'DASH'],
    words: 'المصادر, sources, источник, источники',
    afterHeadline: true,
  },
  {
    kind: 'KEYWORDS',
    marks: ['COLON', 'ALONE'],
    words:
      'كلمات دلالية, الكلمات الدلالية, كلمات مفتاحية, الكلمات المفتاحية, كلمات البحث, الوسوم, وسوم, تاغات, تاجز, keywords, key words, tags, теги, тэги, ключевые слова, метки',
  },
  {
    kind: 'RELATED',
    marks: ['COLON', 'ALONE', 'DASH', 'OPEN'],
    words: 'اقرأ أيضا, اقرأ كذلك, إقرأوا أيضا, اقرؤوا أيضا, read also, also read, читайте также, читать также',
  },
  {
    kind: 'RELATED',
    marks: ['COLON', 'ALONE'],
    words:
      'اقرأ المزيد, اقرأ, المزيد, لقراءة المزيد, طالع أيضا, شاهد أيضا, انظر أيضا, تابع أيضا, أخبار ذات صلة, مقالات ذات صلة, مواضيع ذات صلة, موضوعات ذات صلة, ذات صلة, أخبار متعلقة, مواضيع متعلقة, موضوعات متعلقة, مقالات وأخبار مرتبطة, أخبار مرتبطة, مقالات مرتبطة, قد يهمك, قد يهمك أيضا, قد يعجبك أيضا, read more, see also, related, related news, related stories, related articles, more on this story, you may also like, смотрите также, по теме, материалы по теме, читать далее',
  },
]

const labels = rows.map(row => {
  const words = row.words.split(', ').map(word => fold(word).replaceAll(' ', ' +'))
  const longestFirst = words.sort((a, b) => b.length - a.length).join('|')
  return { ...row, pattern: new RegExp(`^[^\\p{L}\\p{Nd}]*(?:${longestFirst})(?![\\p{L}\\p{M}\\p{Nd}])`, 'u') }
})
const marks: readonly [Mark, RegExp][] = [
  ['COLON', /^["'»”’)\]*_ ]*:["'«“*_ ]*/],
  ['ALONE', /^[^\p{L}\p{Nd}]*$/u],
  ['DASH', /^(?: +[-–—|/=] *|[|/=] *|[-–—] +)/],
  ['OPEN', /^ +/],
]

/** A label and its mark fit into this many UTF-16 units. */
const LABEL_LENGTH = 100
/** The longest values that a date, a source and an inline "read also" have. */
const MAX_VALUE = { PUBLISHED: 120, UPDATED: 120, SOURCE: 160, KEYWORDS: Infinity, RELATED: 200 }

/**
 * The label of a line. In: a line; whether the headline was read already (some labels begin headlines too). Out: the
 * label with the value on its line, or null where the line is no label line.
 */
export function labelOf(line: Piece, headlineRead: boolean): Label | null {
  const { folded, at } = foldWithOffsets(line.raw.slice(0, LABEL_LENGTH))
  for (const label of labels) {
    const match = label.pattern.exec(folded)
    if (match === null) continue
    const rest = folded.slice(match[0].length)
    for (const [mark, pattern] of marks) {
      const marked = pattern.exec(rest)
      if (marked === null) continue
      if (mark === 'ALONE' && line.raw.length <= LABEL_LENGTH) return { kind: label.kind, value: null }
      const value = cut(line, at[match[0].length + marked[0].length] ?? line.raw.length)
      const early = label.afterHeadline === true && !headlineRead && wordCount(value.raw) > 2
      if (!early && label.marks.includes(mark) && fits(label.kind, mark, value, line)) {
        return { kind: label.kind, value: value.raw === '' ? null : value }
      }
      break
    }
  }
  return null
}

/**
 * Whether the value looks the part. After a colon a date may be unreadable, but "تحديث: ..." also begins headlines; with
 * a weaker mark it must be readable, and other values must have no full stop.
 */
function fits(kind: LabelKind, mark: Mark, value: Piece, line: Piece): boolean {
  if (value.raw.length > MAX_VALUE[kind]) return false
  if (kind === 'PUBLISHED' || kind === 'UPDATED') {
    if (mark === 'COLON' && (kind === 'PUBLISHED' || /^\p{Nd}/u.test(value.raw) || wordCount(value.raw) <= 2))
      return true
    return value.raw.length <= 80 && (parseDate(value.raw) ?? parseDate(line.raw)) !== null
  }
  return mark === 'COLON' || isHeadlineShaped(value)
}
