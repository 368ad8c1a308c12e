/**
 * What is stored of stories to be searched, for a million of them: as src/domain/search writes it, but that the stems of
 * all words are looked up beforehand, and not in a statement for each story.
 */
import type { Db } from '../../../src/db/client.ts'
import { indexArticle } from '../../../src/domain/search/indexing.ts'
import { stemsOf } from '../../../src/domain/search/stems.ts'
import { type StoryVectors, vectorsOf } from '../../../src/domain/search/vector.ts'
import { SEARCH_VERSION, wordsOf } from '../../../src/text/words.ts'
import type { SeedLanguage, Vocabularies } from './words.ts'
import type { World } from './world.ts'

/** The stem of a word in a story of a language, as a vector holds it; null where there is none. */
export type Stem = (word: string, language: SeedLanguage) => string | null

/** Looks up every word that a story may hold: those of its language, and the names of people. */
export async function stemsOfWorld(db: Db, world: World, vocabularies: Vocabularies): Promise<Stem> {
  const names = wordsOf(world.people.flatMap(person => person.names.map(name => name.text)).join(' '))
  const inflected = (Object.keys(vocabularies) as SeedLanguage[]).flatMap(language =>
    [...new Set([...wordsOf(vocabularies[language].join(' ')), ...names])].map(word => ({ word, language })),
  )
  const found = await stemsOf(db, inflected)
  const stems = new Map(inflected.map(({ word, language }, i) => [`${language} ${word}`, found[i] ?? null]))
  return (word, language) => {
    const stem = stems.get(`${language} ${word}`)
    if (stem === undefined) throw new Error(`"${word}" is no word of the stories in ${language}`)
    return stem
  }
}

export function searchColumns({ headline, whole }: StoryVectors, language: SeedLanguage, stem: Stem) {
  const withStems = ({ words, vector }: StoryVectors['whole']) => {
    const stems = words.map(word => stem(word, language)).filter(found => found !== null)
    return [vector, ...stems.map(found => `'${found}'`)].join(' ')
  }
  return { headlineSearch: withStems(headline), search: withStems(whole), searchVersion: SEARCH_VERSION }
}

/** So many stories show whether loading and storing write the same. */
const CHECKED = 30

/** Indexes the first stories as src/domain does. @throws where that changes what was loaded */
export async function checkSearchColumns(db: Db): Promise<void> {
  const read = () => db.$queryRaw<{ id: string; headline: string; paragraphs: string[]; language: string }[]>`
    SELECT id, headline, paragraphs, language, headline_search::text, search::text, search_version
    FROM article ORDER BY id LIMIT ${CHECKED}`
  const loaded = await read()
  for (const { id, language, ...story } of loaded) {
    await db.$transaction(tx => indexArticle(tx, id, language, vectorsOf(story)))
  }
  if (JSON.stringify(await read()) === JSON.stringify(loaded)) return
  throw new Error('The stories are not loaded as src/domain/search stores them: seed/search-columns.ts must follow.')
}
