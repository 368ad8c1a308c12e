/** The cases in which a word of a name or a title may stand, told by its ending: enough to see that two words disagree. */

const N = 1
const G = 2
const D = 4
const A = 8
const I = 16
const P = 32
const ALL = 63

/** Cases of a man's name stand in the low bits, those of a woman's above them. A man's accusative is his genitive. */
const man = (cases: number): number => cases
const woman = (cases: number): number => cases << 6

/** The nominative of both, and the genitive. */
export const NOMINATIVE = man(N) | woman(N)
export const GENITIVE = man(G) | woman(G)
const ANY = man(ALL) | woman(ALL)

/** The longest ending decides. */
const endings: ReadonlyMap<string, number> = new Map([
  ['ого', man(G | A)],
  ['его', man(G | A)],
  ['ому', man(D)],
  ['ему', man(D)],
  ['ским', man(I)],
  ['цким', man(I)],
  ['ском', man(P)],
  ['цком', man(P)],
  ['ий', man(N)],
  ['ый', man(N)],
  ['ых', ANY],
  ['их', ANY],
  ['ая', woman(N)],
  ['яя', woman(N)],
  ['ую', woman(A)],
  ['юю', woman(A)],
  ['ой', man(N) | woman(G | D | I | P)],
  ['ей', man(N) | woman(G | D | I | P)],
  ['ым', man(I)],
  ['им', man(N | I)],
  ['ом', man(N | I)],
  ['ем', man(N | I)],
  ['ии', woman(G | D | P)],
  ['а', woman(N) | man(G | A)],
  ['я', woman(N) | man(G | A)],
  ['у', man(D) | woman(A)],
  ['ю', man(D) | woman(A)],
  ['ы', woman(G)],
  ['е', man(P) | woman(D | P)],
  ['ь', man(N) | woman(N)],
  ['й', man(N)],
])

const consonant = /[бвгджзклмнпрстфхцчшщ]$/
const LONGEST = 4

/** Cases and genders of a word as a sum; all of them for a word that is not declined (Дюма is: nobody can tell). */
export function casesOf(word: string): number {
  for (let length = Math.min(LONGEST, word.length - 1); length > 0; length--) {
    const cases = endings.get(word.slice(-length))
    if (cases !== undefined) return cases
  }
  return consonant.test(word) ? man(N) : ANY
}

/** Those of a surname: one that ends in a consonant is not declined when it is a woman's (Наоми Скотт, Ангелы Меркель). */
export function surnameCasesOf(word: string): number {
  return casesOf(word) | (/[бвгджзклмнпрстфхцчшщьй]$/.test(word) ? woman(ALL) : 0)
}

/** The case alone, of a word whose gender says nothing: a title (министр Анна Прин). */
export function caseAlone(cases: number): number {
  return (cases | (cases >> 6)) & ALL
}
