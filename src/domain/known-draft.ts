/** People as sources outside the hub describe them: read and not yet stored. */
import type { NameKind } from '../db/generated/enums.ts'
import { cleanTitle } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { keyOf } from './entity.ts'
import { primaryOf } from './names.ts'

/** An office somebody holds or held: its title, the alpha-2 code of its country, and the years; null: not told. */
export type KnownRole = { title: string; country: string | null; since: number | null; until: number | null }

/** `language`: BCP 47; `kind`: CANONICAL is the name to show. */
export type KnownNameDraft = { text: string; language: string; kind: NameKind }

/** One person of a source. `sourceKey`: what the source itself knows them by. `countries`: alpha-2 codes. */
export type KnownPersonDraft = {
  sourceKey: string
  wikidataId: string | null
  description: string | null
  countries: readonly string[]
  roles: readonly KnownRole[]
  names: readonly KnownNameDraft[]
}

/** A name as it is stored. */
export type FoldedName = KnownNameDraft & { folded: string }

/** A name that nobody has is longer. */
const LONGEST_NAME = 200

/**
 * The names of a person as they are stored: cleaned and folded, each once in a language, one of them to show in each.
 * @returns and how many were left out, because they hold no letter or are too long to be a name
 */
export function foldNames(names: readonly KnownNameDraft[]): { names: FoldedName[]; leftOut: number } {
  const folded = new Map<string, FoldedName>()
  const shown = new Set<string>()
  let leftOut = 0
  for (const { text: given, language, kind: wanted } of names) {
    const text = cleanTitle(given)
    const key = keyOf(text)
    if (text.length > LONGEST_NAME || !/[\p{L}\p{N}]/u.test(key)) {
      leftOut++
      continue
    }
    const place = `${language} ${key}`
    if (folded.has(place)) continue
    const kind = wanted === 'CANONICAL' && shown.has(primaryOf(language)) ? 'ALIAS' : wanted
    if (kind === 'CANONICAL') shown.add(primaryOf(language))
    folded.set(place, { text, folded: key, language, kind })
  }
  return { names: [...folded.values()], leftOut }
}

/** Two lists of roles as one: a role is known by its title and its country, and years that are told later win. */
export function joinRoles(known: readonly KnownRole[], told: readonly KnownRole[]): KnownRole[] {
  const joined = new Map<string, KnownRole>()
  for (const role of [...known, ...told]) {
    const key = `${fold(role.title)} ${role.country}`
    const before = joined.get(key)
    const since = role.since ?? before?.since ?? null
    const until = role.until ?? before?.until ?? null
    joined.set(key, { title: before?.title ?? role.title, country: role.country, since, until })
  }
  return [...joined.values()]
}
