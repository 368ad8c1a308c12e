/** Random edits through the store, against the names, the revision and the audit that they ought to leave. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { updateCountry } from '../../src/domain/country-edit.ts'
import { readCountries } from '../../src/domain/country.ts'
import { RawiError } from '../../src/domain/errors.ts'
import { changeNames, type NameChange, namesBetween, placeOf, type StoredName } from '../../src/domain/name-change.ts'
import { isCanonical, type Name } from '../../src/domain/names.ts'
import { createPerson, updatePerson } from '../../src/domain/person-edit.ts'
import { readPeople } from '../../src/domain/person.ts'
import { seed } from '../../src/domain/seed.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { nameChange } from '../support/name-changes.ts'

const own = useDatabase()

/** What an edit is refused with; null: it is not. */
function refusal(names: readonly StoredName[], { add, remove }: NameChange): string | null {
  const known = new Set(names.map(placeOf))
  if (remove.some(name => !known.has(placeOf(name)))) return 'NOT_FOUND'
  const isEmpty = add.length + remove.length === 0
  return isEmpty || changeNames(names, { add, remove }).some(isCanonical) ? null : 'BAD_USER_INPUT'
}

/** Null, or the code that an edit was refused with. */
async function outcome(edit: Promise<unknown>): Promise<string | null> {
  return await edit.then(
    () => null,
    error => (error instanceof RawiError ? error.code : Promise.reject(error)),
  )
}

const short = (names: readonly Name[]) => names.map(({ text, language, kind }) => `${text} ${language} ${kind}`)

describe('edits of one entity', () => {
  it('leave the names that they ask for, a revision and a row of the audit for each that changed something', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nameChange, { minLength: 1, maxLength: 6 }), async edits => {
        const id = await createPerson(own.db, EDITOR, { name: 'Oskar', language: 'fr' })
        let [names, revision]: [StoredName[], number] = [
          [{ id: '0', ownerId: null, text: 'Oskar', folded: 'oskar', language: 'fr', kind: 'CANONICAL' }],
          1,
        ]
        for (const [index, edit] of edits.entries()) {
          const refused = refusal(names, edit)
          expect(await outcome(updatePerson(own.db, EDITOR, { id, expectedRevision: revision, ...edit }))).toBe(refused)
          if (refused !== null) continue
          const after = changeNames(names, edit)
          if (Object.values(namesBetween(names, after)).some(list => list.length > 0)) revision++
          names = after.map((name, place) => ({ ...name, id: name.id ?? `${index + 1}.${place}` }))
        }
        const stored = (await readPeople(own.db, [id])).get(id)!
        expect(short(stored.names.list)).toEqual(short(names))
        expect([stored.revision, await own.db.auditLog.count({ where: { targetId: id } })]).toEqual([
          revision,
          revision,
        ])
      }),
      { numRuns: 15 },
    )
  })

  it('of countries are the same after the facts were read anew', async () => {
    const ids = (await own.db.country.findMany({ where: { code: { in: ['BR', 'DE', 'KE'] } } })).map(({ id }) => id)
    const all = async () => {
      const read = await readCountries(own.db, ids)
      return ids.map(id => short(read.get(id)!.names.list).sort())
    }
    const edits = fc.sample(fc.record({ edit: nameChange, which: fc.nat(ids.length - 1) }), 60)
    const before = await all()
    for (const { edit, which } of edits) {
      const [id, names] = [ids[which]!, (await readCountries(own.db, ids)).get(ids[which]!)!.names.list]
      // Names of the facts go, the ones to show among them.
      const gone = names[(edit.add.length * 7) % names.length]!
      await outcome(updateCountry(own.db, EDITOR, { id, add: edit.add, remove: [gone] }))
    }
    const after = await all()
    expect(after).not.toEqual(before)
    await own.db.knowledge.deleteMany({ where: { name: 'seed' } })
    await seed(own.db)
    expect(await all()).toEqual(after)
  })
})
