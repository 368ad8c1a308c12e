/** Making sources, and correcting what the hub knows of them. */
import type { Db, Tx } from '../db/client.ts'
import type { SourceKind } from '../db/generated/enums.ts'
import type { Actor } from './actor.ts'
import type { Maybe } from './condition.ts'
import { createEntity, editEntity, type EntityTarget, fieldsBetween } from './entity-edit.ts'
import { naming } from './entity-names.ts'
import { RawiError } from './errors.ts'
import { checkedLanguage, checkedNames, type NameFields, nameFields, type NamesEdit } from './name-edit.ts'

/** What is said of a source. Null takes a homepage or a language away; undefined leaves it. */
export type SourceFields = { kind?: Maybe<SourceKind>; homepage?: Maybe<string>; language?: Maybe<string> }

/** `names`: of a source, `language` is the one that it writes in, not that of a name. */
export type SourceEdit = SourceFields & { names: NamesEdit }

/** What browsers and proxies take without a word. */
const LONGEST_ADDRESS = 2_000

/**
 * Makes a source.
 * @returns the id
 * @throws RawiError BAD_USER_INPUT; ALREADY_EXISTS where a name is another source's
 */
export async function createSource(db: Db, by: Actor, edit: SourceEdit): Promise<string> {
  return await createEntity(db, by, 'source', changesOf(edit, { ...nameFields, add: 'names' }))
}

/**
 * Changes what is known of a source.
 * @returns the id
 * @throws RawiError NOT_FOUND; STALE_REVISION; BAD_USER_INPUT; ALREADY_EXISTS where a name is another source's
 */
export async function updateSource(db: Db, by: Actor, edit: EntityTarget & SourceEdit): Promise<string> {
  return await editEntity(db, by, 'source', edit, changesOf(edit, nameFields))
}

function changesOf(edit: SourceEdit, fields: NameFields) {
  const language = edit.language == null ? edit.language : checkedLanguage(edit.language, 'language')
  const wanted = { kind: edit.kind ?? undefined, homepage: checkedHomepage(edit.homepage), language }
  return {
    names: checkedNames(edit.names, naming.source.keyOf, fields),
    fields,
    rest: async (tx: Tx, id: string) => {
      const { kind, homepage, language } = await tx.source.findUniqueOrThrow({ where: { id } })
      const changed = fieldsBetween({ kind, homepage, language }, wanted)
      if (changed !== null) await tx.source.update({ where: { id }, data: changed.after })
      return changed
    },
  }
}

/** The address without a name and a password in it: everybody sees it. */
function checkedHomepage(given: Maybe<string>): Maybe<string> {
  if (given == null) return given
  const url = URL.canParse(given) ? new URL(given) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST_ADDRESS) {
    const message = `A homepage is an absolute http or https address of at most ${LONGEST_ADDRESS} characters.`
    throw new RawiError('BAD_USER_INPUT', message, { field: 'homepage' })
  }
  return Object.assign(url, { username: '', password: '', hash: '' }).href
}
