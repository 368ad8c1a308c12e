import type { CountryMention, Mention, PersonMention } from '../../extract/mentions.ts'
import { answer, type Entity } from './contract.ts'
import { ExtractorError } from './error.ts'

/**
 * Reads an answer about a text. Out: the mentions in order, as the built-in recogniser gives them.
 * @throws ExtractorError naming the first thing that is not as the contract has it
 */
export function readAnswer(json: unknown, text: string): Mention[] {
  const parsed = answer.safeParse(json)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw badAnswer(path.join('.'), message)
  }
  for (const [index, { start, end, text: given }] of parsed.data.entities.entries()) {
    const mistake = mistakeIn(text, start, end, given ?? null)
    if (mistake !== null) throw badAnswer(`entities.${index}`, mistake)
  }
  const mentions = parsed.data.entities.map(found => mentionOf(found, text))
  const people = withoutOverlaps(mentions.filter(mention => mention.type === 'PERSON'))
  const named = withoutOverlaps(mentions.filter(mention => mention.type === 'COUNTRY'))
  return [...people, ...outside(named, people)].sort((a, b) => a.start - b.start)
}

function badAnswer(where: string, what: string): ExtractorError {
  return new ExtractorError(`gave a bad answer: ${where === '' ? what : `${where}: ${what}`}`)
}

/** What is wrong with a span, or null. */
function mistakeIn(text: string, start: number, end: number, given: string | null): string | null {
  if (start >= end || end > text.length) return 'lies outside the text'
  if (cutsPair(text, start) || cutsPair(text, end)) return 'cuts a character'
  const slice = text.slice(start, end)
  if (given !== null && given !== slice) return 'is not the text between its offsets, which count UTF-16 units'
  return /\p{L}/u.test(slice) ? null : 'holds no letter'
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

function mentionOf(found: Entity, text: string): Mention {
  const { start, end, confidence, rule } = found
  const slice = text.slice(start, end)
  const at = {
    ...{ start, end, text: slice, confidence: confidence ?? 1 },
    rule: rule == null ? 'remote' : `remote:${rule}`,
  }
  if (found.type === 'COUNTRY') return { ...at, type: 'COUNTRY', code: found.code, evidence: found.evidence ?? 'NAME' }
  const { name, role } = found
  return {
    ...at,
    ...{ type: 'PERSON', name: name ?? slice },
    ...(role != null && { role: { title: role.title, country: role.country ?? null } }),
  }
}

function withoutOverlaps<T extends Mention>(mentions: readonly T[]): T[] {
  let last = 0
  return mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false
      last = end
      return true
    })
}

/** The countries that overlap no person: both lists are in order and without overlaps, so one walk is enough. */
function outside(found: readonly CountryMention[], people: readonly PersonMention[]): CountryMention[] {
  let i = 0
  return found.filter(({ start, end }) => {
    while ((people[i]?.end ?? Infinity) <= start) i++
    return (people[i]?.start ?? Infinity) >= end
  })
}
