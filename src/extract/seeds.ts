import type { Tokens } from './tokens.ts'

/** What the country pass said of a word: nothing, a nationality, or a place or seat. */
export const PLACE = { NONE: 0, DEMONYM: 1, NAME: 2 } as const

/** What a name finder reads: the words, and for each word one of `PLACE`. */
export type Scene = { tokens: Tokens; places: Uint8Array }

/**
 * A name found by evidence of its own: words `first` up to but not including `last`, without `skip` folded units of
 * clitics. `keys` are its words in the form by which mentions of one person are compared.
 */
export type Seed = {
  first: number
  last: number
  skip: number
  keys: readonly string[]
  rule: string
  confidence: number
}

/** Every name that `seedAt` finds, word by word from the left. Out: in order, not overlapping. */
export function collectSeeds(scene: Scene, seedAt: (scene: Scene, index: number) => Seed | undefined): Seed[] {
  const seeds: Seed[] = []
  let index = 0
  while (index < scene.tokens.words.length) {
    const seed = seedAt(scene, index)
    if (seed !== undefined) seeds.push(seed)
    index = seed?.last ?? index + 1
  }
  return seeds
}
