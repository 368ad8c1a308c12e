import type { PersonMention } from './mentions.ts'
import type { ShownName } from './languages/language.ts'
import type { Seed } from './seeds.ts'
import { GAP, type Tokens } from './tokens.ts'

/** A person of one text: the words of the longest form, and that form as it is written. */
type Person = { keys: readonly string[]; name: string; shownSure: boolean; sure: boolean }

/** How one script reads a single word as part of a name that is known by now: its keys, with the clitics to cut off. */
export type WordReader = (index: number) => readonly { skip: number; key: string }[]

/** At most this many people are compared for one shared word: keeps a list of a million Muhammads linear. */
const MOST_NAMESAKES = 8

/** The word after these is a father's name, not a surname: "Salman" alone is not Muhammad bin Salman. */
const fatherOf = new Set(['بن', 'ابن', 'بنت', 'bin', 'bint', 'ibn'])

/** Is every key of the shorter in the longer, in order, with the first or the last key shared? */
function isFormOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return false
  if (short[0] !== long[0] && short.at(-1) !== long.at(-1)) return false
  let i = 0
  for (const key of long) if (key === short[i]) i++
  return i === short.length
}

/** The people of one text, found by any first or last word of their names. */
class Cast {
  readonly #byWord = new Map<string, Person[]>()

  #people(key: string | undefined): Person[] {
    return key === undefined ? [] : (this.#byWord.get(key) ?? [])
  }

  /** The person of a full name: one known already under a form of it, else a new one. */
  admit(keys: readonly string[], { name, sure: shownSure }: ShownName, sure: boolean): Person {
    const whole = keys.join('')
    const known = [...this.#people(keys.at(-1)), ...this.#people(keys[0])].find(
      person =>
        isFormOf(keys, person.keys) ||
        (person.keys.length > 1 && isFormOf(person.keys, keys)) ||
        // حسن نصر الله and حسن نصرالله
        whole === person.keys.join(''),
    )
    if (known === undefined) {
      const person: Person = { keys, name, shownSure, sure }
      for (const key of new Set([keys[0], keys.at(-1)])) if (key !== undefined) this.#index(key, person)
      return person
    }
    known.sure ||= sure
    if (keys.length === known.keys.length && shownSure && !known.shownSure) {
      known.name = name
      known.shownSure = true
    }
    if (keys.length > known.keys.length) {
      known.shownSure = shownSure
      known.keys = keys
      known.name = name
      for (const key of [keys[0], keys.at(-1)])
        if (key !== undefined && !this.#people(key).includes(known)) this.#index(key, known)
    }
    return known
  }

  #index(key: string, person: Person): void {
    const people = this.#byWord.get(key)
    if (people === undefined) this.#byWord.set(key, [person])
    else if (people.length < MOST_NAMESAKES) people.push(person)
  }

  /** The person one word stands for: by surname before given name, by father's name last; one of the tag line before others, then the first. */
  find(key: string): Person | undefined {
    const people = this.#people(key)
    const surname = people.filter(
      ({ keys }) => keys.length > 1 && keys.at(-1) === key && !fatherOf.has(keys.at(-2) ?? ''),
    )
    const first = people.filter(({ keys }) => keys[0] === key)
    const pool = surname.length > 0 ? surname : first.length > 0 ? first : people
    return pool.find(person => person.sure) ?? pool[0]
  }
}

function spanOf(
  { text, words, at }: Tokens,
  first: number,
  last: number,
  skip: number,
): { start: number; end: number; text: string } {
  const word = words[first]
  const start = word === undefined ? 0 : skip === 0 ? word.start : (at[word.from + skip] ?? word.start)
  const end = words[last - 1]?.end ?? start
  return { start, end, text: text.slice(start, end) }
}

/** The person whom a word stands for, and how it is to be read then. */
function findAgain(
  cast: Cast,
  index: number,
  read: WordReader,
): { person: Person; skip: number; key: string } | undefined {
  for (const { skip, key } of read(index)) {
    const person = cast.find(key)
    if (person !== undefined) return { person, skip, key }
  }
  return undefined
}

/** Does a word go on with the person's name that the word before it began, in words of that name that no rule took for one? */
function continues({ words }: Tokens, { keys }: Person, index: number, read: WordReader): boolean {
  const gap = words[index]?.gap
  if (gap !== GAP.BLANK && gap !== GAP.HYPHEN) return false
  return read(index).some(({ skip, key }) => skip === 0 && keys.includes(key))
}

/**
 * The second pass: gives every found name its person, then finds those people again by a single word of their names.
 * `isSure` says which seeds are of the tag line or known beforehand. Out: in order, not overlapping; each mention with
 * the longest form of its person's name. One step per word.
 */
export function propagate(
  tokens: Tokens,
  seeds: readonly Seed[],
  read: WordReader,
  isSure: (seed: Seed) => boolean,
  display: (seed: Seed, text: string) => ShownName,
): PersonMention[] {
  const cast = new Cast()
  const found: { seed: Seed; person: Person }[] = []
  const admit = (seed: Seed): void => {
    const { text } = spanOf(tokens, seed.first, seed.last, seed.skip)
    const single = seed.keys.length === 1 ? cast.find(seed.keys[0] ?? '') : undefined
    found.push({ seed, person: single ?? cast.admit(seed.keys, display(seed, text), isSure(seed)) })
  }
  for (const seed of seeds) if (seed.keys.length > 1) admit(seed)
  for (const seed of seeds) if (seed.keys.length === 1) admit(seed)
  const taken = new Uint8Array(tokens.words.length)
  for (const { seed } of found) taken.fill(1, seed.first, seed.last)
  let index = 0
  while (index < tokens.words.length) {
    const again = taken[index] === 1 ? undefined : findAgain(cast, index, read)
    if (again === undefined) {
      index++
      continue
    }
    const { person, skip, key } = again
    let last = index + 1
    while (taken[last] === 0 && continues(tokens, person, last, read)) last++
    // Half of a word with a hyphen is another word: the York of New-York.
    const whole = tokens.words[index]?.gap !== GAP.HYPHEN && tokens.words[last]?.gap !== GAP.HYPHEN
    const seed = { first: index, last, skip, keys: [key], rule: 'propagated', confidence: 0.8 }
    if (whole) found.push({ seed, person })
    index = last
  }
  return found
    .sort((a, b) => a.seed.first - b.seed.first)
    .map(({ seed, person }) => ({
      type: 'PERSON',
      ...spanOf(tokens, seed.first, seed.last, seed.skip),
      name: person.name,
      rule: seed.rule,
      confidence: seed.confidence,
    }))
}
