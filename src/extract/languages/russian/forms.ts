import { foreignGivenNames } from '../../../knowledge/languages/russian/foreign-given-names.ts'
import { neighbourGivenNames, russianGivenNames } from '../../../knowledge/languages/russian/given-names.ts'
import { russianEasternSurnames } from '../../../knowledge/languages/russian/names.ts'
import { fold } from '../../../text/fold.ts'
import { nameForms } from './inflect.ts'
import type { ShownName } from '../language.ts'
import type { Token } from '../../tokens.ts'

const irregular: Readonly<Record<string, readonly string[]>> = {
  павел: ['павла', 'павлу', 'павлом', 'павле'],
  лев: ['льва', 'льву', 'львом', 'льве'],
  петр: ['петра', 'петру', 'петром', 'петре'],
  любовь: ['любови', 'любовью'],
}

/** Every name that opens a full one; the first of two with a common form keeps it. */
export const openingNames: readonly string[] = [
  ...russianGivenNames,
  ...neighbourGivenNames,
  ...foreignGivenNames,
  ...russianEasternSurnames,
]

/** Every case form of a given name, folded, from the folded nominative, which stands first. */
export function formsOfGivenName(folded: string): readonly string[] {
  return [folded, ...(irregular[folded] ?? nameForms(folded))]
}

const nominatives: ReadonlySet<string> = new Set(openingNames.map(name => fold(name)))

/** The man's name of which a woman's nominative is the genitive too: Александр for Александра. */
function manOf(woman: string): string | undefined {
  const end = woman.at(-1)
  const man = end === 'а' ? woman.slice(0, -1) : end === 'я' ? `${woman.slice(0, -1)}й` : ''
  return nominatives.has(man) ? man : undefined
}

const common = new Set(russianGivenNames)

/**
 * Every case form of every given name, to its nominative. A nominative is no form of another name (Тони is not of Тоня),
 * but for a rare woman's name that looks like the genitive of a man's (Ивана).
 */
const given: ReadonlyMap<string, string> = new Map([
  ...openingNames.toReversed().flatMap(name => formsOfGivenName(fold(name)).map(form => [form, name] as const)),
  ...openingNames
    .filter(name => common.has(name) || manOf(fold(name)) === undefined)
    .map(name => [fold(name), name] as const),
])

/** Men's names that end like women's. */
const masculine = new Set([
  'никита',
  'илья',
  'данила',
  'фома',
  'савва',
  'жозе',
  'джошуа',
  'мустафа',
  'барака',
  'си',
  'акива',
])
const patronymicEnd = /(?:ович|евич|ьич|овн|евн|ичн)(?:а|у|ем|ом|е|ой|ы)?$/
const caseEnd =
  /(?:ого|ему|ому|ыми|ими|ым|им|ом|ем|ой|ей|ою|ую|юю|ая|яя|ий|ый|ых|их|ами|ями|ам|ям|а|я|у|ю|е|ы|и|ь|й|о)$/

/** Is it a form of a listed given name? */
export function isGivenName(word: string): boolean {
  return given.has(word)
}

/** The folded nominative of a form of a listed given name; undefined for any other word. */
export function nominativeOf(form: string): string | undefined {
  const name = given.get(form)
  return name === undefined ? undefined : fold(name)
}

/** Is it a patronymic in any case? */
export function isPatronymic(word: string): boolean {
  return patronymicEnd.test(word)
}

/** A word without its case ending, at least three letters of it: the key by which surnames are compared. */
function surnameStem(word: string): string {
  const cut = word.replace(caseEnd, '')
  return cut.length >= 3 ? cut : word
}

/** The key of a word of a name: a given name's nominative, or a surname's stem. Александра may be Александр: they share a key. */
export function russianKey(word: string): string {
  const name = nominativeOf(word)
  return name === undefined ? surnameStem(word) : (manOf(name) ?? name)
}

/** Every key a word may stand for: a word can be a given name's case form and a surname. */
export function russianKeys(word: string): readonly string[] {
  return given.has(word) ? [russianKey(word), surnameStem(word)] : [surnameStem(word)]
}

/** A surname in the nominative, by the endings of its kind; `seen` says which forms the text itself has. */
function nominative(surname: string, feminine: boolean, seen: (folded: string) => boolean): string {
  const stem = surname.slice(0, surnameStem(fold(surname)).length)
  const low = stem.toLowerCase()
  if (/(?:ов|ев|ёв|ин|ын)$/.test(low)) return feminine ? `${stem}а` : stem
  if (/[сц]к$/.test(low)) return stem + (feminine ? 'ая' : 'ий')
  if (stem.length === surname.length || feminine) return surname
  for (const end of ['', 'а', 'я', 'ий', 'ый', 'ой', 'о', 'и', 'й', 'ь'])
    if (fold(stem + end) !== fold(surname) && seen(fold(stem + end))) return stem + end
  if (/[ыи]$/.test(surname)) return /[гкхжчшщ]$/.test(low) || surname.endsWith('ы') ? `${stem}а` : surname
  return /(?:а|у|ом|ем|е)$/.test(surname) && /[бвгджзклмнпрстфхцчшщ]$/.test(low) ? stem : surname
}

/** A Russian name in the nominative. In: its words as written, and a test for the forms the text has elsewhere. */
export function shownInNominative(words: readonly Token[], text: string, seen: (folded: string) => boolean): ShownName {
  const written = words.map(word => text.slice(word.start, word.end))
  const first = words.find(word => given.has(word.folded))
  const name = given.get(first?.folded ?? '')
  if (first === undefined || name === undefined || fold(name) === first.folded)
    return {
      name: text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/g, ' '),
      sure: first !== undefined && manOf(first.folded) === undefined,
    }
  const low = fold(name)
  const feminine = /[ая]$/.test(low) && !masculine.has(low)
  const shown = words.map((word, i) => {
    const part = written[i] ?? ''
    if (word === first) return name
    if (given.has(word.folded)) return given.get(word.folded) ?? part
    if (patronymicEnd.test(word.folded))
      return part.replace(/(?<=ович|евич|ьич)(?:а|у|ем|ом|е)$/, '').replace(/(?<=овн|евн|ичн)(?:у|ой|ы|е)$/, 'а')
    return word.folded.length === 1 || word.folded.includes('.') ? part : nominative(part, feminine, seen)
  })
  return { name: shown.join(' '), sure: false }
}
