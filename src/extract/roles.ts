/** From names and countries to roles: the title that stands at a name, and the country in it. */
import { joins } from './languages/arabic/view.ts'
import type { CountryAt } from './countries.ts'
import type { Reader } from './reader.ts'
import type { PersonMention, Role } from './mentions.ts'
import type { RoleGrammar, RoleKind, RolePart, RoleWord } from './role-grammar.ts'
import { GAP, type Token, type Tokens } from './tokens.ts'

/** A title and its country are no longer than this, which keeps the search for them linear. */
const MOST_WORDS = 10
const MOST_HONORIFICS = 3

/** Where each place ends, by the index of the word behind it; `floor`: the first word that may belong to a title. */
type Scene = { tokens: Tokens; placeBefore: ReadonlyMap<number, CountryAt>; grammar: RoleGrammar; floor: number }

/** What was read of a title, from the right to the left; `start`: the index of its first word. */
type Phrase = { start: number; parts: RolePart[]; country: string | null }

const between = GAP.BLANK | GAP.HYPHEN | GAP.APOSTROPHE
const isHead = ({ kind }: RolePart): boolean => kind === 'HEAD'
const hasHead = ({ parts }: Phrase): boolean => parts.some(isHead)

/** May a title go on from a word to the next? The dot of a short form ends no sentence: "U.S. President", "Gov. Jane Roe". */
function goesOn(word: Token, next: Token, mask: number): boolean {
  return joins(next, mask | (word.folded.length < 4 ? GAP.DOT : 0))
}

/** As it stands there; a head comes without its clitics. */
function written({ text, at }: Tokens, word: Token, { kind, skip }: RoleWord): string {
  const bare = skip > 0 && (kind === 'HEAD' || kind === 'RANK')
  const start = bare ? (at[word.from + skip] ?? word.start) : word.start
  return text.slice(start, word.end).replace(/[\p{Cf}\u0640\u064b-\u0652]/gu, '')
}

/** The word before a title as part of it; undefined where the title begins behind it. */
function readWord({ tokens, grammar }: Scene, phrase: Phrase): RolePart | undefined {
  const word = tokens.words[phrase.start - 1]
  const read = word && grammar.read(word)
  if (word === undefined || read === undefined || read.kind === 'HONORIFIC') return undefined
  const [after] = phrase.parts
  if (hasHead(phrase) ? after && !grammar.reaches(read, after) : word.gap === GAP.APOSTROPHE && grammar.elides !== true)
    return undefined
  const text = written(tokens, word, read)
  const place = { text, gap: word.gap, ofPlace: after?.kind === 'PLACE' && after.ofPlace }
  const { kind, skip, rest } = read
  // The first half of пресс-секретарь and of Secretary-General is no head of its own, and is not declined.
  if (after?.kind === 'HEAD' && after.gap === GAP.HYPHEN) return { ...place, kind: 'MODIFIER', skip, rest }
  return { ...place, ...read, kind: kind === 'RANK' ? 'HEAD' : kind }
}

/** A country's name is no part of a title; a capital and a seat are: mayor of Paris, spokesman of the Kremlin. */
function partOf({ tokens }: Scene, { mention, first }: CountryAt): RolePart {
  const inTitle = mention.evidence === 'CAPITAL' || mention.evidence === 'METONYM'
  const gap = tokens.words[first]?.gap ?? 0
  const read = { kind: inTitle ? ('MODIFIER' as const) : ('PLACE' as const), skip: 0, rest: '' }
  return { ...read, text: mention.text.replace(/\s+/g, ' '), gap, ofPlace: mention.evidence === 'NAME' }
}

/** The longest title that ends before a word. Undefined: none, or one of which it is not clear whose it is. */
function readPhrase(scene: Scene, end: number): Phrase | undefined {
  const { words } = scene.tokens
  const phrase: Phrase = { start: end, parts: [], country: null }
  for (let i = 0; i < MOST_WORDS && phrase.start > scene.floor; i++) {
    const word = words[phrase.start - 1]
    const next = words[phrase.start]
    if (phrase.start < end && word && next && !goesOn(word, next, between)) break
    const place = scene.placeBefore.get(phrase.start)
    if (place !== undefined && place.first >= scene.floor) {
      const { code, evidence } = place.mention
      if (hasHead(phrase) && !scene.grammar.before.has(evidence)) break
      if (phrase.country !== null && phrase.country !== code) return undefined
      phrase.country = code
      phrase.parts.unshift(partOf(scene, place))
      phrase.start = place.first
      continue
    }
    const part = readWord(scene, phrase)
    if (part === undefined) break
    if (part.kind === 'KIN') return undefined
    phrase.parts.unshift(part)
    phrase.start--
  }
  return hasHead(phrase) ? phrase : undefined
}

/** Without what stands before the title, without countries and what is silent, and without "of" before a country or an end. */
function titleParts(parts: readonly RolePart[]): readonly RolePart[] {
  const first = parts.findIndex(part => isHead(part) || part.kind === 'MODIFIER')
  const kept: RolePart[] = []
  let ends = true
  for (const part of parts.slice(first).toReversed()) {
    const dropped = part.kind === 'SILENT' || part.kind === 'PLACE' || (part.kind === 'LINK' && ends)
    if (!dropped) kept.unshift(part)
    if (part.kind !== 'LINK' && part.kind !== 'SILENT') ends = part.kind === 'PLACE'
  }
  return kept
}

function roleOf({ grammar }: Scene, { parts, country }: Phrase, name: readonly Token[]): Role | undefined {
  const [outer, ...inner] = parts.filter(isHead)
  if (outer === undefined || !grammar.fits([outer, ...inner], name)) return undefined
  const kept = titleParts(parts)
  const title = grammar.forms(kept).reduce((before, form, i) => {
    if (i === 0) return form
    const gap = kept[i]?.gap
    return `${before}${gap === GAP.HYPHEN ? '-' : gap === GAP.APOSTROPHE ? "'" : ' '}${form}`
  }, '')
  return { title, country }
}

/** What the word before `index` is, right beside that one. */
function kindBefore({ tokens, placeBefore, grammar, floor }: Scene, index: number): RoleKind | undefined {
  const word = index > floor ? tokens.words[index - 1] : undefined
  const next = tokens.words[index]
  if (word === undefined || next === undefined || !goesOn(word, next, GAP.BLANK)) return undefined
  return placeBefore.has(index) ? 'PLACE' : grammar.read(word)?.kind
}

function withoutHonorifics(scene: Scene, index: number): number {
  let end = index
  while (end > index - MOST_HONORIFICS && kindBefore(scene, end) === 'HONORIFIC') end--
  return end
}

/** The title before a name; a rank beside the name gives way to an office before it. */
function roleBefore(scene: Scene, first: number, name: readonly Token[]): Role | undefined {
  const end = withoutHonorifics(scene, first)
  const kind = kindBefore(scene, end)
  if (kind === 'RANK') {
    const office = withoutHonorifics(scene, end - 1)
    const phrase = kindBefore(scene, office) && readPhrase(scene, office)
    const before = phrase && scene.tokens.words[phrase.start - 1]
    if (phrase && !(before && scene.grammar.parts(before))) return roleOf(scene, phrase, name)
  }
  const phrase = kind && readPhrase(scene, end)
  return phrase && roleOf(scene, phrase, name)
}

/** The title between commas after a name; all that stands there must belong to it. */
function roleAfter(scene: Scene, last: number, name: readonly Token[]): Role | undefined {
  const { words } = scene.tokens
  const { listed } = scene.grammar
  if (listed === undefined || ((words[last]?.gap ?? 0) & ~GAP.BLANK) !== GAP.COMMA) return undefined
  let end = last + 1
  for (let next = words[end]; next !== undefined && joins(next, between) && end - last <= MOST_WORDS; next = words[end])
    end++
  const next = words[end]
  if (next !== undefined && (joins(next, between) || listed.has(next.folded))) return undefined
  const phrase = readPhrase({ ...scene, floor: last }, end)
  return phrase?.start === last ? roleOf(scene, phrase, name) : undefined
}

/**
 * Gives each person whose title stands at the name that role. In: the people in order, and all countries. Out: the same
 * people. Bounded work for each of them, so linear in the text.
 */
export function withRoles(
  tokens: Tokens,
  reader: Reader,
  countries: readonly CountryAt[],
  people: readonly PersonMention[],
): PersonMention[] {
  const placeBefore = new Map(countries.map(country => [country.last, country]))
  let first = 0
  let floor = 0
  return people.map(person => {
    while ((tokens.words[first]?.start ?? Infinity) < person.start) first++
    let last = first
    while ((tokens.words[last]?.start ?? Infinity) < person.end) last++
    const word = tokens.words[first]
    const grammar = reader.languages[word?.script ?? 'OTHER']?.roles
    const scene = grammar && { tokens, placeBefore, grammar, floor }
    floor = last
    // A name that lost a clitic begins inside a word: what stands before it belongs to somebody else.
    if (scene === undefined || word?.start !== person.start) return person
    const name = tokens.words.slice(first, last)
    const role = roleBefore(scene, first, name) ?? roleAfter(scene, last, name)
    return role === undefined ? person : { ...person, role }
  })
}
