import type { Language } from '../languages/language.ts'
import type { PersonMention } from '../mentions.ts'
import type { Scene, Seed } from '../seeds.ts'
import type { Token } from '../tokens.ts'
import { hashText } from './hash.ts'
import { LABELS, type Run, runsAt, runsOf } from './labels.ts'
import type { Tagged, Tagger } from './tagger.ts'
import { isNameFamiliar } from './vocabulary.ts'

/**
 * Finds the names of a text as a model sees them. `ruled`: the people whom the rules found; a name that both found bears
 * the rule's name, the others `model`. Out: in order, not overlapping.
 */
export function findLearntNames(
  tagger: Tagger,
  scene: Scene,
  language: Language,
  ruled: readonly PersonMention[],
): Seed[] {
  const { words, at } = scene.tokens
  const tagged = tagger(scene, ruled)
  const rules = new Map(runsAt(words, ruled).map(run => [run.first, { ...run, mention: ruled[run.place]! }]))
  const seen = new Set(words.map(word => word.folded))
  return runsOf(tagged.labels).map(run => {
    const rule = rules.get(run.first)
    const word = words[run.first]!
    const skip =
      rule === undefined
        ? skipOf({ word, language, tagged, seen })
        : Math.max(0, at.subarray(word.from, word.from + word.folded.length).indexOf(rule.mention.start))
    return {
      ...run,
      skip,
      keys: keysOf(words.slice(run.first, run.last), skip, language),
      rule: rule?.last === run.last ? rule.mention.rule : 'model',
      confidence: confidenceOf(run, tagged),
    }
  })
}

type First = { word: Token; language: Language; tagged: Tagged; seen: ReadonlySet<string> }

/** How many folded units of clitics stand before a name: none, unless what is left is known from names or from the text. */
function skipOf({ word, language, tagged: { familiarity }, seen }: First): number {
  const [whole, ...others] = language.people.readings(word).filter(({ skip }, i) => i === 0 || skip > 0)
  const isName = (key: string) => language.people.cues.isName(key) || isNameFamiliar(familiarity(hashText(key)))
  if (whole === undefined || isName(whole.key)) return 0
  return (others.find(({ key }) => isName(key)) ?? others.find(({ key }) => seen.has(key)))?.skip ?? 0
}

/** By what mentions of one person are compared: without what shorter forms leave out, as fathers' names and initials. */
function keysOf(words: readonly Token[], skip: number, { people }: Language): string[] {
  const keys = words.map((word, i) => {
    const reading = i === 0 && skip > 0 ? people.readings(word).find(each => each.skip === skip) : undefined
    return reading?.key ?? people.key(word)
  })
  const kept = keys.filter((_, i) => !isLeftOut(words[i]!, people))
  return kept.length > 0 ? kept : keys
}

function isLeftOut(word: Token, people: Language['people']): boolean {
  return (
    people.mayBeLeftOut(word) || (word.casing !== 'LOWER' && (word.folded.length === 1 || word.folded.includes('.')))
  )
}

/** How likely the least likely word of a name is what it is said to be. */
function confidenceOf({ first, last }: Run, { labels, likely }: Tagged): number {
  let least = 1
  for (let i = first; i < last; i++) least = Math.min(least, likely[i * LABELS + labels[i]!]!)
  return Math.max(0.01, Math.round(least * 100) / 100)
}
