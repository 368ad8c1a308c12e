/**
 * Keyword lines. Some pages separate keywords, some list one on each line, and some print them with nothing but blanks
 * between ("سالم الحوراني البرلمان نادية بنعيسى"); then the story itself tells which words belong together (segment.ts).
 */
import { cleanTitle } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import {
  bare,
  cut,
  isBulleted,
  isHeadlineShaped,
  notice,
  split,
  withoutBullet,
  wordCount,
  type Piece,
} from './lines.ts'
import type { Notice, Read } from './read-story.ts'
import { indexWords, segment } from './segment.ts'

/** More than any page prints; what stands beyond is named in a notice. */
const MAX_KEYWORDS = 100
/** A longer piece is a sentence. UTF-16 units. */
const MAX_KEYWORD_LENGTH = 100
/** The words considered of one line without separators: a longer line is no keyword line of a news page. */
const MAX_WORDS = 500
/** So many words that the story does not hold together make one keyword without question. */
const MAX_UNKNOWN = 3

/** Words that say nothing of a story, and come as keywords where a page cut its list from a text. */
const empty = new Set(
  (
    'أنا أنت هو هي نحن هم هذا هذه ذلك في من على إلى عن مع بعد قبل أن إن ما لا أو ثم كل أخبار الأخبار أنباء الأنباء خبر عاجل ' +
    'the a an and or of in on at to for with from was he she they news и в на с по о из за он она они новости'
  )
    .split(' ')
    .map(fold),
)

/** "#" begins a hashtag; a dash or slash separates only between blanks, since names hold both. */
const separator = /[,،;؛|#•·\t]|\s[-–—/]\s/g

/**
 * The keywords of a story. In: the values of its keyword lines, bullets allowed; headline and body, whose words tell
 * where keywords begin and end. Out: the keywords in order, spelling variants of one keyword only once (the first), and
 * notices for what was left out. A list of several lines holds one keyword on each.
 */
export function readKeywords(values: readonly Piece[], story: string): { keywords: Read<string>[]; notices: Notice[] } {
  const notices: Notice[] = []
  const index = indexWords(story)
  const pieces = values.flatMap(value => {
    const parts = split(withoutBullet(value), separator)
    const [only] = parts
    if (only === undefined || parts.length > 1 || isBulleted(value) || value.raw.startsWith('#')) return parts
    if (values.length > 2 && wordCount(only.raw) <= 5) return parts
    return runOf(only, index, notices)
  })
  const keywords = new Map<string, Read<string>>()
  const left = new Set<string>()
  for (const piece of pieces.map(bare)) {
    const value = cleanTitle(piece.raw)
    const key = fold(value)
    if (!/[\p{L}\p{Nd}]/u.test(key) || keywords.has(key) || left.has(key)) continue
    if (empty.has(key)) {
      left.add(key)
      notices.push(notice('LINE_SKIPPED', 'This word is no keyword by itself.', piece))
    } else if (value.length > MAX_KEYWORD_LENGTH) {
      notices.push(notice('LINE_SKIPPED', 'This is too long for a keyword and was left out.', piece))
    } else if (keywords.size < MAX_KEYWORDS) keywords.set(key, { value, origin: piece.origin })
    else {
      notices.push(
        notice('KEYWORDS_CUT', `Only the first ${MAX_KEYWORDS} keywords are kept; the others begin here.`, piece),
      )
      break
    }
  }
  return { keywords: [...keywords.values()], notices }
}

/** Whether a line below "keywords" belongs to the list: a bullet, short pieces between separators, or a short line. */
export function isKeywordLine(line: Piece): boolean {
  return isBulleted(line) || isHeadlineShaped(line) || split(line, separator).every(part => wordCount(part.raw) <= 6)
}

/** Keywords with only blanks between them. */
function runOf(run: Piece, index: ReturnType<typeof indexWords>, notices: Notice[]): Piece[] {
  const words = split(run, /\s+/g)
  const taken = words.slice(0, MAX_WORDS)
  const [next, lastWord] = [words[MAX_WORDS], words.at(-1)]
  if (next !== undefined && lastWord !== undefined) {
    const rest = cut(run, next.origin.start - run.origin.start)
    notices.push(notice('KEYWORDS_CUT', `Only the first ${MAX_WORDS} words of this line were read as keywords.`, rest))
  }
  const folded = taken.map(word => fold(word.raw).replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, ''))
  return segment(folded, index).map(({ start, end, known }) => {
    const [first, last] = [taken[start]!, taken[end - 1]!]
    const piece = cut(run, first.origin.start - run.origin.start, last.origin.end - run.origin.start)
    if (!known && end - start > MAX_UNKNOWN) {
      notices.push(notice('KEYWORDS_UNSEPARATED', 'Nothing tells where these keywords begin and end.', piece))
    }
    return piece
  })
}
