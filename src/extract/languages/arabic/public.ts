import { publicPeople } from '../../../knowledge/people.ts'
import { fold } from '../../../text/fold.ts'
import { addWords, phraseTree, wordsOf } from '../../phrases.ts'

const names = publicPeople.flatMap(person => person.names.flatMap(name => (name.language === 'ar' ? [name.text] : [])))

/** The words that by themselves name somebody of public life, folded. */
export const publicSurnames: readonly string[] = names.filter(name => !/[\s-]/.test(name)).map(name => fold(name))

/** The full names of people of public life, and the first word of each, folded. */
export const publicNames = phraseTree<true>()
export const publicFirstWords = new Set<string>()
for (const name of names) {
  const words = wordsOf(name)
  if (words.length < 2 || words[0] === undefined) continue
  addWords(publicNames, words, true)
  publicFirstWords.add(words[0])
}
