import type { Cues } from '../language.ts'
import { readings } from './clitics.ts'
import { arabic, isArticleSurname, isPlausible, looksForeign } from './words.ts'

const proclitic = /^[وف]?(?:[بلك]?ال|لل)(?=...)|^[وف]?[بلكسيتن](?=....)/
const ending = /(?<=...)(?:هما|تها|ها|هم|نا|كم|ات|ان|ون|ين|يه|ية|ته|وا|ه|ة|ي|ا|ى|ت)$/

/** The word classes of the rules, and what the spelling alone says. The stem is a light one: it need only be the same for most forms of a word. */
export const arabicCues: Cues = {
  traits: {
    ...Object.fromEntries(Object.entries(arabic).map(([name, words]) => [name, (word: string) => words.has(word)])),
    looksForeign,
    isPlausible: word => isPlausible(word),
    isArticleSurname,
  },
  forms: word => {
    const bare = readings(word).at(-1)?.rest ?? word
    return [bare, `${word.replace(proclitic, '').replace(ending, '')}~`]
  },
  isName: word => arabic.given.has(word) || arabic.family.has(word) || arabic.openers.has(word),
}
