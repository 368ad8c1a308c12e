/** Who and what the stories are about: the same in every database, whatever its size. */
import { v7 as uuid } from 'uuid'
import { countries } from '../../../src/knowledge/countries.ts'
import { fold } from '../../../src/text/fold.ts'
import { freeSlug } from '../../../src/domain/slug.ts'
import { between, createRandom, type Random } from './random.ts'
import { capitalise, makeWord, type SeedLanguage } from './words.ts'

export const SOURCES = 50
export const TAGS = 3_000
export const PEOPLE = 10_000

/** An entity with its names in the order they became known. */
export type SeedEntity = { id: string; slug: string; names: { id: string; text: string; language: SeedLanguage }[] }

/** All of them by frequency, most frequent first. Of the countries, the ids are the database's own. */
export type World = { sources: SeedEntity[]; tags: SeedEntity[]; people: SeedEntity[]; codes: string[] }

/** When the entities became known: before the first story. */
const KNOWN = Date.UTC(2020, 11, 31)

/** An id of that moment; UUIDs of version 7 stand in the order of time. */
export function idAt(msecs: number, random: Random): string {
  return uuid({
    msecs,
    seq: between(random, 0, 2 ** 31 - 1),
    random: Uint8Array.from({ length: 16 }, () => random() * 256),
  })
}

export function makeWorld(): World {
  const random = createRandom(21)
  return {
    sources: makeEntities(SOURCES, random, language => capitalise(makeWord(language, 2, random))),
    tags: makeEntities(TAGS, random, language => makeWord(language, between(random, 2, 3), random)),
    people: makeEntities(PEOPLE, random, language =>
      [2, between(random, 2, 3)].map(syllables => capitalise(makeWord(language, syllables, random))).join(' '),
    ),
    codes: shuffled(
      countries.flatMap(({ code, former }) => (former ? [] : [code])),
      random,
    ),
  }
}

/** Six in ten were first named in Arabic, the others in English; every one has a name in both. */
function makeEntities(count: number, random: Random, name: (language: SeedLanguage) => string): SeedEntity[] {
  const [slugs, taken] = [new Set<string>(), new Set<string>()]
  const fresh = (language: SeedLanguage): string => {
    for (;;) {
      const text = name(language)
      const size = taken.size
      if (taken.add(fold(text)).size > size) return text
    }
  }
  return Array.from({ length: count }, (_, rank) => {
    const id = idAt(KNOWN + rank, random)
    const languages: SeedLanguage[] = random() < 0.6 ? ['ar', 'en'] : ['en', 'ar']
    const names = languages.map(language => ({ id: idAt(KNOWN + rank, random), text: fresh(language), language }))
    // Of two ids of one moment either may be the lesser, and the lesser one was known first.
    const ids = names.map(name => name.id).sort()
    names.forEach((name, i) => (name.id = ids[i]!))
    const slug = freeSlug(names[0]!.text, id, slugs)
    slugs.add(slug)
    return { id, slug, names }
  })
}

function shuffled<T>(list: T[], random: Random): T[] {
  const keys = new Map(list.map(item => [item, random()]))
  return [...list].sort((a, b) => keys.get(a)! - keys.get(b)!)
}
