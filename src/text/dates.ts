/**
 * Dates as news pages print them, in Arabic, English, Russian and ISO 8601.
 *
 * The one promise: never another day than the one written. A date counts only where day, month and four-digit year all
 * stand in the line and nothing in it contradicts them: two different days, a weekday that does not fit, an impossible
 * time or a range (22-24 April) give null. Years before 1583 are not Gregorian, which leaves out Hijri and Persian
 * years; where a Gregorian date stands beside a Hijri one, it alone is read.
 *
 * Numbers alone are day first, unless that is impossible or a weekday in the line tells otherwise. With slashes, both
 * orders possible and neither an Arabic nor a Cyrillic character in the line (04/05/2024), the American order is as likely,
 * and the answer is null.
 */
import { lookUp, tokenise, type Token } from './date-tokens.ts'
import { dayParts, fillers, hijriWords, months, weekdays } from './date-words.ts'
import { readDay } from './days.ts'
import { takeTimes, zoneAt, type TimeOfDay, type Zone } from './times.ts'

/** INSTANT: to the second, zone known. MINUTE: hour and minute. DAY: the date only. */
export type DatePrecision = 'INSTANT' | 'MINUTE' | 'DAY'
/** `instant` is midnight UTC of the day written for DAY. ASSUMED: no zone was written, UTC was taken. */
export type ParsedDate = { instant: Date; precision: DatePrecision; zone: 'STATED' | 'ASSUMED' }

/** A longer text is no date line. */
const MAX_LENGTH = 300

/**
 * Reads a date line. In: the line, with or without the words around the date. Out: the date, or null unless day, month
 * and year are all certain. Times of day that differ leave the day alone certain (precision DAY). A date without a time
 * keeps precision DAY even where a zone is named ("22nd, April 2024 GMT").
 */
export function parseDate(text: string): ParsedDate | null {
  if (text.length > MAX_LENGTH) return null
  const taken = takeTimes(tokenise(text))
  if (taken === null) return null
  const day = readDay(taken.rest, /[\p{Script_Extensions=Arabic}\p{Script=Cyrillic}]/u.test(text))
  if (day === null) return null
  const elsewhere = namedZone(taken.rest)
  const read = taken.times.map(time => withTime(day, time, time.zone ?? elsewhere))
  const [first] = read
  const agreed = read.every(other => other.instant.getTime() === first?.instant.getTime())
  if (first !== undefined && agreed) return first
  const stated = elsewhere !== null || taken.times.some(time => time.zone !== null)
  return { instant: new Date(day), precision: 'DAY', zone: stated ? 'STATED' : 'ASSUMED' }
}

/**
 * How many words of a line are no part of its date: month, weekday, time and zone count as parts. In: one line. Out: 0
 * for a line that is a date and nothing else; Infinity where `parseDate` finds no date.
 */
export function wordsBesideDate(text: string): number {
  if (parseDate(text) === null) return Infinity
  const tokens = tokenise(text)
  let beside = 0
  for (let i = 0; i < tokens.length;) {
    const { text: word } = tokens[i]!
    const known = lookUp(tokens, i, months)?.length ?? lookUp(tokens, i, dayParts)?.length
    const zone = zoneAt(tokens, i)
    if (zone !== null) i = zone.end
    else if (known !== undefined) i += known
    else {
      const isOrdinal = /^(?:st|nd|rd|th)$/.test(word)
      const isPart = isOrdinal || [weekdays, fillers, hijriWords].some(words => words.has(word))
      if (!isPart && /\p{L}/u.test(word)) beside++
      i++
    }
  }
  return beside
}

function withTime(day: number, time: TimeOfDay, zone: Zone | null): ParsedDate {
  const local = day + time.milliseconds
  if (zone === null) return { instant: new Date(local), precision: 'MINUTE', zone: 'ASSUMED' }
  const offset = typeof zone === 'number' ? zone * 60_000 : placeOffset(local, zone)
  return { instant: new Date(local - offset), precision: time.seconds ? 'INSTANT' : 'MINUTE', zone: 'STATED' }
}

/** A zone that stands apart from the time: "GMT 14:05", "22 April 2024 GMT". A bare "+03" is none. */
function namedZone(tokens: readonly Token[]): Zone | null {
  for (const [index, token] of tokens.entries()) {
    const zone = /^\p{L}/u.test(token.text) ? zoneAt(tokens, index) : null
    if (zone !== null) return zone.value
  }
  return null
}

/** How far a place's clocks are ahead of UTC, in milliseconds, when they show `local` (written as if it were UTC). */
function placeOffset(local: number, place: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' }).formatToParts(local)
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000)
}
