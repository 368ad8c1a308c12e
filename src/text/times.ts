import { lookUp, type Token } from './date-tokens.ts'
import { dayParts, zoneIntroductions, zoneOffsets, zonePlaces } from './date-words.ts'

/** Minutes east of UTC, or an IANA zone. */
export type Zone = number | string
export type TimeOfDay = { milliseconds: number; seconds: boolean; zone: Zone | null }

/**
 * Finds the times of day in a token list. Out: the times, and the tokens with each time replaced by one token "@", so
 * that its numbers are not taken for a day. null where a time is impossible (25:00, 14:05 am): then the line as a
 * whole is not to be trusted. 24:00 is impossible too, because it is another day than the one written.
 */
export function takeTimes(tokens: readonly Token[]): { times: TimeOfDay[]; rest: Token[] } | null {
  const times: TimeOfDay[] = []
  const rest: Token[] = []
  for (let i = 0; i < tokens.length;) {
    const found = timeAt(tokens, i)
    if (found === 'IMPOSSIBLE') return null
    if (found === null) {
      rest.push(tokens[i]!)
      i++
    } else {
      times.push(found.time)
      rest.push({ text: '@', number: null, glued: false })
      i = found.end
    }
  }
  return { times, rest }
}

function timeAt(tokens: readonly Token[], start: number): { time: TimeOfDay; end: number } | 'IMPOSSIBLE' | null {
  const hour = tokens[start]
  if (hour?.number == null || hour.text.length > 2) return null
  let end = start + 1
  const minute = partAfter(tokens, end, ':')
  if (minute !== null) end += 2
  const second = minute === null ? null : partAfter(tokens, end, ':')
  if (second !== null) end += 2
  const fraction = second === null ? null : (fractionAfter(tokens, end, '.') ?? fractionAfter(tokens, end, ','))
  if (fraction !== null) end += 2
  const dayPart = lookUp(tokens, end, dayParts)
  // "10 am" is a time, "5 م" may be anything: without minutes only a whole word counts.
  if (minute === null && (dayPart === null || (tokens[end]?.text.length ?? 0) < 2)) return null
  if (dayPart !== null) end += dayPart.length
  const hours = dayPart === null ? hour.number : wholeHour(hour.number, dayPart.value)
  if (hours === null || hours > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return 'IMPOSSIBLE'
  const zone = zoneAt(tokens, end)
  const milliseconds = ((hours * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000 + (fraction ?? 0)
  return { time: { milliseconds, seconds: second !== null, zone: zone?.value ?? null }, end: zone?.end ?? end }
}

/** The two digits after a separator, both glued to what stands before them. */
function partAfter(tokens: readonly Token[], index: number, separator: string): number | null {
  const [mark, digits] = [tokens[index], tokens[index + 1]]
  if (mark?.text !== separator || !mark.glued || !digits?.glued || digits.text.length !== 2) return null
  return digits.number
}

/** Milliseconds after a separator; finer parts are cut off. */
function fractionAfter(tokens: readonly Token[], index: number, separator: string): number | null {
  const [mark, digits] = [tokens[index], tokens[index + 1]]
  if (mark?.text !== separator || !mark.glued || !digits?.glued || digits.number === null) return null
  return Number(digits.text.slice(0, 3).padEnd(3, '0'))
}

function wholeHour(hour: number, part: 'AM' | 'PM' | 'NIGHT'): number | null {
  if (part === 'NIGHT') return hour >= 6 && hour < 12 ? hour + 12 : hour % 12
  if (part === 'AM') return hour > 12 ? null : hour % 12
  // Some pages print both: 14:05 PM.
  return hour < 12 ? hour + 12 : hour
}

/** A zone that begins at `index`, perhaps in brackets: "GMT", "GMT+3", "+0300", "بتوقيت بيروت". */
export function zoneAt(tokens: readonly Token[], index: number): { value: Zone; end: number } | null {
  const start = tokens[index]?.text === '(' ? index + 1 : index
  const first = tokens[start]
  if (first === undefined) return null
  if (first.text === 'z' && first.glued) return { value: 0, end: start + 1 }
  if (zoneIntroductions.has(first.text)) {
    const place = lookUp(tokens, start + 1, zonePlaces)
    return place === null ? null : { value: place.value, end: start + 1 + place.length }
  }
  const named = lookUp(tokens, start, zoneOffsets)
  if (named === null) return offsetAt(tokens, start)
  const shift = named.value === 0 ? offsetAt(tokens, start + 1, true) : null
  return shift ?? { value: named.value, end: start + 1 }
}

/** "+0300", "+03:00", "+03"; after GMT also "+3". A minus before the next date (" -05/04/2024") is no offset. */
function offsetAt(tokens: readonly Token[], index: number, afterName = false): { value: number; end: number } | null {
  const [sign, digits] = [tokens[index], tokens[index + 1]]
  if ((sign?.text !== '+' && sign?.text !== '-') || digits?.number == null || !digits.glued) return null
  const size = digits.text.length
  if (size !== 2 && size !== 4 && !(afterName && size === 1)) return null
  const next = tokens[index + 2]
  if (next?.glued === true && '/.-'.includes(next.text)) return null
  const minutes = size === 4 ? null : partAfter(tokens, index + 2, ':')
  const [hour, minute] =
    size === 4 ? [Math.floor(digits.number / 100), digits.number % 100] : [digits.number, minutes ?? 0]
  if (hour > 14 || minute > 59) return null
  const value = (hour * 60 + minute) * (sign.text === '-' ? -1 : 1)
  return { value, end: index + 2 + (minutes === null ? 0 : 2) }
}
