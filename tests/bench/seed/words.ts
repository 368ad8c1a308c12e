/** Words that nobody says, in the scripts of three languages, as often as words are said. */
import { between, createRandom, type Random, zipf } from './random.ts'

export type SeedLanguage = 'ar' | 'en' | 'ru'

/** Letters, most frequent first. */
const letters: Record<SeedLanguage, { consonants: string; vowels: string }> = {
  ar: { consonants: 'لمنرتبعدسفقكهحجشصطخضثغزذظ', vowels: 'اوي' },
  en: { consonants: 'tnsrhldcmfpgwbvkxjqz', vowels: 'eaoiu' },
  ru: { consonants: 'нтсрвлкмдпбгзчхжшцщф', vowels: 'оеаиуыяю' },
}

const WORDS = 20_000
/** Frequent words are short. In syllables. */
const lengthOf = (rank: number, random: Random) => between(random, 1, 2) + Math.floor(Math.log10(rank + 1) / 2)

/** One letter, the first ones of its alphabet more often. */
const drawLetter = Object.fromEntries(
  Object.values(letters).flatMap(({ consonants, vowels }) =>
    [consonants, vowels].map(alphabet => [alphabet, zipf(alphabet.length, 4)] as const),
  ),
)
const letter = (alphabet: string, random: Random) => alphabet[drawLetter[alphabet]!(random)]!

/** A word of so many syllables that can be spoken. */
export function makeWord(language: SeedLanguage, syllables: number, random: Random): string {
  const { consonants, vowels } = letters[language]
  let word = ''
  for (let i = 0; i < syllables; i++) word += letter(consonants, random) + letter(vowels, random)
  return random() < 0.6 ? word + letter(consonants, random) : word
}

/** The words of a language, most frequent first, each once. */
function makeVocabulary(language: SeedLanguage): string[] {
  const random = createRandom({ ar: 11, en: 12, ru: 13 }[language])
  const words = new Set<string>()
  while (words.size < WORDS) words.add(makeWord(language, lengthOf(words.size, random), random))
  return [...words]
}

/** The words of each language. */
export type Vocabularies = Record<SeedLanguage, string[]>

export function makeVocabularies(): Vocabularies {
  return { ar: makeVocabulary('ar'), en: makeVocabulary('en'), ru: makeVocabulary('ru') }
}

/** Which word comes next. */
export const drawWord = zipf(WORDS, 2.7)

/** A text as a sentence or a name begins. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
