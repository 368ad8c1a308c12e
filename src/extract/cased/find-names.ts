import { collectSeeds, type Scene, type Seed } from '../seeds.ts'
import { GAP } from '../tokens.ts'
import { hasRole, isTitled, leadsToThing, speaks, standsAlone } from './evidence.ts'
import { IS, type CasedLanguage } from './language.ts'
import { readTitles, runEnd } from './runs.ts'
import { CasedText, type Lexicon } from './text.ts'

/** Words `first` up to but not including `last` that may be a name. */
type Run = { first: number; last: number }

/**
 * The words by which mentions of one person are compared. Shorter forms leave initials and patronymics out; a patronymic
 * that is all there is beside a given name stays (Иван Денисович), as does a surname that looks like one (Роман Абрамович).
 */
function keysOf(text: CasedText, first: number, last: number): readonly string[] {
  const key = text.language.key ?? (word => word)
  const all = Array.from({ length: last - first }, (_, i) => first + i)
  const named = all.filter(i => !text.isInitial(i) && !text.isNumeral(i))
  const short = named.filter(i => !text.is(i, IS.patronymic))
  const kept = short.length > 1 ? short : named.length > 0 ? named : all
  return kept.map(i => key(text.words[i]?.folded ?? ''))
}

function seed(text: CasedText, { first, last }: Run, rule: string, confidence: number): Seed {
  const keys = keysOf(text, first, last)
  return { first, last, skip: 0, keys, rule: `${text.language.code}-${rule}`, confidence }
}

/** "President Zoltanek", "Secretary of State John Quigley". */
function byTitle(text: CasedText, run: Run, title: number | undefined): Seed | undefined {
  const { first, last } = run
  if (title === undefined || !isTitled(text, title, first)) return undefined
  const count = last - first
  if (count === 1 && (text.words[first]?.folded.length ?? 0) < 3) return undefined
  return seed(text, run, 'title', count > 1 ? 0.9 : 0.7)
}

/** "J.K. Rawlins", "А.Б. Раздольский". */
function byInitials(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  if (!text.isDotted(first) || last - first < 2 || text.isInitial(last - 1)) return undefined
  return seed(text, run, 'initials', 0.7)
}

/** "Robert Halvorsen", and "Robert" where nothing else can be meant. */
function byGivenName(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  if (!text.is(first, IS.given)) return undefined
  if (last - first > 1) return seed(text, run, 'given', text.is(first, IS.weak) ? 0.6 : 0.9)
  return standsAlone(text, first) ? seed(text, run, 'lone-given', 0.45) : undefined
}

/** "Мендлов Игорь", "Мендлов Игорь Иванович"; "Кшиль Болатович Прандо", where a patronymic speaks for a name that no list has. */
function byOrder(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  const count = last - first
  if (text.language.surnameFirst !== true || count < 2 || text.words[first]?.casing !== 'CAPITAL') return undefined
  if (text.words[first + 1]?.gap !== GAP.BLANK) return undefined
  const surnameFirst =
    text.is(first + 1, IS.given) &&
    text.areOne(first, first + 1) &&
    (count === 2 || (count === 3 && text.is(first + 2, IS.patronymic)))
  if (surnameFirst) return seed(text, run, 'surname-first', 0.7)
  if (!text.is(first + 1, IS.patronymic) || text.is(first, IS.patronymic)) return undefined
  return seed(text, { ...run, last: Math.min(last, first + 3) }, 'patronymic', 0.85)
}

/** Two or three words that no list has: by the ending of a surname, by a noun of a person before them, by what they do. */
function byContext(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  const count = last - first
  if (count < 2 || count > 3) return undefined
  const plain = text.words[first]?.casing === 'CAPITAL'
  if (count === 2 && plain && hasRole(text, first)) return seed(text, run, 'role', 0.55)
  // Any word begins a sentence with a capital: "Слова Прина", "Одновременно Прин".
  if (!text.areOne(first, last - 1) && (text.beginsSentence(first) || text.is(last - 1, IS.surname))) return undefined
  if (count === 2 && plain && text.words[first + 1]?.gap === GAP.BLANK && text.is(first + 1, IS.surname))
    return seed(text, run, 'surname', 0.6)
  return speaks(text, first, last) ? seed(text, run, 'speaks', 0.6) : undefined
}

/** "NASA Director", "ФАО Абдолреза": a name is in capitals as a whole, or in its surname. */
function beginsWithAcronym(text: CasedText, { first, last }: Run): boolean {
  if (text.words[first]?.casing !== 'UPPER' || text.isInitial(first)) return false
  return last - first === 1 || text.words[first + 1]?.casing !== 'UPPER'
}

/** The name that begins at a word, by the strongest rule that finds one; `title`: the title that leads to it. */
function nameAt(text: CasedText, first: number, title?: number): Seed | undefined {
  if (!text.isCapital(first)) return undefined
  if (text.isInitial(first) && !text.isDotted(first)) return undefined
  const given = text.is(first, IS.given)
  if (!given && (text.isBlocked(first) || text.isPlace(first))) return undefined
  const run = { first, last: runEnd(text, first) }
  if (leadsToThing(text, run.last) || beginsWithAcronym(text, run)) return undefined
  if (text.isInitial(first)) return byTitle(text, run, title) ?? byInitials(text, run)
  return byTitle(text, run, title) ?? byGivenName(text, run) ?? byOrder(text, run) ?? byContext(text, run)
}

function seedAt(text: CasedText, index: number): Seed | undefined {
  if (!text.is(index, IS.title)) return nameAt(text, index)
  const { title, next } = readTitles(text, index)
  return text.follows(next) ? nameAt(text, next, title) : undefined
}

/** Finds the names of a text that stand by evidence of their own. Out: in order, not overlapping. */
export function findCasedNames(scene: Scene, language: CasedLanguage, lexicon: Lexicon): Seed[] {
  const text = new CasedText(scene, language, lexicon)
  return collectSeeds(scene, (_, index) => seedAt(text, index))
}
