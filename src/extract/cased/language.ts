import type { Script, Token } from '../tokens.ts'

/**
 * What a word can be to the rules for scripts with capitals, as bits: one word can be several. Lists are written in the
 * dictionary form; see `CasedLanguage.forms` for the others.
 *
 * - `given`: a given name (Robert, Игорь). `weak`: a given name that is a word or a place too (Grace, Jordan, Вера).
 * - `surname`: a surname that is known (Трамп). `surnameEnd`: a word with an ending that only surnames have (Мендлов).
 *   `maybeSurname`: with one that other words have too (Мендловский). `patronymic`: Иванович.
 * - `initial`: stands for a given name where a dot follows (Wm., Дж.), beside every single letter.
 * - `particle`: in lower case inside a name (van der). `closer`: ends a name (Jr., Буша-младшего).
 * - `title`: stands right before a name, and is no part of it (Mr, президент). `weakTitle`: a title that is an everyday
 *   word too (General): it speaks for listed given names only. `link`: may stand between a title and the name (of State).
 * - `article`: no name alone follows it (the Robert, President of Harvard). `locator`: one that does is a place's (в Питере).
 * - `role`: a noun of a person, in lower case beside a name (striker Jane Roe). It speaks for two unknown words, not for one.
 * - `speech`: what people do when they are quoted, or are in the news for (said, заявил, родился).
 * - `common`: capitalised at times, and never part of a name (The, Monday). `thing`: makes the run before it an
 *   organisation, a place or a work (Bank, Valley).
 *
 * By these, unknown words are weighed (see `weigh.ts`); a language without `context` weighs none:
 * - `shortSurname`: a surname of one syllable, before a given name of two (Dou Jiande) or behind it.
 * - `place`: a town, a region, a firm or a club; `ordinary`: a word that any sentence may begin with. Alone they are no person.
 * - `placeNoun`: a place or an event is named so (Mount Vernon, the battle of Roe).
 * - `deed`: what people do, and others seldom (was born, married). `act`: what bodies do as often (began, took).
 *   `undergone`: what is done to works and bodies (released). `auxiliary`: stands between a name and such a verb (has also been).
 * - `personBefore`: a preposition before a person more often than before others (by, with).
 * - `belonging`: what somebody has (Roe's mother). `pronoun`: tells of a person in the same sentence (he, her).
 * - `determiner`: no name follows it (a, their). `and`: between two names of a list.
 */
export const IS = {
  given: 1,
  weak: 2,
  surname: 4,
  surnameEnd: 8,
  maybeSurname: 16,
  patronymic: 32,
  initial: 64,
  particle: 128,
  closer: 256,
  title: 512,
  weakTitle: 1024,
  link: 2048,
  article: 4096,
  locator: 8192,
  role: 16384,
  speech: 32768,
  common: 65536,
  thing: 131072,
  shortSurname: 1 << 18,
  place: 1 << 19,
  ordinary: 1 << 20,
  placeNoun: 1 << 21,
  deed: 1 << 22,
  act: 1 << 23,
  undergone: 1 << 24,
  auxiliary: 1 << 25,
  personBefore: 1 << 26,
  belonging: 1 << 27,
  pronoun: 1 << 28,
  determiner: 1 << 29,
  and: 1 << 30,
} as const

/** A word that is or may be a surname. */
export const LIKE_SURNAME = IS.surname | IS.surnameEnd | IS.maybeSurname

/** The name of a class of words. */
export type WordClass = keyof typeof IS

/** What weighing needs to know of a language beside its lists. Words are folded. */
export type Context = {
  /** Behind a name and an opening bracket or a comma: born, née. */
  born: ReadonlySet<string>
  /** Begins what is told of a person: who. */
  who: ReadonlySet<string>
  /** Behind the age of somebody: ans. */
  years?: ReadonlySet<string>
  /** Single letters that begin a surname, before an apostrophe: the O of O'Brien. */
  prefixes: ReadonlySet<string>
  /** Parts a name from what its bearer has: the s of Roe's. */
  possessive?: string
  /** The ending of a verb that says what somebody did. */
  past?: RegExp
  /** The ending of an adverb that may stand before a verb. */
  adverb?: RegExp
  /** Titles that stand behind a given name: Bey. */
  titlesBehind?: ReadonlySet<string>
}

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
  /** Left out: unknown words are not weighed. */
  context?: Context
  /** Does a surname come before the given name as well (Иванов Игорь)? */
  surnameFirst?: boolean
  /** Can this be the name of one who bears the title before it? `next`: the word after it. `alone`: it is one word, and no list and no ending says that it is a name. */
  agrees?: (title: Token, name: Token, next: Token | undefined, alone: boolean) => boolean
  /** May two words be one name: do they agree in case and gender? Asked of words that no list has. Left out: they may. */
  areOne?: (first: Token, second: Token) => boolean
  /** The form in which a word of a name is compared: without its case ending. Left out: the folded word. */
  key?: (word: string) => string
}
