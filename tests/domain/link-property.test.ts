/**
 * Linking over a small world: seven people with two surnames between them, named in three scripts, in full or by the
 * surname alone, with their title or without. Whatever the stories, two people end as one only by what both have.
 */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { store } from '../support/drafts.ts'
import { useDatabase } from '../support/database.ts'
import { emptied, linkingIn, tell } from '../support/linking.ts'

const own = useDatabase()
const { linked } = linkingIn(own)

const languages = ['ar', 'en', 'ru'] as const
type Language = (typeof languages)[number]
type InAll = Record<Language, string>

const inAll = (ar: string, en: string, ru: string): InAll => ({ ar, en, ru })
const [nadir, selma, oskar] = [
  inAll('نادير', 'Nadir', 'Надир'),
  inAll('سلمى', 'Selma', 'Сельма'),
  inAll('أوسكار', 'Oskar', 'Оскар'),
]
const [berkan, tolmek] = [inAll('بركان', 'Berkan', 'Беркан'), inAll('تولمك', 'Tolmek', 'Толмек')]
const [president, minister, striker] = [
  inAll('رئيس', 'President', 'президент'),
  inAll('وزير الدفاع', 'Defence Minister', 'министр обороны'),
  inAll('مهاجم', 'striker', 'нападающий'),
]

/** The first and the last are two of one name; two presidents of one country have one surname. */
const people = [
  { given: nadir, surname: berkan, title: president, country: 'KE' },
  { given: oskar, surname: berkan, title: president, country: 'KE' },
  { given: selma, surname: berkan, title: minister, country: 'DE' },
  { given: nadir, surname: tolmek, title: president, country: 'DE' },
  { given: oskar, surname: tolmek, title: minister, country: 'KE' },
  { given: selma, surname: tolmek, title: striker, country: 'BR' },
  { given: nadir, surname: berkan, title: striker, country: 'BR' },
]

type Naming = { who: number; bare: boolean; titled: boolean }
type Story = { language: Language; named: Naming[]; places: boolean }

const naming = fc.record({
  who: fc.nat(people.length - 1),
  bare: fc.boolean(),
  titled: fc.boolean(),
})
const story: fc.Arbitrary<Story> = fc.record({
  language: fc.constantFrom(...languages),
  // A story that names two by one name would be read as naming one.
  named: fc.uniqueArray(naming, {
    minLength: 1,
    maxLength: 3,
    selector: ({ who, bare }) => nameOf({ who, bare }, 'en'),
  }),
  places: fc.boolean(),
})

function nameOf({ who, bare }: Pick<Naming, 'who' | 'bare'>, language: Language): string {
  const { given, surname } = people[who]!
  return bare ? surname[language] : `${given[language]} ${surname[language]}`
}

/** Stores the stories and answers with each naming, and the person it was linked to. */
async function run(stories: readonly Story[]): Promise<(Naming & { person: string })[]> {
  await emptied(own.db)
  const all: (Naming & { person: string })[] = []
  for (const [n, { language, named, places }] of stories.entries()) {
    const told = named.map((naming): [string, string[]] => {
      const { title, country } = people[naming.who]!
      return [nameOf(naming, language), naming.titled ? [`${title[language]} ${country}`] : []]
    })
    const countries = places ? named.map(({ who }) => people[who]!.country) : []
    const draft = tell(`Gate ${n}`, { people: Object.fromEntries(told), countries, language, day: 1 + n })
    const { articleId } = await store(own.db, draft)
    for (const naming of named) all.push({ ...naming, person: await linked(articleId, nameOf(naming, language)) })
  }
  return all
}

/** Which namings were linked to one person, as a list of their first ones. */
function partition(namings: readonly { person: string }[]): number[] {
  return namings.map(({ person }) => namings.findIndex(other => other.person === person))
}

const runs = { numRuns: 25 }
const stories = fc.array(story, { minLength: 2, maxLength: 7 })

describe('linking', () => {
  it('gives two people one page only where they have one name, or by the office that both hold', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async told => {
        for (const [, namings] of Map.groupBy(await run(told), ({ person }) => person)) {
          const full = namings.filter(({ bare }) => !bare)
          expect(new Set(full.map(naming => nameOf(naming, 'en'))).size).toBeLessThanOrEqual(1)
          for (const { who, titled } of full.length === 0 ? [] : namings.filter(({ bare }) => bare)) {
            const { title, country, surname } = people[who]!
            const holders = full.map(naming => people[naming.who]!)
            expect(titled).toBe(true)
            expect(holders.some(one => one.title === title && one.country === country)).toBe(true)
            expect(holders.every(one => one.surname === surname)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('does not depend on the order in which a story names people', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async told => {
        const there = partition(await run(told))
        const back = told.map(one => ({ ...one, named: one.named.toReversed() }))
        const again = await run(back)
        const inOrder = told.flatMap(({ named }) => {
          return again.splice(0, named.length).toReversed()
        })
        expect(partition(inOrder)).toEqual(there)
      }),
      runs,
    )
  })
})
