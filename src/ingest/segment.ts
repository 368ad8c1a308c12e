/**
 * Splits a run of words into phrases with the help of a text: a dynamic programme that covers the run with as few
 * phrases as possible, where a phrase of the text is cheap and a word that the text does not hold is dear. The work is
 * words times phrase length times places of a word in the text, all bounded.
 */
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

/**
 * Splits words into phrases. In: folded words; the index of a text. Out: [start, end) ranges that cover all words in
 * order: as few as possible, of equally few those with the longest phrase.
 */
export function segment(words: readonly string[], index: WordIndex): [start: number, end: number][] {
  const costs = [0]
  const starts = [0]
  for (let start = 0; start < words.length; start++) {
    const reach = reachOf(words, start, index)
    for (let length = 1; length <= MAX_PHRASE && start + length <= words.length; length++) {
      const cost = costs[start]! + costOf(length, reach)
      if (cost >= (costs[start + length] ?? Infinity)) continue
      costs[start + length] = cost
      starts[start + length] = start
    }
  }
  const ranges: [number, number][] = []
  for (let end = words.length; end > 0; end = starts[end]!) ranges.push([starts[end]!, end])
  return joinOpen(words, ranges.reverse())
}

/** A phrase of the text costs 1, less a trifle that prefers long ones; words that it does not hold stay in one run. */
function costOf(length: number, reach: number): number {
  return length <= reach ? 1 - length * length * 1e-5 : 2 + length
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

/** Joins a range that ends in an open word (a particle, or a head noun alone) with the next, "A" "في" "B" to one. */
function joinOpen(words: readonly string[], ranges: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [start, end] of ranges) {
    const before = joined.at(-1)
    const last = before === undefined ? '' : words[before[1] - 1]!
    const headAlone = before !== undefined && before[1] - before[0] === 1 && heads.has(last)
    const open = particles.has(last) || headAlone || particles.has(words[start]!)
    if (before !== undefined && open && end - before[0] <= MAX_PHRASE) before[1] = end
    else joined.push([start, end])
  }
  return joined
}
