import { offices as officeTitles, walks as walkWords } from '../knowledge/offices.ts'
import { fold } from '../text/fold.ts'

/** The offices of src/knowledge/offices.ts by folded title, and the walks of life by folded word. */
const offices = new Map([...officeTitles].flatMap(([office, titles]) => titles.map(title => [fold(title), office])))
const walks = walkWords.map(([walk, words]) => ({ walk, words: new Set(words.map(fold)) }))

/**
 * The office that a folded title names: a name that is the same in all languages, or, of a title that no list has, the
 * title itself, which is the same in one.
 */
export function officeOf(titleFolded: string): string {
  return offices.get(titleFolded) ?? titleFolded
}

/** Is this an office that few hold at a time: does it, with its country, name a person? */
export function isKnownOffice(office: string): boolean {
  return officeTitles.has(office)
}

/** The walk of life that a folded title belongs to; null where no word of it says so. */
export function walkOf(titleFolded: string): string | null {
  const words = titleFolded.split(' ')
  const known = walks.find(walk => words.some(word => walk.words.has(word)))?.walk
  return known ?? (offices.has(titleFolded) ? 'STATE' : null)
}
