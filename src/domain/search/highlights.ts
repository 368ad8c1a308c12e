import type { Db } from '../../db/client.ts'
import type { MentionField } from '../../db/generated/enums.ts'
import { standsAt } from '../../text/query.ts'
import { type PlacedWord, placeWords } from '../../text/words.ts'
import { isWord, type Search } from './compile.ts'
import { stemmerOf, type StemLanguage, stemsOf } from './stems.ts'

/**
 * What of a story a search matched: UTF-16 offsets [start, end) into the headline or a paragraph (counted from 0), as the
 * story has it. Whole words are marked, with their vowel marks, and of a phrase each word.
 */
export type Highlight = { field: MentionField; paragraph: number | null; start: number; end: number }

/** A story whose matches are to be marked; its language is BCP 47. */
export type Highlightable = { language: string; headline: string; paragraphs: readonly string[] }

/**
 * Marks what a search matched in stories, in the order of their texts: at most one statement for all of them.
 * @returns for each story its highlights
 */
export async function highlightsOf(db: Db, search: Search, stories: readonly Highlightable[]): Promise<Highlight[][]> {
  const placed = stories.map(({ headline, paragraphs }) => [headline, ...paragraphs].map(placeWords))
  const inflected = await inflectedForms(
    db,
    search,
    stories.map(({ language }, i) => ({ language, words: placed[i]!.flat() })),
  )
  return stories.map(({ language }, i) => {
    const forms = inflected.get(stemmerOf(language)?.language ?? null) ?? new Set()
    return placed[i]!.flatMap((words, part) =>
      matched(search, words, forms).map(({ start, end }) =>
        part === 0
          ? { field: 'HEADLINE' as const, paragraph: null, start, end }
          : { field: 'PARAGRAPH' as const, paragraph: part - 1, start, end },
      ),
    )
  })
}

/** The words of one part that are part of a match, in order and each once. */
function matched({ query }: Search, words: PlacedWord[], forms: ReadonlySet<string>): PlacedWord[] {
  const hits = new Set<number>()
  words.forEach(({ word }, place) => {
    if (forms.has(word)) hits.add(place)
    for (const term of query.must) {
      if (standsAt(term, words, place)) term.words.forEach((_, i) => hits.add(place + i))
    }
  })
  return [...hits].sort((a, b) => a - b).map(place => words[place]!)
}

/** The words of the stories that have a stem in common with a word of the query, by the language of the story. */
async function inflectedForms(db: Db, search: Search, stories: readonly { language: string; words: PlacedWord[] }[]) {
  const wanted = new Set(search.stems.map(({ stem }) => stem))
  const asked = new Set(search.query.must.flatMap(term => (isWord(term) ? term.words : [])))
  const byLanguage = Map.groupBy(stories, ({ language }) => stemmerOf(language)?.language ?? null)
  const forms = [...byLanguage].flatMap(([language, list]) => {
    if (language === null || !search.stems.some(stem => stem.language === language)) return []
    const words = new Set(list.flatMap(({ words }) => words.map(({ word }) => word)))
    return [...words].filter(word => !asked.has(word)).map(word => ({ word, language }))
  })
  const stems = await stemsOf(db, forms)
  const same = forms.filter((_, i) => stems[i] != null && wanted.has(stems[i]))
  const found = new Map<StemLanguage | null, Set<string>>()
  for (const [language, list] of Map.groupBy(same, form => form.language)) {
    found.set(language, new Set(list.map(({ word }) => word)))
  }
  return found
}
