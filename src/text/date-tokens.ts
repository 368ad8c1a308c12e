import { fold } from './fold.ts'

/** A run of digits (`number` is its value), a word, or one punctuation mark; `glued`: nothing blank before it. */
export type Token = { text: string; number: number | null; glued: boolean }

/** ISO 8601 basic form: 20240422, 20240422T1005, 20240422T100500Z. Only as the whole text: eight digits may be any number. */
const basicForm = /^(\d{4})(\d\d)(\d\d)(?:t(\d\d)(\d\d)(\d\d)?(z|[+-]\d\d(?::?\d\d)?)?)?$/

/** Splits a text into folded tokens: digits of every script become ASCII, "a.m." becomes "am". */
export function tokenise(text: string): Token[] {
  const folded = extend(fold(text)).replace(/\b([ap])\. ?m\b\.?/g, '$1m')
  return Array.from(folded.matchAll(/\d+|[\p{L}\p{M}]+|\S/gu), match => ({
    text: match[0],
    number: /^\d/.test(match[0]) ? Number(match[0]) : null,
    glued: match.index > 0 && folded[match.index - 1] !== ' ',
  }))
}

function extend(folded: string): string {
  const match = basicForm.exec(folded)
  if (match === null) return folded
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match
  const date = `${year}-${month}-${day}`
  return hour === undefined ? date : `${date}t${hour}:${minute}:${second}${zone}`
}

/** Looks up the longest of up to two words that begin at `index`. Out: its value and how many tokens it took. */
export function lookUp<T>(
  tokens: readonly Token[],
  index: number,
  words: ReadonlyMap<string, T>,
): { value: T; length: number } | null {
  const first = tokens[index]
  if (first === undefined) return null
  const second = tokens[index + 1]
  const pair = second === undefined ? undefined : words.get(`${first.text} ${second.text}`)
  if (pair !== undefined) return { value: pair, length: 2 }
  const single = words.get(first.text)
  return single === undefined ? null : { value: single, length: 1 }
}
