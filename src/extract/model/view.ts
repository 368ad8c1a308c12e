/** What the tagger sees of a text beside its words. */
import type { PersonMention } from '../mentions.ts'
import type { Scene } from '../seeds.ts'
import { GAP, type Token, type Tokens } from '../tokens.ts'
import type { Facts } from './facts.ts'
import { hashText, mix } from './hash.ts'
import { labelsOf, runsAt } from './labels.ts'
import { FAMILIARITIES, type Familiarity } from './vocabulary.ts'

/**
 * For each word: its facts, the place that the country pass saw, its casing, the signs before it, the kind of gap they
 * are, the label that the rules would give it, and the rule with its confidence; `familiar`: how familiar each of its
 * forms is.
 */
export type View = {
  facts: readonly Facts[]
  places: Uint8Array
  casing: Uint8Array
  signs: Uint32Array
  gaps: Uint8Array
  ruled: Uint8Array
  rules: Uint32Array
  familiar: readonly Uint8Array[]
}

const CASINGS: readonly Token['casing'][] = ['LOWER', 'CAPITAL', 'UPPER']
const MOST_SIGNS = 4
const gapKinds = [GAP.BREAK, GAP.STOP, GAP.COMMA, GAP.DOT, GAP.OTHER, GAP.HYPHEN, GAP.APOSTROPHE]

/** Looks at a text. `ruled`: the people whom the rules found, in order. */
export function viewOf(
  { tokens, places }: Scene,
  facts: readonly Facts[],
  ruled: readonly PersonMention[],
  familiarity: Familiarity,
): View {
  const { words } = tokens
  const runs = runsAt(words, ruled)
  const labels = labelsOf(words.length, runs)
  const rules = new Uint32Array(words.length)
  for (const { first, last, place } of runs) {
    const { rule, confidence } = ruled[place]!
    const hash = mix(hashText(rule), Math.round(confidence * 10))
    for (let i = first; i < last; i++) rules[i] = mix(hash, labels[i]!)
  }
  return {
    facts,
    places,
    casing: Uint8Array.from(words, word => CASINGS.indexOf(word.casing)),
    signs: signsOf(tokens),
    gaps: Uint8Array.from(words, ({ gap }) => gapKinds.findIndex(bit => (gap & bit) !== 0) + 1),
    ruled: labels,
    rules,
    familiar: facts.map(({ forms }) => Uint8Array.from(forms, (form, i) => i * FAMILIARITIES + familiarity(form))),
  }
}

/** What stands before each word, up to its first four characters. */
function signsOf({ text, words }: Tokens): Uint32Array {
  return Uint32Array.from(words, ({ start }, i) => {
    const before = words[i - 1]?.end ?? 0
    const between = start - before === 1 ? text.charAt(before) : text.slice(before, start).replace(/\s+/g, ' ')
    return hashText(between.slice(0, MOST_SIGNS))
  })
}
