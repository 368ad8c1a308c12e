/**
 * People whom sources outside the hub know: reference data, from which a person of the hub is made at the first mention.
 *
 * A source knows its people by keys of its own, and all sources together by Wikidata items: what a second source says of
 * somebody goes to the one record there is. Nothing that was told once is taken back by another telling; so the same file
 * read twice changes nothing.
 *
 * The race: two that write the same person at once, or an editor who gives somebody of the hub a name that is given here as
 * well. All who write hold the lock of whoever makes or names somebody until they commit, taken behind the one that keeps
 * merges out (entity.ts); stories of nobody new do not wait for it.
 */
import { v7 as uuid } from 'uuid'
import type { Tx } from '../db/client.ts'
import { lockNewEntities, lockOutMerges } from './entity.ts'
import { foldNames, joinRoles, type KnownPersonDraft, type KnownRole } from './known-draft.ts'
import { nameHubPeople } from './known-hub.ts'
import type { FoldedName } from './names.ts'

/** What was written. `changed`: how many people are new or had something new; `leftOut`: names that are none. */
export type Written = { changed: number; leftOut: number }

type Stored = {
  id: string
  source: string
  sourceKey: string
  wikidataId: string | null
  description: string | null
  countries: string[]
  roles: KnownRole[]
}

/** Writes people of a source: those that are there get what is new of them. Some thousands at once. */
export async function writeKnownPeople(tx: Tx, source: string, drafts: readonly KnownPersonDraft[]): Promise<Written> {
  await lockOutMerges(tx)
  await lockNewEntities(tx)
  const people = await readStored(tx, source, drafts)
  const names: (FoldedName & { person: string })[] = []
  let leftOut = 0
  for (const draft of drafts) {
    const person = people.take(draft)
    const folded = foldNames(draft.names)
    leftOut += folded.leftOut
    for (const name of folded.names) names.push({ ...name, person })
  }
  const written = people.changed()
  await writePeople(tx, written)
  const named = await writeNames(tx, names)
  await nameHubPeople(tx, named)
  return { changed: new Set([...written.map(({ id }) => id), ...named]).size, leftOut }
}

/** The records that these drafts are of, in memory; `take` adds a draft to its record, and answers with the record's id. */
async function readStored(tx: Tx, source: string, drafts: readonly KnownPersonDraft[]) {
  const keys = drafts.map(draft => draft.sourceKey)
  const items = drafts.flatMap(({ wikidataId }) => (wikidataId === null ? [] : [wikidataId]))
  const rows = await tx.$queryRaw<Stored[]>`
    SELECT id, source, source_key AS "sourceKey", wikidata_id AS "wikidataId", description, countries, roles
    FROM known_person WHERE (source = ${source} AND source_key = ANY(${keys})) OR wikidata_id = ANY(${items})`
  // As they will be compared: what comes from a jsonb column has its keys in another order.
  for (const row of rows) row.roles = joinRoles(row.roles, [])
  const byKey = new Map(rows.flatMap(row => (row.source === source ? [[row.sourceKey, row]] : [])))
  const byItem = new Map(rows.flatMap(row => (row.wikidataId === null ? [] : [[row.wikidataId, row]])))
  const before = new Map(rows.map(row => [row.id, JSON.stringify(row)]))
  return {
    take: ({ sourceKey, wikidataId, description, countries, roles }: KnownPersonDraft): string => {
      const made = { id: uuid(), source, sourceKey, wikidataId, description, countries: [], roles: [] }
      const row: Stored = byItem.get(wikidataId ?? '') ?? byKey.get(sourceKey) ?? made
      row.wikidataId = wikidataId ?? row.wikidataId
      row.description ??= description
      row.countries = [...new Set([...row.countries, ...countries])]
      row.roles = joinRoles(row.roles, roles)
      if (row.source === source) byKey.set(row.sourceKey, row)
      if (row.wikidataId !== null) byItem.set(row.wikidataId, row)
      return row.id
    },
    changed: () =>
      [...new Set([...byKey.values(), ...byItem.values()])].filter(row => before.get(row.id) !== JSON.stringify(row)),
  }
}

/** As JSON: a batch is one value to the driver, whatever its size. */
async function writePeople(tx: Tx, people: readonly Stored[]): Promise<void> {
  if (people.length === 0) return
  await tx.$executeRaw`
    INSERT INTO known_person (id, source, source_key, wikidata_id, description, countries, roles)
    SELECT id, source, "sourceKey", "wikidataId", description, countries, roles
    FROM json_to_recordset(${JSON.stringify(people)}::json) AS given (
      id uuid, source text, "sourceKey" text, "wikidataId" text, description text, countries text[], roles jsonb)
    ON CONFLICT (id) DO UPDATE
    SET wikidata_id = excluded.wikidata_id, description = excluded.description, countries = excluded.countries,
        roles = excluded.roles, updated_at = now()`
}

/** Answers with the ids of those who got a name that they had not. */
async function writeNames(tx: Tx, names: readonly (FoldedName & { person: string })[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO known_name (id, known_person_id, text, folded, language, kind)
    SELECT uuidv7(), g.person, g.text, g.folded, g.language,
           CASE WHEN g.kind = 'CANONICAL' AND EXISTS (SELECT 1 FROM known_name o
             WHERE o.known_person_id = g.person AND o.language = g.language AND o.kind = 'CANONICAL')
             THEN 'ALIAS' ELSE g.kind END
    FROM json_to_recordset(${JSON.stringify(names)}::json) AS g (
      person uuid, text text, folded text, language text, kind name_kind)
    ON CONFLICT (known_person_id, language, folded) DO NOTHING RETURNING known_person_id AS id`
  return [...new Set(rows.map(({ id }) => id))]
}
