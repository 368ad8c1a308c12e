import { RawiError } from '../domain/errors.ts'
import { bestName, type Names } from '../domain/names.ts'
import { isLanguage } from '../text/language.ts'

/** An entity as somebody reached it. `within` is the language of the article that led to it, null where none did. */
export type Reached<Entity> = { id: string; entity: Entity; within: string | null }

/** Marks an entity with the way to it; one that is known already stays a value, and is not waited for. */
export function reach<Entity extends { id: string }>(
  entity: Entity | Promise<Entity>,
  within: string | null = null,
): Reached<Entity> | Promise<Reached<Entity>> {
  if (entity instanceof Promise) return entity.then(found => ({ id: found.id, entity: found, within }))
  return { id: entity.id, entity, within }
}

/** The same for an entity that may not be there. */
export async function reachFound<Entity extends { id: string }>(
  found: Entity | null | Promise<Entity | null>,
): Promise<Reached<Entity> | null> {
  const entity = await found
  return entity === null ? null : reach(entity)
}

/**
 * The name to show: in the language that the field asks for, else in one that the client reads (Accept-Language), else
 * in that of the article that led to the entity, else in the `usual` language, else the name that it was first known by.
 * @throws RawiError BAD_USER_INPUT where the language that is asked for is none
 */
export function nameOf(
  { entity, within }: Reached<{ names: Names }>,
  asked: string | null | undefined,
  accepted: readonly string[],
  usual?: string,
): string {
  const { names } = entity
  // A plain tag that a name has, as nearly all ask, needs no second look.
  if (asked != null && !names.byLanguage.has(asked) && !isLanguage(asked)) {
    const message = `\`language\` is ${JSON.stringify(asked.slice(0, 50))}, which is not known; a BCP 47 tag is "ar" or "pt-BR".`
    throw new RawiError('BAD_USER_INPUT', message, { field: 'language' })
  }
  return bestName(names, [asked, ...accepted, within, usual])
}
