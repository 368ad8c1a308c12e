import { findWantedNames, wantedKeys, type WantedNames } from './known-names.ts'
import type { PeopleRules, ShownName } from './languages/language.ts'
import type { PersonMention } from './mentions.ts'
import { findLearntNames } from './model/find-names.ts'
import type { Model } from './model/model.ts'
import { propagate } from './propagate.ts'
import type { Reader } from './reader.ts'
import { PLACE, type Scene, type Seed } from './seeds.ts'
import { shownAsWritten } from './show.ts'
import type { Token } from './tokens.ts'

/** For words of a script that no language reads: known names are found as they are written, and nothing else. */
const plain: PeopleRules = {
  key: word => word.folded,
  readings: word => [{ skip: 0, key: word.folded }],
  looksLikeName: () => false,
  mayBeLeftOut: () => false,
  find: () => [],
  mayStandFor: () => false,
  show: () => shownAsWritten,
  cues: { traits: {}, forms: () => [], isName: () => false },
}

/** The stronger names, and of the others those that touch none of them: names of one script may end in another. Both are in order. */
function merged(stronger: readonly Seed[], others: readonly Seed[]): readonly Seed[] {
  if (others.length === 0) return stronger
  let i = 0
  const free = others.filter(({ first, last }) => {
    while ((stronger[i]?.last ?? Infinity) <= first) i++
    return (stronger[i]?.first ?? Infinity) >= last
  })
  return [...stronger, ...free].sort((a, b) => a.first - b.first)
}

/**
 * Finds the people of a text: by the rules, and where `model` was trained on the language of most words, by that. Out: in
 * order, not overlapping.
 */
export function findPeople(scene: Scene, reader: Reader, wanted: WantedNames, model?: Model): PersonMention[] {
  const { words } = scene.tokens
  const rulesOf = (word: Token): PeopleRules => reader.languages[word.script]?.people ?? plain
  const keys = wantedKeys(wanted, rulesOf)
  const found = reader.scripts.map(script => reader.languages[script]?.people.find(scene) ?? [])
  const sure = findWantedNames(scene, wanted, rulesOf)
  const seeds = found.reduce<readonly Seed[]>(merged, sure)
  const read = (index: number): readonly { skip: number; key: string }[] => {
    const word = words[index]
    if (word === undefined || scene.places[index] !== PLACE.NONE || !rulesOf(word).mayStandFor(word, words[index + 1]))
      return []
    return rulesOf(word).readings(word)
  }
  const isSure = (seed: Seed): boolean => keys.has(seed.keys.join(' '))
  const shown = new Map<PeopleRules, ReturnType<PeopleRules['show']>>()
  const show = (seed: Seed, text: string): ShownName => {
    const word = words[seed.first]
    const rules = word === undefined ? plain : rulesOf(word)
    const showName = shown.get(rules) ?? rules.show(scene)
    shown.set(rules, showName)
    return showName(seed, text)
  }
  const ruled = propagate(scene.tokens, seeds, read, isSure, show)
  const main = reader.languages[reader.main]
  const tagger = main && model?.taggers.get(main.code)
  if (main === undefined || tagger === undefined) return ruled
  return propagate(scene.tokens, merged(sure, findLearntNames(tagger, scene, main, ruled)), read, isSure, show)
}
