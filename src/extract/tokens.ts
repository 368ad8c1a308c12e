import { foldWithOffsets } from '../text/fold.ts'

/** The scripts the rules know; everything else is OTHER. */
export type Script = 'ARABIC' | 'CYRILLIC' | 'LATIN' | 'OTHER'

/** What stands between a word and the word before it: a sum of these bits. */
export const GAP = { BLANK: 1, HYPHEN: 2, APOSTROPHE: 4, DOT: 8, BREAK: 16, COMMA: 32, OTHER: 64, STOP: 128 } as const

/**
 * One word. `start` and `end` are UTF-16 offsets into the original text, `from` is where its folded form starts in the
 * folded text. `casing` is read off the original; scripts without case are always LOWER.
 */
export type Token = {
  start: number
  end: number
  from: number
  folded: string
  script: Script
  casing: 'LOWER' | 'CAPITAL' | 'UPPER'
  gap: number
}

/** The words of a text, and the map from folded units to original offsets that cuts a clitic off a word. */
export type Tokens = { text: string; words: readonly Token[]; at: Uint32Array }

/** Words longer than this are no names: they are not looked up, which keeps a text without blanks linear. */
const LONGEST = 40

const letter = /[\p{L}\p{M}\p{N}]/u
const invisible = /\p{Cf}/u

function scriptOf(code: number): Script {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00))
    return 'LATIN'
  if (code >= 0x400 && code < 0x530) return 'CYRILLIC'
  if ((code >= 0x600 && code < 0x780) || (code >= 0x8a0 && code < 0x900)) return 'ARABIC'
  return 'OTHER'
}

/** One entry per code of the common scripts: testing a property by regex for every letter would cost more than all else. */
const wordCodes = Uint8Array.from({ length: 0x780 }, (_, code) => (letter.test(String.fromCharCode(code)) ? 1 : 0))

function isWord(folded: string, index: number): boolean {
  const code = folded.charCodeAt(index)
  return code < 0x780 ? wordCodes[code] === 1 : letter.test(folded.charAt(index))
}

function gapBit(char: string, original: string): number {
  if (original === '\n' || original === '\r' || original === '\u2028' || original === '\u2029') return GAP.BREAK
  // A hashtag is read as its words: #كندة_علوش.
  if (char === ' ' || char === '_' || char === '#') return GAP.BLANK
  if (char === '-') return GAP.HYPHEN
  if (char === "'" || char === '`' || char === '\u2018' || char === '\u2019') return GAP.APOSTROPHE
  if (char === '.') return GAP.DOT
  if (char === ',' || char === '\u060c') return GAP.COMMA
  if (char === '!' || char === '?' || char === '\u061f' || char === ';' || char === '\u061b' || char === ':')
    return GAP.STOP
  return GAP.OTHER
}

function casingOf(word: string): Token['casing'] {
  const first = word.charAt(0)
  if (first === first.toLowerCase()) return 'LOWER'
  const second = word.charAt(1)
  // МИДа is МИД with an ending; McDowell is a name.
  return second !== '' && second !== second.toLowerCase() ? 'UPPER' : 'CAPITAL'
}

/** Cuts a text into words. In: any text. Out: its words in order, none empty, none across a line break. */
export function tokenize(text: string): Tokens {
  const { folded, at } = foldWithOffsets(text)
  const words: Token[] = []
  let gap: number = GAP.BREAK
  let index = 0
  while (index < folded.length) {
    if (!isWord(folded, index)) {
      gap |= gapBit(folded.charAt(index), text.charAt(at[index] ?? 0))
      index++
      continue
    }
    const from = index
    while (index < folded.length && isWord(folded, index)) index++
    const start = at[from] ?? 0
    let end = at[index] ?? text.length
    while (end > start + 1 && invisible.test(text.charAt(end - 1))) end--
    if (end <= start) continue
    const long = index - from > LONGEST
    const script = long ? 'OTHER' : scriptOf(folded.charCodeAt(from))
    const casing = script === 'LATIN' || script === 'CYRILLIC' ? casingOf(text.slice(start, end)) : 'LOWER'
    words.push({ start, end, from, folded: long ? '' : folded.slice(from, index), script, casing, gap })
    gap = 0
  }
  return { text, words: joinInitials(text, words), at }
}

function isInitial(word: Token | undefined): boolean {
  return word !== undefined && word.folded.length === 1 && word.casing === 'CAPITAL'
}

/** Abbreviations that close a name. */
const generations = new Set(['jr', 'sr'])

/** How many words from `index` on are initials joined by nothing but dots; 1 when it is no such word. */
function initialsAt(words: readonly Token[], index: number): number {
  let count = 1
  if (!isInitial(words[index])) return count
  while (count < LONGEST && isInitial(words[index + count]) && words[index + count]?.gap === GAP.DOT) count++
  return count
}

const afterDot = (text: string, end: number): number => (text.charAt(end) === '.' ? end + 1 : end)

/** Joins "U.S." and "J.K." into one word; they, and Jr. and Sr., keep their last dot. */
function joinInitials(text: string, words: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  let index = 0
  for (const [i, word] of words.entries()) {
    if (i < index) continue
    const count = initialsAt(words, i)
    index = i + count
    const last = words[index - 1]
    if (last === undefined || (count === 1 && !generations.has(word.folded))) joined.push(word)
    else if (count === 1) joined.push({ ...word, end: afterDot(text, word.end) })
    else {
      const folded = words
        .slice(i, index)
        .map(part => part.folded)
        .join('.')
      joined.push({ ...word, folded, end: afterDot(text, last.end), casing: 'UPPER' })
    }
  }
  return joined
}
