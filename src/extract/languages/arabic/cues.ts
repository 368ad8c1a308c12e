import type { Cues } from '../language.ts'
import { readings } from './clitics.ts'
import { foreignness } from './letters.ts'
import { isArticleSurname } from './shape.ts'
import { classesOf, IS } from './words.ts'

const proclitic = /^[وف]?(?:[بلك]?ال|لل)(?=...)|^[وف]?[بلكسيتن](?=....)/
const ending = /(?<=...)(?:هما|تها|ها|هم|نا|كم|ات|ان|ون|ين|يه|ية|ته|وا|ه|ة|ي|ا|ى|ت)$/

const listed = Object.entries(IS).map(([name, bit]) => [name, (word: string) => (classesOf(word) & bit) !== 0] as const)

/** The word classes of the rules, and what the spelling alone says. The stem is a light one: it need only be the same for most forms of a word. */
export const arabicCues: Cues = {
  traits: {
    ...Object.fromEntries(listed),
    perhapsForeign: word => foreignness(word) > 1,
    looksForeign: word => foreignness(word) > 3,
    isArticleSurname,
  },
  forms: word => {
    const bare = readings(word).at(-1)?.rest ?? word
    return [bare, `${word.replace(proclitic, '').replace(ending, '')}~`]
  },
  isName: word => (classesOf(word) & (IS.GIVEN | IS.FAMILY | IS.OPENER)) !== 0,
}
