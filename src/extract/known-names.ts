import { addWords, longest, phraseTree, type PhraseTree } from './phrases.ts'
import { PLACE, type Scene, type Seed } from './seeds.ts'
import { tokenize, type Token } from './tokens.ts'

/**
 * What one script says of written names: the key of a word, its readings in a text, what looks like a name, and which
 * words of a full name are left out of shorter forms of it.
 */
export type NameRules = {
  key: (word: Token) => string
  readings: (word: Token) => readonly { skip: number; key: string }[]
  looksLikeName: (words: readonly Token[]) => boolean
  mayBeLeftOut: (word: Token) => boolean
}

/** Names to look for: `known` are taken as sure, `keywords` only where they look like names. */
export type WantedNames = { known: readonly string[]; keywords: readonly string[] }

type Wanted = { rule: string; confidence: number; keys: readonly string[] }

function keysOf(words: readonly Token[], rulesOf: (word: Token) => NameRules): readonly string[] {
  return words.map(word => rulesOf(word).key(word))
}

/** The keys of every wanted name, joined: a person whose name is among them is preferred for a bare surname. */
export function wantedKeys({ known, keywords }: WantedNames, rulesOf: (word: Token) => NameRules): ReadonlySet<string> {
  return new Set([...known, ...keywords].map(name => keysOf(tokenize(name).words, rulesOf).join(' ')))
}

function treeOf({ known, keywords }: WantedNames, rulesOf: (word: Token) => NameRules): PhraseTree<Wanted> {
  const tree = phraseTree<Wanted>()
  for (const keyword of keywords) {
    const { words } = tokenize(keyword)
    const [first] = words
    if (first === undefined || words.length < 2 || words.length > 6 || !rulesOf(first).looksLikeName(words)) continue
    const keys = keysOf(words, rulesOf)
    addWords(tree, keys, { rule: 'keyword', confidence: 0.9, keys })
  }
  for (const name of known) {
    const keys = keysOf(tokenize(name).words, rulesOf)
    addWords(tree, keys, { rule: 'known-name', confidence: 0.95, keys })
  }
  return tree
}

/** Finds the wanted names where they stand in the text. Out: in order, not overlapping. */
export function findWantedNames(scene: Scene, wanted: WantedNames, rulesOf: (word: Token) => NameRules): Seed[] {
  const tree = treeOf(wanted, rulesOf)
  const seeds: Seed[] = []
  const { words } = scene.tokens
  let index = 0
  while (tree.next.size > 0 && index < words.length) {
    const seed = seedAt(scene, index, tree, rulesOf)
    if (seed !== undefined) seeds.push(seed)
    index = seed?.last ?? index + 1
  }
  return seeds
}

function seedAt(
  scene: Scene,
  index: number,
  tree: PhraseTree<Wanted>,
  rulesOf: (word: Token) => NameRules,
): Seed | undefined {
  const { words } = scene.tokens
  const word = words[index]
  if (word === undefined) return undefined
  for (const { skip, key } of rulesOf(word).readings(word)) {
    const found = longest(
      tree,
      words,
      index,
      key,
      next => rulesOf(next).key(next),
      next => rulesOf(next).mayBeLeftOut(next),
    )
    if (found === undefined || (found.end === index + 1 && scene.places[index] === PLACE.NAME)) continue
    return { first: index, last: found.end, skip, ...found.value }
  }
  return undefined
}
