import * as words from '../../../knowledge/languages/arabic/words.ts'
import * as names from '../../../knowledge/languages/arabic/names.ts'
import * as nouns from '../../../knowledge/languages/arabic/nouns.ts'
import * as titles from '../../../knowledge/languages/arabic/titles.ts'
import * as verbs from '../../../knowledge/languages/arabic/verbs.ts'
import { arabicFamilyNames, arabicFamousNames } from '../../../knowledge/languages/arabic/family-names.ts'
import { arabicGivenNames } from '../../../knowledge/languages/arabic/given-names.ts'
import { arabicBodies } from '../../../knowledge/languages/arabic/bodies.ts'
import { arabicPlaceNames } from '../../../knowledge/languages/arabic/place-names.ts'
import { easternFamilyNamesInArabic } from '../../../knowledge/languages/arabic/eastern-family-names.ts'
import { foreignFamilyNamesToZay } from '../../../knowledge/languages/arabic/foreign-family-names-1.ts'
import { foreignFamilyNamesFromSin } from '../../../knowledge/languages/arabic/foreign-family-names-2.ts'
import { foreignGivenNamesInArabic } from '../../../knowledge/languages/arabic/foreign-given-names.ts'
import { nisbaSurnames } from '../../../knowledge/languages/arabic/demonyms.ts'
import { fold } from '../../../text/fold.ts'
import { publicFirstWords, publicSurnames } from './public.ts'
import { foreignSpellings, nameSpellings, nounForms, verbForms, type VerbForms } from './forms.ts'

type Words = readonly string[]

function folded(...lists: readonly Words[]): ReadonlySet<string> {
  return new Set(lists.flat().map(word => fold(word)))
}

const spelled = (list: Words): Words => list.flatMap(word => nameSpellings(fold(word)))
const foreignly = (list: Words): Words => list.flatMap(word => foreignSpellings(fold(word)))

function conjugated(list: Words, kind: keyof VerbForms): Words {
  return list.flatMap(pair => verbForms(pair.split('/').map(form => fold(form)))[kind])
}

const speechVerbs = conjugated(verbs.arabicSpeechVerbs, 'singular')

/** Every verb of saying in the forms that stand beside a speaker, without and with "and", folded. */
export const arabicSpeechForms: Words = speechVerbs.flatMap(verb => [verb, `و${verb}`])

const foreignGiven = foreignly(foreignGivenNamesInArabic)

/** The lists that other readers of Arabic need too, folded. */
export const arabic = {
  given: new Set([...spelled(arabicGivenNames), ...foreignGiven]) as ReadonlySet<string>,
  openers: folded(names.arabicNameOpeners),
  titles: folded(titles.arabicTitles),
  offices: folded(titles.arabicOffices),
  officeWords: folded(titles.arabicOfficeWords),
}

/**
 * The classes of a word, as bits of a sum. GIVEN, FAMILY: in the lists of names; FOREIGN: a given name of another
 * language; ALONE: a family name that stands alone; WEAK: a name that is an everyday word too. COMMON: anything but a
 * name; INFLECTED: common by its ending only; BOUND: by its beginning, as a clitic and a common word. PLACE: a town, a club, a firm.
 * MASKED: the first word of a phrase that names no person. PUBLIC: of a name of somebody in public life.
 */
export const IS = {
  GIVEN: 1,
  FAMILY: 2,
  FOREIGN: 4,
  ALONE: 8,
  WEAK: 16,
  OPENER: 32,
  CLOSER: 64,
  PARTICLE: 128,
  ORDINAL: 256,
  TITLE: 512,
  WEAK_TITLE: 1024,
  OFFICE: 2048,
  OFFICE_WORD: 4096,
  SPEECH: 8192,
  ACTION: 16384,
  COMMON: 32768,
  INFLECTED: 65536,
  THING: 131072,
  PLACE: 262144,
  CUE: 524288,
  BEFORE_GOD: 1048576,
  AFTER_SPEAKER: 2097152,
  NISBA_SURNAME: 4194304,
  BOUND: 8388608,
  MASKED: 16777216,
  PUBLIC: 33554432,
} as const

const standAlone = spelled([...arabicFamousNames, ...publicSurnames])
const western = [...foreignFamilyNamesToZay, ...foreignFamilyNamesFromSin]
const foreignFamilies = foreignly([...western, ...easternFamilyNamesInArabic])
const verbPairs = [...verbs.arabicSpeechVerbs, ...verbs.arabicActionVerbs, ...verbs.arabicOtherVerbs]
const singularVerbs = conjugated(verbPairs, 'singular')
const otherVerbs = conjugated(verbPairs, 'others')
const common = [...words.arabicCommonWords, ...words.arabicArticleWords, ...nouns.arabicNouns].map(word => fold(word))
const inflected = common.flatMap(nounForms)

const givenAtHome = folded(arabicGivenNames)
const atHome = givenAtHome.union(folded(arabicFamilyNames, arabicFamousNames))

/** Which words are of which class; the lists stand in `knowledge/languages/arabic`. */
const table: readonly (readonly [number, Iterable<string>])[] = [
  [IS.GIVEN, arabic.given],
  [IS.FOREIGN, foreignGiven.filter(word => !atHome.has(word))],
  [IS.FAMILY, [...spelled(arabicFamilyNames), ...standAlone, ...foreignFamilies]],
  [IS.PUBLIC, publicFirstWords],
  [IS.ALONE, [...standAlone, ...foreignFamilies.filter(word => word.length > 3 && !givenAtHome.has(word))]],
  [IS.WEAK, spelled(names.arabicWeakNames)],
  [IS.OPENER, folded(names.arabicNameOpeners)],
  [IS.CLOSER, folded(names.arabicNameClosers)],
  [IS.PARTICLE, folded(names.arabicNameParticles)],
  [IS.ORDINAL, folded(names.arabicOrdinals)],
  [IS.BEFORE_GOD, folded(names.arabicNamesBeforeGod)],
  [IS.TITLE, arabic.titles],
  [IS.WEAK_TITLE, folded(titles.arabicWeakTitles)],
  [IS.OFFICE, arabic.offices],
  [IS.OFFICE_WORD, arabic.officeWords],
  // A noun before the country that makes it definite has no article: وزير خارجية كينيا.
  [IS.OFFICE_WORD, [...arabic.officeWords].filter(word => /^ال.{3}/.test(word)).map(word => word.slice(2))],
  [IS.SPEECH, speechVerbs],
  [IS.ACTION, conjugated(verbs.arabicActionVerbs, 'singular')],
  [IS.AFTER_SPEAKER, folded(verbs.arabicAfterSpeaker)],
  [IS.COMMON, [...common, ...singularVerbs, ...folded(nouns.arabicNameCues)]],
  [IS.INFLECTED, [...inflected, ...otherVerbs]],
  [IS.THING, folded(words.arabicThingHeads)],
  [IS.PLACE, folded(arabicPlaceNames, arabicBodies)],
  [IS.CUE, folded(nouns.arabicNameCues)],
  [IS.MASKED, folded(words.arabicNotPersons.map(phrase => phrase.split(' ')[0] ?? ''))],
  [IS.NISBA_SURNAME, folded(nisbaSurnames)],
]

const nameBits = IS.GIVEN | IS.FAMILY
const otherBits = IS.COMMON | IS.INFLECTED | IS.PLACE | IS.TITLE | IS.OFFICE | IS.THING | IS.WEAK

/** A name that is another word too is weak; one of another language that is a common word of Arabic is no name. */
function settled(bits: number, abroad: boolean): number {
  if ((bits & otherBits) === 0) return bits
  if (abroad && (bits & IS.COMMON) !== 0 && (bits & IS.WEAK) === 0) return bits & ~(nameBits | IS.FOREIGN | IS.ALONE)
  return (bits | IS.WEAK) & ~(IS.INFLECTED | IS.ALONE)
}

function lexiconOf(): ReadonlyMap<string, number> {
  const lexicon = new Map<string, number>()
  for (const [bit, list] of table) for (const word of list) lexicon.set(word, (lexicon.get(word) ?? 0) | bit)
  for (const [word, bits] of lexicon) {
    if ((bits & nameBits) === 0) continue
    // بدور may be a woman, and is oftener "in the role"; ويدمر is rather "and destroys" than Mr Widmer.
    const start = /^(?:[بلك](?=...)|(?:[وف]|ال)(?=....))/.exec(word)?.[0] ?? ''
    const bound = start !== '' && ((lexicon.get(word.slice(start.length)) ?? 0) & IS.COMMON) !== 0
    const dropped = start === 'و' || start === 'ف'
    const abroad = !atHome.has(word)
    lexicon.set(word, settled(bound ? bits | (abroad && dropped ? IS.COMMON : IS.BOUND | IS.WEAK) : bits, abroad))
  }
  return lexicon
}

const lexicon = lexiconOf()

/** The classes of a folded word as a sum of `IS`, 0 for a word no list knows. */
export function classesOf(word: string): number {
  return lexicon.get(word) ?? 0
}

/** Words of two kinds to learn from what letters stand together: names of other languages, and words and names of Arabic. */
export const spellings = {
  foreign: [...western, ...easternFamilyNamesInArabic, ...foreignGivenNamesInArabic].map(word => fold(word)),
  native: [
    ...new Set([
      ...common,
      ...inflected,
      ...singularVerbs,
      ...otherVerbs,
      ...[...arabicGivenNames, ...arabicFamilyNames].map(word => fold(word)),
    ]),
  ],
}
