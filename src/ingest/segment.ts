/**
 * Splits a run of words into phrases with the help of a text: a dynamic programme that covers the run with as few
 * phrases of the text as possible. Words that the text does not hold stay together, and are parted only where a word
 * opens a name or a phrase by itself. The work is words times phrase length times places of a word in the text, all
 * bounded.
 */
import { arabic } from '../extract/languages/arabic/words.ts'
import { fold } from '../text/fold.ts'

/** The longest name or phrase that a keyword has, in words. */
const MAX_PHRASE = 6
/** A text's first words; a longer story repeats its names. */
const MAX_TEXT_LENGTH = 100_000
/** The places of one word that are looked at: the commonest words begin no keyword. */
const MAX_PLACES = 300

/** Words that join what stands around them and are never a keyword by themselves. */
const particles = new Set('في من على إلى عن مع بين ضد بن ابن آل of the and for in и в на с о по'.split(' ').map(fold))

/**
 * Arabic nouns without article that open a name ("مدينة العلمين", "مجلس الأمن"): alone, before other words, they are no
 * keyword.
 */
const heads = new Set(
  (
    'مدينة محافظة قرية منطقة مخيم رئيس وزير وزارة مجلس اتحاد حزب حركة جماعة تنظيم منظمة هيئة لجنة نقابة مؤسسة شركة ' +
    'بنك قناة وكالة صحيفة جريدة جامعة مدرسة مستشفى مطار ميناء جسر قصر مسجد كنيسة نادي منتخب دوري كأس بطولة مهرجان ' +
    'معرض جائزة قمة مؤتمر اتفاق اتفاقية قانون قرار حرب أزمة ثورة انتخابات جيش قوات سلاح حكومة جمهورية مملكة إمارة ' +
    'دولة ولاية سفارة سفير محكمة قضية أسعار سعر سوق وقف إطلاق عيد يوم شهر عبد أبو أم'
  )
    .split(' ')
    .map(fold),
)

/** The words of a text in order, and the places of each. Punctuation has a place too: no phrase runs across it. */
type WordIndex = { words: readonly string[]; places: ReadonlyMap<string, readonly number[]> }

const word = /[\p{L}\p{M}\p{Nd}]+(?:['-][\p{L}\p{M}\p{Nd}]+)*|[^\s\p{L}\p{M}\p{Nd}]/gu

/** Indexes a text for `segment`. In: any text; only its first 100,000 UTF-16 units count. */
export function indexWords(text: string): WordIndex {
  const words = fold(text.slice(0, MAX_TEXT_LENGTH)).match(word) ?? []
  const places = new Map<string, number[]>()
  for (const [place, word] of words.entries()) {
    const known = places.get(word)
    if (known === undefined) places.set(word, [place])
    else if (known.length < MAX_PLACES) known.push(place)
  }
  return { words, places }
}

/** Words [start, end) of a run; `known`: the text holds them together. */
export type Range = { start: number; end: number; known: boolean }

/** What a word costs that the text does not hold: more than any phrase of the text. */
const UNKNOWN_COST = 3

/**
 * Splits words into phrases. In: folded words; the index of a text. Out: ranges that cover all words in order: as few
 * phrases of the text as possible, of equally few those with the longest phrase, and what lies between them.
 */
export function segment(words: readonly string[], index: WordIndex): Range[] {
  const costs = [0]
  const starts = [0]
  const reaches = words.map((_, start) => reachOf(words, start, index))
  for (let start = 0; start < words.length; start++) {
    for (let length = 1; length <= Math.max(1, reaches[start]!); length++) {
      const cost = costs[start]! + (reaches[start] === 0 ? UNKNOWN_COST : 1 - length * length * 1e-5)
      if (cost >= (costs[start + length] ?? Infinity)) continue
      costs[start + length] = cost
      starts[start + length] = start
    }
  }
  const ranges: Range[] = []
  for (let end = words.length; end > 0; end = starts[end]!) {
    const start = starts[end]!
    ranges.push({ start, end, known: reaches[start]! > 0 })
  }
  return joinOpen(words, joinUnknown(words, ranges.reverse()))
}

/** Joins words that the text does not hold, up to the next word that opens a phrase. */
function joinUnknown(words: readonly string[], ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const before = joined.at(-1)
    const apart = before === undefined || before.known || range.known || opensPhrase(words, range.start)
    if (apart) joined.push({ ...range })
    else before.end = range.end
  }
  return joined
}

function isNameWord(word: string): boolean {
  return arabic.given.has(word) || arabic.openers.has(word)
}

/** Whether a word begins a phrase: a head noun, or a given name with another word, but not inside a name or behind a title. */
function opensPhrase(words: readonly string[], at: number): boolean {
  const [before, word] = [words[at - 1]!, words[at]!]
  if (particles.has(before) || heads.has(before) || arabic.titles.has(before)) return false
  if (heads.has(word) && !arabic.openers.has(word)) return true
  return isNameWord(word) && !isNameWord(before) && at + 1 < words.length
}

/** How many words from `start` on stand together in the text; the first may carry و ف ب ل ك or لل there. */
function reachOf(words: readonly string[], start: number, index: WordIndex): number {
  const first = words[start]!
  const spellings = [first, ...['و', 'ف', 'ب', 'ل', 'ك'].map(prefix => prefix + first)]
  if (first.startsWith('ال')) spellings.push(`ل${first.slice(1)}`)
  let places = spellings.flatMap(spelling => index.places.get(spelling) ?? [])
  let length = 0
  while (places.length > 0 && length < MAX_PHRASE) {
    length++
    const reached = length
    places = places.filter(place => index.words[place + reached] === words[start + reached])
  }
  return length
}

/**
 * Joins a range that ends in an open word with the next, "A" "في" "B" to one: a particle, a head noun alone, or a given
 * name that the text does not hold before one word that it holds, the surname.
 */
function joinOpen(words: readonly string[], ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const before = joined.at(-1)
    const last = before === undefined ? '' : words[before.end - 1]!
    const headAlone = before !== undefined && before.end - before.start === 1 && heads.has(last)
    const surname = before?.known === false && range.known && range.end - range.start === 1 && isNameWord(last)
    const open = particles.has(last) || headAlone || surname || particles.has(words[range.start]!)
    if (before !== undefined && open && range.end - before.start <= MAX_PHRASE) {
      before.end = range.end
      before.known &&= range.known
    } else joined.push({ ...range })
  }
  return joined
}
