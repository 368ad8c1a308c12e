import type { Db, Tx } from '../../db/client.ts'
import { parseQuery, type SearchQuery, type Term } from '../../text/query.ts'
import { RawiError } from '../errors.ts'
import { type Inflected, possibleLanguages, stemsOf } from './stems.ts'

/** A search text may be so long, in UTF-16 units, and ask for so many words. */
const MAX_LENGTH = 500
const MAX_WORDS = 32

/** A stem that a query asks for, beside the word that it was made from. */
export type QueryStem = Inflected & { stem: string }

/**
 * A search, ready to be asked. `exact` and `any` are questions to a vector in Postgres' language (tsquery): with the
 * words as they are, and with stems allowed for them, too; they are the same text where there are no stems. `not` is
 * what must not stand in a story, or null.
 */
export type Search = { query: SearchQuery; stems: QueryStem[]; exact: string; any: string; not: string | null }

/**
 * Reads a search text and looks its stems up: one statement. Nobody says which language a query is in, so a word has a
 * stem in each language of its script. A phrase is looked for as it is, and so is what must not be there.
 * @throws RawiError BAD_USER_INPUT where it is too long, asks for too many words, for none, or only takes words out
 */
export async function compileSearch(db: Db | Tx, text: string): Promise<Search> {
  const query = readQuery(text)
  const words = query.must.flatMap(term => (isWord(term) ? term.words : []))
  const inflected = words.flatMap(word => possibleLanguages(word).map(language => ({ word, language })))
  const found = await stemsOf(db, inflected)
  const stems = inflected.flatMap((of, i) => (found[i] == null ? [] : [{ ...of, stem: found[i] }]))
  const byWord = Map.groupBy(stems, stem => stem.word)
  const withStems = (term: Term) => {
    const own = isWord(term) ? (byWord.get(term.words[0]!) ?? []) : []
    return [exactly(term), ...own.map(({ stem }) => quote(stem))].join(' | ')
  }
  return {
    query,
    stems,
    exact: allOf(query.must.map(exactly)),
    any: allOf(query.must.map(withStems)),
    not: query.mustNot.length === 0 ? null : query.mustNot.map(exactly).map(enclose).join(' | '),
  }
}

/** The search for stories that hold all of these words as they are: what the filter `text` asks for. */
export function searchForWords(words: readonly string[]): Search {
  const must = words.map(word => ({ words: [word], prefix: false }))
  return { query: { must, mustNot: [] }, stems: [], exact: allWords(words), any: allWords(words), not: null }
}

/** The question whether all of these words stand in a story, each as it is. */
export function allWords(words: readonly string[]): string {
  return allOf(words.map(quote))
}

function readQuery(text: string): SearchQuery {
  const query = parseQuery(text.slice(0, MAX_LENGTH + 1))
  checkedWords(
    text,
    [...query.must, ...query.mustNot].flatMap(term => term.words),
  )
  const short = [...query.must, ...query.mustNot].find(({ words, prefix }) => prefix && [...words.at(-1)!].length < 2)
  if (short) throw wrong(`holds \`${short.words.join(' ')}*\`; a word must have two letters or more before \`*\``)
  if (query.must.length === 0) throw wrong('only takes words out; at least one must be searched for')
  return query
}

/**
 * The words of a search text, where they are neither too many nor none.
 * @throws RawiError BAD_USER_INPUT
 */
export function checkedWords(text: string, words: string[]): string[] {
  if (text.length > MAX_LENGTH) throw wrong(`is ${text.length} characters long; ${MAX_LENGTH} are allowed`)
  if (words.length === 0) throw wrong('holds no word')
  if (words.length > MAX_WORDS) throw wrong(`asks for ${words.length} words; ${MAX_WORDS} are allowed`)
  return words
}

function wrong(what: string): RawiError {
  return new RawiError('BAD_USER_INPUT', `\`search\` ${what}.`, { field: 'search' })
}

/** Whether a term is a word with all its letters: only that has stems. */
export function isWord({ words, prefix }: Term): boolean {
  return words.length === 1 && !prefix
}

function exactly({ words, prefix }: Term): string {
  return words.map(quote).join(' <-> ') + (prefix ? ':*' : '')
}

function allOf(questions: readonly string[]): string {
  return questions.map(enclose).join(' & ')
}

function enclose(question: string): string {
  return `(${question})`
}

/** Words hold letters, marks and digits alone, and stems a `~` before them: nothing in them needs escaping. */
function quote(lexeme: string): string {
  return `'${lexeme}'`
}
