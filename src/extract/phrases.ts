import { GAP, tokenize, type Token } from './tokens.ts'

/** A tree of phrases, one word a step. A node with `value` ends a phrase. */
export type PhraseTree<T> = { next: Map<string, PhraseTree<T>>; value?: T }

/** An empty tree. */
export function phraseTree<T>(): PhraseTree<T> {
  return { next: new Map() }
}

/** Adds a phrase given as folded words; `value` replaces what an equal phrase had before. */
export function addWords<T>(tree: PhraseTree<T>, words: readonly string[], value: T): void {
  let node = tree
  for (const word of words) {
    let child = node.next.get(word)
    if (child === undefined) node.next.set(word, (child = { next: new Map() }))
    node = child
  }
  if (node !== tree) node.value = value
}

/** The folded words of a written phrase, cut the way a text is cut. */
export function wordsOf(phrase: string): readonly string[] {
  return tokenize(phrase).words.map(word => word.folded)
}

/** May `word` go on with the phrase that the word before it began? Never over a comma, a sentence or a line. */
function continues(word: Token, before: Token | undefined): boolean {
  if ((word.gap & ~(GAP.BLANK | GAP.HYPHEN | GAP.APOSTROPHE | GAP.DOT)) !== 0) return false
  return (word.gap & GAP.DOT) === 0 || (before !== undefined && before.folded.length <= 3)
}

/** What `longest` found: the value, and the index after the last word. */
export type Found<T> = { value: T; end: number }

/**
 * The longest phrase that starts at `words[index]`, whose own form is taken to be `first`; the words after it are taken
 * in the form `keyOf` gives, or as they are folded; of those that `mayBeLeftOut` one may stand between two words of the
 * phrase. Work is bounded by the longest phrase in the tree.
 */
export function longest<T>(
  tree: PhraseTree<T>,
  words: readonly Token[],
  index: number,
  first: string,
  keyOf: (word: Token) => string = word => word.folded,
  mayBeLeftOut: (word: Token) => boolean = () => false,
): Found<T> | undefined {
  let node = tree.next.get(first)
  let found: Found<T> | undefined
  let i = index
  while (node !== undefined) {
    i++
    if (node.value !== undefined) found = { value: node.value, end: i }
    let word = words[i]
    if (node.next.size === 0 || word === undefined || !continues(word, words[i - 1])) break
    if (!node.next.has(keyOf(word)) && mayBeLeftOut(word)) {
      i++
      word = words[i]
      if (word === undefined || !continues(word, words[i - 1])) break
    }
    node = node.next.get(keyOf(word))
  }
  return found
}
