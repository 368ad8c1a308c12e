/** People as sources outside the hub describe them: read and not yet stored. */
import type { NameKind } from '../db/generated/enums.ts'
import { cleanTitle } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { keyOf } from './entity.ts'
import { type FoldedName, LONGEST_NAME, primaryOf } from './names.ts'

/** An office somebody holds or held: its title, the code of its country, and the years; null: not told. */
export type KnownRole = { title: string; country: string | null; since: number | null; until: number | null }

/** `language`: BCP 47; `kind`: CANONICAL is the name to show. */
export type KnownNameDraft = { text: string; language: string; kind: NameKind }

/** One person of a source. `sourceKey`: what the source itself knows them by. `countries`: codes, of former states too. */
export type KnownPersonDraft = {
  sourceKey: string
  wikidataId: string | null
  description: string | null
  countries: readonly string[]
  roles: readonly KnownRole[]
  names: readonly KnownNameDraft[]
}

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

/**
 * Two lists of roles as one. A role is one with another of the same title and country, unless both say that they began in
 * a year, and in unlike ones: that is somebody who held the office twice. Years that are told later win.
 */
export function joinRoles(known: readonly KnownRole[], told: readonly KnownRole[]): KnownRole[] {
  const joined: KnownRole[] = []
  for (const { title, country, since, until } of [...known, ...told]) {
    const before = joined.find(
      role =>
        role.country === country &&
        (role.since === null || since === null || role.since === since) &&
        fold(role.title) === fold(title),
    )
    if (before === undefined) joined.push({ title, country, since, until })
    else Object.assign(before, { since: since ?? before.since, until: until ?? before.until })
  }
  return joined
}
