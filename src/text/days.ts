import { lookUp, type Token } from './date-tokens.ts'
import { fillers, months, weekdays } from './date-words.ts'

type Item = { month: number } | { digits: string } | { mark: string }

const FIRST_GREGORIAN_YEAR = 1583
const separators = new Set(['-', '–', '—', '/', '.'])

/**
 * The one day that a token list names, as midnight UTC in milliseconds; null where there is none, or the line
 * contradicts itself (the rules stand in dates.ts). `dayFirst`: 04/05/2024 is the fourth of May.
 */
export function readDay(tokens: readonly Token[], dayFirst: boolean): number | null {
  const items = itemsOf(tokens)
  const named = new Set(tokens.map(token => weekdays.get(token.text)).filter(weekday => weekday !== undefined))
  let day: number | null = null
  for (let i = 0; i < items.length; i++) {
    const found = dateAt(items, i)
    if (found === null) continue
    const start = i
    i = found.end - 1
    if (found.year < FIRST_GREGORIAN_YEAR) continue
    const choice = isPartOfMore(items, start, found.end) ? null : choose(found, named, dayFirst)
    if (choice === null || (day !== null && day !== choice)) return null
    day = choice
  }
  const fits = day !== null && [...named].every(weekday => weekday === new Date(day).getUTCDay())
  return fits ? day : null
}

/** Tokens as the parts of dates: fillers, weekdays, commas and ordinal endings leave. */
function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const month = lookUp(tokens, i, months)
    if (month !== null) {
      items.push({ month: month.value })
      i += month.length - 1
    } else if (token.number !== null) {
      items.push({ digits: token.text })
      i += ordinalEnding(tokens, i + 1)
    } else if (!weekdays.has(token.text) && !fillers.has(token.text) && !',،()'.includes(token.text)) {
      items.push({ mark: token.text })
    }
  }
  return withoutSecondNames(items)
}

/** How many tokens "nd" of 22nd or "-го" of 22-го takes. */
function ordinalEnding(tokens: readonly Token[], index: number): number {
  const [first, second] = [tokens[index], tokens[index + 1]]
  if (first?.glued === true && /^(?:st|nd|rd|th)$/.test(first.text)) return 1
  return first?.text === '-' && second?.glued === true && /^(?:го|ое|е)$/.test(second.text) ? 2 : 0
}

/** "أبريل/نيسان" and "نيسان (أبريل)" are one month by two names. */
function withoutSecondNames(items: readonly Item[]): Item[] {
  const kept: Item[] = []
  for (const item of items) {
    const mark = isSeparator(kept.at(-1))
    const before = kept.at(mark ? -2 : -1)
    if (before !== undefined && 'month' in item && 'month' in before && item.month === before.month) {
      if (mark) kept.pop()
    } else kept.push(item)
  }
  return kept
}

type Found = { year: number; readings: number[]; slashes: boolean; end: number }

/** Three parts from `start` on that make a date, with or without separators; `readings`: its possible days, day first. */
function dateAt(items: readonly Item[], start: number): Found | null {
  const firstMark = isSeparator(items[start + 1]) ? items[start + 1] : undefined
  const middle = start + (firstMark === undefined ? 1 : 2)
  const secondMark = isSeparator(items[middle + 1]) ? items[middle + 1] : undefined
  const last = middle + (secondMark === undefined ? 1 : 2)
  const [a, b, c] = [items[start], items[middle], items[last]]
  if (a === undefined || b === undefined || c === undefined) return null
  const found = (year: string, ...pairs: (readonly [month: number, day: string])[]): Found => ({
    year: Number(year),
    readings: pairs.map(([month, day]) => dayOf(Number(year), month, Number(day))).filter(day => day !== null),
    slashes: markOf(firstMark) === '/',
    end: last + 1,
  })
  if ('month' in b && isShort(a) && isYear(c)) return found(c.digits, [b.month, a.digits])
  if ('month' in a && isShort(b) && isYear(c)) return found(c.digits, [a.month, b.digits])
  if ('month' in b && isYear(a) && isShort(c)) return found(a.digits, [b.month, c.digits])
  if (firstMark === undefined || markOf(firstMark) !== markOf(secondMark) || !isShort(b)) return null
  if (isYear(a) && isShort(c)) return found(a.digits, [Number(b.digits), c.digits])
  if (!isShort(a) || !isYear(c)) return null
  return found(c.digits, [Number(b.digits), a.digits], [Number(a.digits), b.digits])
}

/** The reading to believe: the only one, the only one that fits a weekday in the line, or day first. */
function choose(found: Found, named: ReadonlySet<number>, dayFirst: boolean): number | null {
  const different = [...new Set(found.readings)]
  const fitting = different.filter(day => named.has(new Date(day).getUTCDay()))
  if (fitting.length === 1) return fitting[0] ?? null
  if (different.length > 1 && found.slashes && !dayFirst) return null
  return different[0] ?? null
}

/** Whether a number stands right before the date (22-24 April, "22 and 23"), or its own row of numbers goes on. */
function isPartOfMore(items: readonly Item[], start: number, end: number): boolean {
  const before = items[start - 1]
  const joined =
    before !== undefined && 'mark' in before && (isSeparator(before) || /^(?:and|و|и|to|по)$/.test(before.mark))
  const number = joined ? items[start - 2] : before
  if (number !== undefined && ('month' in number || isShort(number))) return true
  const next = items[end + 1]
  return isSeparator(items[end]) && next !== undefined && isShort(next)
}

/** Midnight UTC of a day, null where the calendar has no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null
}

function isShort(item: Item): item is { digits: string } {
  return 'digits' in item && item.digits.length <= 2
}

function isYear(item: Item): item is { digits: string } {
  return 'digits' in item && item.digits.length === 4
}

function isSeparator(item: Item | undefined): boolean {
  return item !== undefined && 'mark' in item && separators.has(item.mark)
}

function markOf(item: Item | undefined): string | null {
  return item !== undefined && 'mark' in item ? item.mark : null
}
