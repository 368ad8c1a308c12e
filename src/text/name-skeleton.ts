/**
 * Skeletons: what is left of a name when it is written in another alphabet. Vowels come and go between scripts (Putin,
 * بوتين, Путин), consonants stay, or turn into a near one; so a word of a name is the row of its consonants, each as one
 * letter that stands for all that it is written with: ق ك غ q k g c are `k`. Two words are near where their skeletons are
 * equal or one edit apart: a letter more, or another one.
 *
 * Near is not the same. Of the words of real names about one pair in a hundred is near by chance, so nothing is
 * concluded from one word alone: see domain/link-people.ts.
 */
import { fold } from './fold.ts'

/** Raise this when a skeleton changes: those that are stored must then be made anew. */
export const SKELETON_VERSION = 1

/** So many consonants of a word count: no name has more, and an entry of an index has a limit. */
const MOST_LETTERS = 24
/** So many words of a name count; what stands behind them is a title or a list. */
const MOST_WORDS = 6
/** A shorter skeleton must be equal: of two letters, one edit makes half of all the others. */
const SHORTEST_EDITED = 3

/** Words between the parts of a name, which one language writes and the next leaves out. */
const particles = new Set([
  ...['al', 'el', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az', 'ben', 'bin', 'ibn', 'bint', 'abu', 'abou', 'um', 'umm'],
  ...[
    'de',
    'del',
    'della',
    'di',
    'da',
    'dos',
    'du',
    'la',
    'le',
    'van',
    'von',
    'der',
    'den',
    'ter',
    'y',
    'e',
    'jr',
    'sr',
  ],
  ...['بن', 'ابن', 'بنت', 'ال', 'ابو', 'ابي', 'ام', 'دي', 'دو', 'دا', 'لا', 'فان', 'فون', 'دير', 'ديل'],
  ...[
    'аль',
    'эль',
    'аш',
    'ас',
    'ат',
    'ибн',
    'бен',
    'бин',
    'абу',
    'де',
    'да',
    'ди',
    'ду',
    'ла',
    'ле',
    'фон',
    'ван',
    'дер',
  ],
])

/** What each letter of a skeleton is written with. What is missing is a vowel, or is lost between scripts (ع و ي w y й). */
const written: readonly [letter: string, alternatives: string][] = [
  ['c', 'shch|sch|tsch|tch|ch|sh|cz|sz|تش|ш|щ|ч|ش|چ|ç|ş|č|š'],
  ['j', 'dzh|zh|dj|j|дж|ж|ج|ژ|g(?=[eiy])'],
  ['ts', 'ts|tz|ц'],
  ['ks', 'x'],
  ['h', 'kh|h|х|خ|ح|ه'],
  ['k', 'gh|ck|k|q|g|c(?![eiy])|غ|ق|ك|گ|к|г'],
  ['f', 'ph|f|v|ڤ|ف|ф|в'],
  ['t', 'th|t|ث|ط|ت|т'],
  ['d', 'dh|d|د|ض|д'],
  ['s', 's|z|c(?=[eiy])|س|ص|ز|ذ|ظ|с|з'],
  ['b', 'b|p|ب|پ|б|п'],
  ['r', 'r|ر|р'],
  ['l', 'l|ل|л'],
  ['m', 'm|م|м'],
  ['n', 'n|ن|н'],
]
const consonants = new RegExp(written.map(([, alternatives]) => `(${alternatives})`).join('|'), 'g')

/** Russian names are declined: what the cases put behind a surname, and behind any longer word that ends in a consonant. */
const surnameCases = /(?<=(?:[оеё]в|[иы]н|ск|цк))(?:ыми?|ими?|ого|ому|ой|ую?|а|е|ых|ий)$/
const consonantCases = /(?<=.{3}[бвгджзклмнпрстфхцчшщ])(?:ом|ем)$/

/** Servant of: one word with the name behind it, the article between them in whichever spelling. */
const servant =
  /(?<!\p{L})(?:عبد ال|(?:abd|абд)(?:[ -]?[aeuуе]?[lrnsdtzль]{0,2})[ -](?:al[ -]|el[ -]|аль[ -])?)(?=\p{L})/gu

/**
 * The skeletons of the words of a name, in order. In: a name in any script, not folded (only إلهام as it is written
 * tells that it has no article). Out: at most six; particles, initials and words without a consonant have none.
 */
export function skeletonsOf(name: string): string[] {
  return nameWords(name)
    .map(skeletonOf)
    .filter(skeleton => skeleton !== '')
    .slice(0, MOST_WORDS)
}

/** The folded words of a name that say who it is: no initials, no particles, no article. */
export function nameWords(name: string): string[] {
  const bare = name.replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, (article, at: number) =>
    /عبد[ ]$/u.test(name.slice(0, at)) ? article : '',
  )
  return fold(bare)
    .replace(servant, 'abdal')
    .split(/[^\p{L}\p{M}']+/u)
    .map(word => word.replaceAll("'", ''))
    .filter(word => word.length > 1 && !particles.has(word))
}

/** The skeleton of one folded word. Doubled letters count once, as Arabic writes them. */
function skeletonOf(word: string): string {
  const stem = word.replace(surnameCases, '').replace(consonantCases, '').replace(/[ةه]$/, '')
  const letters = Array.from(stem.matchAll(consonants), match => {
    return written[match.findIndex((part, i) => i > 0 && part !== undefined) - 1]![0]
  })
  return letters
    .join('')
    .replace(/(.)\1+/g, '$1')
    .slice(0, MOST_LETTERS)
}

/**
 * The keys under which an index finds what is near: the skeleton, and it without each of its letters. Two skeletons are
 * one edit apart only where they share one of these (a letter that is another is, left out of both, gone).
 */
export function nearKeys(skeleton: string): string[] {
  if (skeleton.length < SHORTEST_EDITED) return [skeleton]
  const shorter = Array.from(skeleton, (_, i) => skeleton.slice(0, i) + skeleton.slice(i + 1))
  return [...new Set([skeleton, ...shorter])]
}

/** The key under which names are found whose last word has this skeleton. */
export function nearKeysOfLast(skeleton: string): string[] {
  return [`${skeleton}$`]
}

/** All keys of a name. */
export function nearKeysOf(name: string): string[] {
  const all = skeletonsOf(name)
  return [...new Set([...all.flatMap(nearKeys), ...all.slice(-1).flatMap(nearKeysOfLast)])]
}

/** Are two skeletons equal, or, where both have three letters, one edit apart? */
export function areNear(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < SHORTEST_EDITED || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = a.length === b.length ? [i + 1, i + 1] : a.length > b.length ? [i + 1, i] : [i, i + 1]
  return a.slice(restA) === b.slice(restB)
}

/**
 * How many words two names have in common, one of them in another spelling or script. Every word of the shorter name
 * must be near one of the longer, in the same order; else 0.
 */
export function wordsShared(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let next = 0
  for (const word of short) {
    while (next < long.length && !areNear(word, long[next]!)) next++
    if (next++ === long.length) return 0
  }
  return short.length
}
