import { Prisma } from '../db/generated/client.ts'
import type { NameKind } from '../db/generated/enums.ts'
import { keyOf } from './entity.ts'

/** A name as it is stored, whatever it names. */
export type Name = { text: string; language: string; kind: NameKind }

/** A name with its key (entity.ts): in one language an entity has it once. */
export type FoldedName = Name & { folded: string }

/** A name that nobody has is longer; in UTF-16 units. */
export const LONGEST_NAME = 200

/** The names of an entity, in the order they became known, and the one to show in each language. */
export type Names = { list: readonly Name[]; byLanguage: ReadonlyMap<string, string>; first: string }

/**
 * Sorts out once, when an entity is loaded, what every showing of it asks for: in each language the canonical name, else
 * the first; and, whatever the language, the first canonical name.
 * @param list in the order they became known; an entity has at least one
 */
export function namesOf(list: readonly Name[]): Names {
  const byLanguage = new Map<string, string>()
  // Canonical ones first; within these the order stays.
  for (const { text, language } of [...list.filter(isCanonical), ...list]) {
    const primary = primaryOf(language)
    if (!byLanguage.has(primary)) byLanguage.set(primary, text)
  }
  return { list, byLanguage, first: (list.find(isCanonical) ?? list[0])?.text ?? '' }
}

/**
 * The best name to show: in the first of the languages that has one, else the name it was first known by.
 * @param languages BCP 47, the most wanted first; null is passed over, and only the first part of a tag counts
 */
export function bestName({ byLanguage, first }: Names, languages: readonly (string | null | undefined)[]): string {
  for (const language of languages) {
    const name = language == null ? undefined : byLanguage.get(primaryOf(language))
    if (name !== undefined) return name
  }
  return first
}

/** The part of a language tag that names the language: `en` of `en-GB`. */
export function primaryOf(language: string): string {
  const hyphen = language.indexOf('-')
  return (hyphen === -1 ? language : language.slice(0, hyphen)).toLowerCase()
}

/** SQL for the names of the entity `e` as JSON, from their table. */
export function selectNames(table: 'country_name' | 'source_name', key: string): Prisma.Sql {
  return Prisma.sql`(SELECT json_agg(json_build_object('text', n.text, 'language', n.language, 'kind', n.kind) ORDER BY n.id)
    FROM ${Prisma.raw(table)} n WHERE n.${Prisma.raw(key)} = e.id)`
}

/** A name as `selectOwnedNames` gives it. `other`: it came with somebody merged into the entity. */
export type OwnedName = Name & { other: boolean }

/** As `selectNames`, for what can be merged; what comes of it is for `ownedNames`. */
export function selectOwnedNames(table: 'person_name' | 'tag_label', key: 'person_id' | 'tag_id'): Prisma.Sql {
  return Prisma.sql`(SELECT json_agg(json_build_object('text', n.text, 'language', n.language, 'kind', n.kind,
      'other', n.owner_id IS NOT NULL) ORDER BY n.owner_id IS NOT NULL, n.id)
    FROM ${Prisma.raw(table)} n WHERE n.${Prisma.raw(key)} = e.id)`
}

/**
 * The names of an entity that others may have been merged into, each of whom keeps their own rows: a name that several have
 * in one language comes once, and in a language the first name to show stays the one to show.
 * @param rows their own names first
 */
export function ownedNames(rows: readonly OwnedName[]): Name[] {
  const names = rows.map(({ text, language, kind }): Name => ({ text, language, kind }))
  if (!rows.some(({ other }) => other)) return names
  const once = new Map(names.toReversed().map(name => [`${name.language} ${keyOf(name.text)}`, name]))
  const shown = new Set<string>()
  return names.flatMap(name => {
    if (once.get(`${name.language} ${keyOf(name.text)}`) !== name) return []
    if (!isCanonical(name)) return [name]
    const second = shown.has(primaryOf(name.language))
    shown.add(primaryOf(name.language))
    return [second ? { ...name, kind: 'ALIAS' as const } : name]
  })
}

/** Is it the name to show in its language? */
export function isCanonical(name: Name): boolean {
  return name.kind === 'CANONICAL'
}
