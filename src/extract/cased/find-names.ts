import { collectSeeds, type Scene, type Seed } from '../seeds.ts'
import { GAP } from '../tokens.ts'
import * as evidence from './evidence.ts'
import { IS, LIKE_SURNAME, type CasedLanguage, type Context } from './language.ts'
import { readTitles, runAt, type Run } from './runs.ts'
import { CasedText, type Lexicon } from './text.ts'
import { ENOUGH, weigh } from './weigh.ts'

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
  if (title === undefined || !evidence.isTitled(text, title, run)) return undefined
  const count = last - first
  if (count === 1 && (text.words[first]?.folded.length ?? 0) < 3) return undefined
  return seed(text, run, 'title', count > 1 ? 0.9 : 0.7)
}

/** "J.K. Rawlins", "А.Б. Раздольский". */
function byInitials(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  if (!text.isDotted(first) || last - first < 2 || text.isInitial(last - 1)) return undefined
  if (text.is(last - 1, IS.ordinary) && !text.is(last - 1, IS.surname)) return undefined
  return seed(text, run, 'initials', 0.7)
}

/** "Раздольский А.Б.", where the surname may come first. */
function byInitialsBehind(text: CasedText, { first, last }: Run): Seed | undefined {
  if (text.language.surnameFirst !== true || !text.isDotted(first + 1) || first + 1 >= last) return undefined
  let end = first + 2
  while (end < last && text.isDotted(end)) end++
  // A surname after them has them before it: "Вчера А.Б. Раздольский".
  if (end < last && !text.isInitial(end)) return undefined
  return seed(text, { first, last: end }, 'initials', 0.7)
}

/** "Robert Halvorsen", and "Robert" where nothing else can be meant. */
function byGivenName(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  if (!text.is(first, IS.given)) return undefined
  if (last - first > 1) return seed(text, run, 'given', text.is(first, IS.weak) ? 0.6 : 0.9)
  return evidence.isLoneGivenName(text, first) ? seed(text, run, 'lone-given', 0.45) : undefined
}

/** "Мендлов Игорь", "Мендлов Игорь Иванович"; "Кшиль Болатович Прандо", where a patronymic speaks for a name that no list has. */
function byOrder(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  const count = last - first
  if (text.language.surnameFirst !== true || count < 2 || text.words[first]?.casing !== 'CAPITAL') return undefined
  if (text.words[first + 1]?.gap !== GAP.BLANK) return undefined
  if (text.is(first + 1, IS.given) && (count === 2 || (count === 3 && text.is(first + 2, IS.patronymic))))
    return seed(text, run, 'surname-first', 0.7)
  if (!text.is(first + 1, IS.patronymic) || text.is(first, IS.patronymic)) return undefined
  return seed(text, { ...run, last: Math.min(last, first + 3) }, 'patronymic', 0.85)
}

/** Two or three words that no list has: by the ending of a surname, by a noun of a person before them, by what they do. */
function byContext(text: CasedText, run: Run): Seed | undefined {
  const { first, last } = run
  const count = last - first
  if (count < 2 || count > 3) return undefined
  const plain = text.words[first]?.casing === 'CAPITAL'
  if (count === 2 && plain && evidence.hasRole(text, first)) return seed(text, run, 'role', 0.55)
  // Any word begins a sentence with a capital: "Слова Прина", "Одновременно Прин".
  const surname = text.is(last - 1, LIKE_SURNAME)
  if (!text.areOne(first, last - 1) && (text.beginsSentence(first) || surname)) return undefined
  if (count === 2 && plain && surname && text.words[first + 1]?.gap === GAP.BLANK)
    return seed(text, run, 'surname', 0.6)
  return evidence.speaks(text, run) ? seed(text, run, 'speaks', 0.6) : undefined
}

/** "победа Мендлова": one word that is a surname, and nothing else around it. */
function byLoneSurname(text: CasedText, run: Run): Seed | undefined {
  if (run.last - run.first > 1 || !evidence.isLoneSurname(text, run.first)) return undefined
  return seed(text, run, 'lone-surname', 0.5)
}

/**
 * Where a given name stands inside a run that begins with something else ("Минздрава Мэтт Хэнкок", "Смерть Егора"), the
 * index of it; the beginning of the run where the word before it may be the surname ("Мендлов Игорь").
 */
function startOf(text: CasedText, { first, last }: Run): number {
  if (text.language.surnameFirst !== true || text.is(first, IS.given) || text.isInitial(first)) return first
  let given = first + 1
  while (given < last && !text.is(given, IS.given)) given++
  if (given >= last) return first
  const one = given === first + 1 && text.areOne(first, given)
  return one && (text.is(first, LIKE_SURNAME) || !text.beginsSentence(first)) ? first : given
}

/** Where a name begins whose first word is in lower case: "al-Sisi said", "of van Dongen". */
function withParticle(text: CasedText, first: number): number {
  const particle = text.words[first - 1]
  if (particle === undefined || particle.casing !== 'LOWER' || !text.is(first - 1, IS.particle)) return first
  return text.follows(first) && text.words[first]?.gap !== GAP.APOSTROPHE ? first - 1 : first
}

/** Whatever speaks for a name and against one, in languages that have lists of it. */
function byWeight(text: CasedText, run: Run, context: Context, joined: boolean): Seed | undefined {
  const points = weigh(text, run, context, joined)
  if (points < ENOUGH) return undefined
  const rule = `${text.is(run.first, IS.given) ? 'given' : 'weighed'}${run.last - run.first > 1 ? '' : '-alone'}`
  return seed(text, { ...run, first: withParticle(text, run.first) }, rule, Math.min(0.9, 0.4 + points / 20))
}

/** The name that begins at a word, by the strongest rule that finds one; `title`: the title that leads to it. */
function nameAt(text: CasedText, index: number, joined: boolean, title?: number): Seed | undefined {
  if (!text.isCapital(index)) return undefined
  const initials = text.isInitial(index) && !text.isPrefix(index)
  if (initials && !text.isDotted(index)) return undefined
  if (!text.is(index, IS.given) && (text.isBlocked(index) || text.isPlace(index))) return undefined
  const all = runAt(text, index)
  if (evidence.leadsToThing(text, all.last) || evidence.beginsInside(text, index)) return undefined
  const run = { first: startOf(text, all), last: all.last }
  if (evidence.beginsWithAcronym(text, run) || text.isQuoted(run.first, run.last)) return undefined
  if (initials) return byTitle(text, run, title) ?? byInitials(text, run)
  const { context } = text.language
  if (context !== undefined) return byTitle(text, run, title) ?? byWeight(text, run, context, joined)
  return (
    byInitialsBehind(text, run) ??
    byTitle(text, run, title) ??
    byGivenName(text, run) ??
    byOrder(text, run) ??
    byContext(text, run) ??
    byLoneSurname(text, run)
  )
}

/** Is there nothing but a comma or "and" between the name that ended last and this word? */
function isJoined(text: CasedText, last: number, first: number): boolean {
  if (last === 0) return false
  if (last === first) return text.hasGap(first, GAP.COMMA | GAP.BLANK)
  return (
    last + 1 === first &&
    text.is(last, IS.and) &&
    text.hasGap(last, GAP.COMMA | GAP.BLANK) &&
    text.hasGap(first, GAP.BLANK)
  )
}

function seedAt(text: CasedText, index: number, last: number): Seed | undefined {
  if (!text.is(index, IS.title)) return nameAt(text, index, isJoined(text, last, index))
  const { title, next } = readTitles(text, index)
  return text.follows(next) ? nameAt(text, next, false, title) : undefined
}

/** Finds the names of a text that stand by evidence of their own. Out: in order, not overlapping. */
export function findCasedNames(scene: Scene, language: CasedLanguage, lexicon: Lexicon): Seed[] {
  const text = new CasedText(scene, language, lexicon)
  let last = 0
  return collectSeeds(scene, (_, index) => {
    const found = seedAt(text, index, last)
    if (found !== undefined) last = found.last
    return found
  })
}
