import type { CountryRules } from '../country-rules.ts'
import type { NameRules } from '../known-names.ts'
import type { RoleGrammar } from '../role-grammar.ts'
import type { Scene, Seed } from '../seeds.ts'
import type { Script, Token } from '../tokens.ts'

/** A name as one shows it: `sure` when it was read as it stands, and not derived from another form of it. */
export type ShownName = { name: string; sure: boolean }

/**
 * What a trained model is told of a folded word. `traits`: is it in a list, has it an ending? The model learns what each of
 * them says. `forms`: what it has in common with other forms of the same word. `isName`: is it known to be a name's?
 */
export type Cues = {
  traits: Readonly<Record<string, (word: string) => boolean>>
  forms: (word: string) => readonly string[]
  isName: (word: string) => boolean
}

/**
 * What a language says of people: how it reads written names, how it finds new ones (in order, not overlapping), which
 * words may stand for a known person (`next`: the word after it), and how a name with the given text is shown; `show` is
 * asked once for each text. `cues`: what a trained model is told.
 */
export type PeopleRules = NameRules & {
  find: (scene: Scene) => Seed[]
  mayStandFor: (word: Token, next: Token | undefined) => boolean
  show: (scene: Scene) => (seed: Seed, text: string) => ShownName
  cues: Cues
}

/** All that the recogniser knows of one language. `code`: BCP 47. Without `roles`, people of that language have none. */
export type Language = {
  code: string
  script: Script
  people: PeopleRules
  countries: CountryRules
  roles?: RoleGrammar
}
