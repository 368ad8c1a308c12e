import type { Script, Token } from '../tokens.ts'

/**
 * What a word can be to the rules for scripts with capitals, as bits: one word can be several. Lists are written in the
 * dictionary form; see `CasedLanguage.forms` for the others.
 *
 * - `given`: a given name (Robert, Игорь). `weak`: a given name that is a word or a place too (Grace, Jordan, Вера).
 * - `surname`: a surname that is known, or told by its ending. `patronymic`: Иванович.
 * - `title`: stands right before a name, and is no part of it (Mr, президент). `weakTitle`: a title that is an everyday
 *   word too (General): it speaks for listed given names only. `link`: may stand between a title and the name (of State).
 * - `role`: a noun of a person, in lower case beside a name (striker Jane Roe). It speaks for two unknown words, not for one.
 * - `speech`: what people do when they are quoted (said, заявил).
 * - `particle`: in lower case inside a name (van der). `closer`: ends a name (Jr., Буша-младшего). `initial`:
 *   stands for a given name where a dot follows (Wm., Дж.).
 * - `article`: no name alone follows it (the Robert, President of Harvard).
 * - `common`: capitalised at times, and never part of a name (The, Monday). `thing`: makes the run before it an
 *   organisation, a place or a work (Bank, Valley).
 */
export const IS = {
  given: 1,
  weak: 2,
  surname: 4,
  patronymic: 8,
  title: 16,
  weakTitle: 32,
  link: 64,
  role: 128,
  speech: 256,
  particle: 512,
  closer: 1024,
  common: 2048,
  thing: 4096,
  article: 8192,
  initial: 16384,
} as const

/** The name of a class of words. */
export type WordClass = keyof typeof IS

/** What the engine asks a language with capitals; nearly all of it is lists. */
export type CasedLanguage = {
  /** BCP 47; begins the ids of the rules: `en-title`. */
  code: string
  script: Script
  /** The words of each class, as they are written. A class that a language lacks is left out. */
  lists: Readonly<Partial<Record<WordClass, readonly string[]>>>
  /** Every form of a listed word, folded, from its folded dictionary form. Left out: words have one form. */
  forms?: (word: string, of: WordClass) => readonly string[]
  /** What the ending of a word that no list has says of it, as a sum of `IS`: a surname, a patronymic, a role. */
  ending?: (word: Token) => number
  /** Does a surname come before the given name as well (Иванов Игорь)? */
  surnameFirst?: boolean
  /** Can this be the name of one who bears the title right before it? `next` is the word after it. */
  agrees?: (title: Token, name: Token, next: Token | undefined) => boolean
  /** May two words be one name: do they agree in case and gender? Asked of words that no list has. Left out: they may. */
  areOne?: (first: Token, second: Token) => boolean
  /** The form in which a word of a name is compared: without its case ending. Left out: the folded word. */
  key?: (word: string) => string
}
