import { describe, expect, it } from 'vitest'
import { capitals } from '../../src/knowledge/capitals.ts'
import { countries } from '../../src/knowledge/countries.ts'
import { type PublicPerson, publicPeople, readPeople } from '../../src/knowledge/people.ts'
import { fold } from '../../src/text/fold.ts'
import { slugify } from '../../src/text/slug.ts'

const latin = /^[\p{Script=Latin}\p{M} .'’-]+$/u
/** Russian writes the numbers of popes and kings in Roman letters. */
const cyrillic = /^(?:(?:[\p{Script=Cyrillic}'’-]+\.?|[IVX]+)(?: |$))+$/u
const arabic = /^[\p{Script=Arabic}\u200c .-]+$/u
const scripts: Record<string, RegExp> = {
  en: latin,
  ar: arabic,
  ru: cyrillic,
  fr: latin,
  es: latin,
  tr: latin,
  fa: arabic,
}

const canonical = (person: PublicPerson, language: string): string =>
  person.names.find(name => name.language === language && name.kind === 'CANONICAL')!.text
const words = (text: string): string[] => fold(text).split(' ')
const isWord = (text: string): boolean => words(text).length === 1

/** Values that more than one person has, each with those people. */
function shared(pairs: Iterable<readonly [key: string, person: PublicPerson]>): string[] {
  const owners = new Map<string, Set<PublicPerson>>()
  for (const [key, person] of pairs) owners.set(key, (owners.get(key) ?? new Set()).add(person))
  return [...owners]
    .filter(([, people]) => people.size > 1)
    .map(([key, people]) => `${key}: ${[...people].map(person => canonical(person, 'en')).join(', ')}`)
}

describe('the starter list of people', () => {
  it('names at least 400 people, each once in Arabic, English and Russian to show', () => {
    expect(publicPeople.length).toBeGreaterThanOrEqual(400)
    for (const { names } of publicPeople) {
      const shown = names.filter(name => name.kind === 'CANONICAL').map(name => name.language)
      expect([names[0]!.text, ...shown.slice(0, 3)]).toEqual([names[0]!.text, 'en', 'ar', 'ru'])
      expect([names[0]!.text, ...new Set(shown)]).toEqual([names[0]!.text, ...shown])
    }
  })

  it('writes every name in the script of its language', () => {
    const names = publicPeople.flatMap(person => person.names)
    expect(names.filter(({ language, text }) => !scripts[language]?.test(text)).map(name => name.text)).toEqual([])
  })

  it('gives no Wikidata id and no slug to two people', () => {
    const withId = publicPeople.filter(person => person.wikidataId !== null)
    expect(shared(withId.map(person => [person.wikidataId!, person]))).toEqual([])
    for (const language of ['en', 'ar', 'ru'])
      expect(shared(publicPeople.map(person => [slugify(canonical(person, language)), person]))).toEqual([])
  })

  it('gives no name of a language to two people, nor twice to one', () => {
    const keys = publicPeople.flatMap(person =>
      person.names.map(name => [`${name.language} ${fold(name.text)}`, person] as const),
    )
    expect(shared(keys)).toEqual([])
    for (const { names } of publicPeople) {
      const own = names.map(name => `${name.language} ${fold(name.text)}`)
      expect([...new Set(own)]).toEqual(own)
    }
  })

  it('lets a word alone name someone only where no other listed person ends on it', () => {
    const surnames = publicPeople.flatMap(person =>
      person.names
        .filter(name => name.kind === 'CANONICAL')
        .map(name => [`${name.language} ${words(name.text).at(-1)!}`, person] as const),
    )
    const aliases = publicPeople.flatMap(person =>
      person.names
        .filter(name => name.kind === 'ALIAS' && isWord(name.text))
        .map(name => [`${name.language} ${fold(name.text)}`, person] as const),
    )
    const alone = new Set(aliases.map(([key]) => key))
    expect(shared([...aliases, ...surnames.filter(([key]) => alone.has(key))])).toEqual([])
  })

  it('calls no person by the name of a country or a capital', () => {
    const places = new Set([
      ...countries.flatMap(country => country.names.map(name => fold(name.text))),
      ...[...capitals.values()].flat().map(fold),
    ])
    const names = publicPeople.flatMap(person => person.names.map(name => name.text))
    expect(names.filter(text => places.has(fold(text)))).toEqual([])
  })

  it('gives everyone an office, in a country that exists, with years in order', () => {
    const codes = new Set(countries.map(country => country.code))
    for (const person of publicPeople) {
      expect([canonical(person, 'en'), person.roles.length > 0]).toEqual([canonical(person, 'en'), true])
      for (const role of person.roles) {
        const known = role.country === null || codes.has(role.country)
        const inOrder = role.since === null || role.until === null || role.since <= role.until
        const inTime = [role.since, role.until].every(year => year === null || (year >= 1900 && year <= 2026))
        expect({ ...role, known, inOrder, inTime }).toEqual({ ...role, known: true, inOrder: true, inTime: true })
      }
    }
  })
})

describe('a row of people', () => {
  const row =
    'Q1 | Ann Lee; Lee | آن لي | Энн Ли | GB Queen 1999-2001; Head of the Body -2010; Envoy | fr: Anne Lee; Anne'

  it('reads as an id, names and offices', () => {
    expect(readPeople(`\n${row}\n\n`)).toEqual([
      {
        wikidataId: 'Q1',
        names: [
          { text: 'Ann Lee', language: 'en', kind: 'CANONICAL' },
          { text: 'Lee', language: 'en', kind: 'ALIAS' },
          { text: 'آن لي', language: 'ar', kind: 'CANONICAL' },
          { text: 'Энн Ли', language: 'ru', kind: 'CANONICAL' },
          { text: 'Anne Lee', language: 'fr', kind: 'CANONICAL' },
          { text: 'Anne', language: 'fr', kind: 'ALIAS' },
        ],
        roles: [
          { title: 'Queen', country: 'GB', since: 1999, until: 2001 },
          { title: 'Head of the Body', country: null, since: null, until: 2010 },
          { title: 'Envoy', country: null, since: null, until: null },
        ],
      },
    ])
  })

  it.each([
    ['an id that is no number', 'Qx | a | ب | в | King'],
    ['a language without a name', '- | a |  | в | King'],
    ['an empty name between others', '- | a; ; b | ب | в | King'],
    ['no office', '- | a | ب | в'],
    ['an office that is years alone', '- | a | ب | в | 1999-2001'],
    ['further names without their language', '- | a | ب | в | King | Anne'],
  ])('is refused with %s', (_, bad) => {
    expect(() => readPeople(bad)).toThrow(`in the row "${bad}"`)
  })
})
