import { RawiError } from '../../domain/errors.ts'
import type { KnownNameDraft, KnownPersonDraft, KnownRole } from '../../domain/known-draft.ts'
import { countryOfItem, positionOfItem } from '../../knowledge/wikidata.ts'
import type { EntityParts, Statement } from './wikidata-entity.ts'

/** The languages that names are taken in; `mul` is a name that is the same in many. */
const languages = ['ar', 'en', 'ru', 'fr', 'es', 'fa', 'tr', 'mul'] as const

const HUMAN = 'Q5'

/**
 * The person of an entity; null where it is no human.
 * @throws RawiError KNOWLEDGE_RECORD_INVALID where it has no id, or no name in these languages
 */
export function personOf({ id, labels, descriptions, aliases, claims }: EntityParts): KnownPersonDraft | null {
  if (!itemsOf(claims?.P31).includes(HUMAN)) return null
  if (typeof id !== 'string' || !/^Q[1-9]\d*$/.test(id)) throw invalid('The entity has no id.')
  const names: KnownNameDraft[] = []
  for (const language of languages) {
    const label = labels?.[language]?.value
    if (typeof label === 'string') names.push({ text: label, language, kind: 'CANONICAL' })
    for (const alias of listOf(aliases?.[language])) {
      if (typeof alias.value === 'string') names.push({ text: alias.value, language, kind: 'ALIAS' })
    }
  }
  if (names.length === 0) throw invalid(`${id} has no name in ${languages.join(', ')}.`)
  const told = [descriptions?.en?.value, descriptions?.ar?.value]
  const description = told.find(text => typeof text === 'string') ?? null
  const countries = itemsOf(claims?.P27).flatMap(item => countryOfItem.get(item) ?? [])
  return { sourceKey: id, wikidataId: id, description, countries, roles: rolesOf(claims?.P39), names }
}

/** Offices whose titles are known here: a dump has their labels in lines of their own. */
function rolesOf(statements: readonly Statement[] | undefined): KnownRole[] {
  return valid(statements).flatMap((statement): KnownRole[] => {
    const position = positionOfItem.get(itemOf(statement) ?? '')
    if (position === undefined) return []
    const year = (property: string) => {
      const time = statement.qualifiers?.[property]?.[0]?.datavalue?.value?.time
      return time === undefined ? null : Number(/^[+-]\d+/.exec(time)?.[0] ?? NaN) || null
    }
    return [{ ...position, since: year('P580'), until: year('P582') }]
  })
}

function itemsOf(statements: readonly Statement[] | undefined): string[] {
  return valid(statements).flatMap(statement => itemOf(statement) ?? [])
}

function itemOf({ mainsnak }: Statement): string | undefined {
  const value = mainsnak?.datavalue?.value
  return value?.id ?? (value?.['numeric-id'] === undefined ? undefined : `Q${value['numeric-id']}`)
}

/** Statements that Wikidata itself holds to be wrong stay there as deprecated. */
function valid(statements: readonly Statement[] | undefined): readonly Statement[] {
  return listOf(statements).filter(({ rank }) => rank !== 'deprecated')
}

/** What the file has at a place where a list is to be. */
function listOf<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list.filter(item => item != null) : []
}

function invalid(message: string): RawiError {
  return new RawiError('KNOWLEDGE_RECORD_INVALID', message)
}
