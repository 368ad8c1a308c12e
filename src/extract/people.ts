import { arabic, isArticleSurname, isCommon, isListed, isPlausible, looksForeign } from './arabic-words.ts'
import { readings } from './clitics.ts'
import { findWantedNames, wantedKeys, type NameRules, type WantedNames } from './known-names.ts'
import type { PersonMention } from './mentions.ts'
import { findArabicNames } from './people-arabic.ts'
import { findLatinNames, isLatinGivenName, isNoLatinName } from './people-latin.ts'
import { findRussianNames, isNoRussianName } from './people-russian.ts'
import { propagate } from './propagate.ts'
import {
  isGivenName,
  isPatronymic,
  russianKey,
  russianKeys,
  shownInNominative,
  type ShownName,
} from './russian-forms.ts'
import { PLACE, type Scene, type Seed } from './seeds.ts'
import type { Script, Token } from './tokens.ts'

/** The rules of a script: how it reads written names, how it finds new ones, and which words may stand for a known person. */
type ScriptRules = NameRules & { find: (scene: Scene) => Seed[]; mayStandFor: (word: Token) => boolean }

function isArabicNameWord({ folded }: Token): boolean {
  return arabic.given.has(folded) || arabic.openers.has(folded) || arabic.family.has(folded) || isPlausible(folded)
}

const arabicRules: ScriptRules = {
  key: word => word.folded,
  readings: word => readings(word.folded).map(({ skip, rest }) => ({ skip, key: rest })),
  looksLikeName: words => {
    const [first, ...rest] = words
    if (first === undefined || !isArabicNameWord(first)) return false
    const known = words.some(
      ({ folded }) => arabic.given.has(folded) || arabic.openers.has(folded) || looksForeign(folded),
    )
    // Behind a given name that is nothing else, any word that no list knows will do: surnames take every form.
    const certain = arabic.given.has(first.folded) && !arabic.weak.has(first.folded) && !isCommon(first.folded)
    const fits = ({ folded }: Token) =>
      arabic.closers.has(folded) || isArticleSurname(folded) || (certain && !isListed(folded))
    return known && rest.every(word => isArabicNameWord(word) || fits(word))
  },
  mayBeLeftOut: () => false,
  find: findArabicNames,
  mayStandFor: ({ folded }) => !isCommon(folded) && !arabic.titles.has(folded) && !arabic.officeWords.has(folded),
}

const latinRules: ScriptRules = {
  key: word => word.folded,
  readings: word => [{ skip: 0, key: word.folded }],
  looksLikeName: ([first, ...rest]) =>
    first !== undefined && isLatinGivenName(first.folded) && rest.every(word => !isNoLatinName(word.folded)),
  mayBeLeftOut: () => false,
  find: findLatinNames,
  mayStandFor: word => word.casing !== 'LOWER' && word.folded.length > 1 && !isNoLatinName(word.folded),
}

const russianRules: ScriptRules = {
  key: word => russianKey(word.folded),
  readings: word => russianKeys(word.folded).map(key => ({ skip: 0, key })),
  looksLikeName: words =>
    words.some(word => isGivenName(word.folded)) && words.every(word => !isNoRussianName(word.folded)),
  mayBeLeftOut: word => isPatronymic(word.folded),
  find: findRussianNames,
  mayStandFor: word => word.casing !== 'LOWER' && !isNoRussianName(word.folded),
}

const rulesByScript: Readonly<Record<Script, ScriptRules>> = {
  ARABIC: arabicRules,
  CYRILLIC: russianRules,
  LATIN: latinRules,
  OTHER: latinRules,
}

const rulesOf = (word: Token): ScriptRules => rulesByScript[word.script]

/** Wanted names first: of the others, only those that touch none of them. Both lists are in order. */
function merged(wanted: readonly Seed[], others: readonly Seed[]): Seed[] {
  let i = 0
  const free = others.filter(({ first, last }) => {
    while ((wanted[i]?.last ?? Infinity) <= first) i++
    return (wanted[i]?.first ?? Infinity) >= last
  })
  return [...wanted, ...free].sort((a, b) => a.first - b.first)
}

/** A name as one shows it: nominative in Russian, one blank between words, no tatweel, no invisible marks. */
function shownNames({ tokens }: Scene): (seed: Seed, text: string) => ShownName {
  const seen = new Set(tokens.words.filter(word => word.script === 'CYRILLIC').map(word => word.folded))
  return ({ first, last }, text) => {
    if (tokens.words[first]?.script === 'CYRILLIC' && last - first > 1)
      return shownInNominative(tokens.words.slice(first, last), tokens.text, form => seen.has(form))
    return {
      name: text
        .replace(/[\p{Cf}\u0640]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
      sure: true,
    }
  }
}

/** Finds the people of a text whose words are mostly in `script`. Out: in order, not overlapping. */
export function findPeople(scene: Scene, script: Script, wanted: WantedNames): PersonMention[] {
  const { words } = scene.tokens
  const keys = wantedKeys(wanted, rulesOf)
  const seeds = merged(findWantedNames(scene, wanted, rulesOf), rulesByScript[script].find(scene))
  const read = (index: number): readonly { skip: number; key: string }[] => {
    const word = words[index]
    if (word === undefined || scene.places[index] !== PLACE.NONE || !rulesOf(word).mayStandFor(word)) return []
    return rulesOf(word).readings(word)
  }
  const isSure = (seed: Seed): boolean => keys.has(seed.keys.join(' '))
  return propagate(scene.tokens, seeds, read, isSure, shownNames(scene))
}
