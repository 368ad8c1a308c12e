/** Correcting the names of countries: what an editor says outlives the facts that come with the hub. */
import { describe, expect, it } from 'vitest'
import { seed } from '../../src/domain/seed.ts'
import { edited, lastAudit, refused, written } from '../support/edits.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const other = useHub(hub)
const LIMIT = 2_000

const update = (code: string, input: object) => edited(hub, 'updateCountry', { code, ...input })
const named = (text: string, language: string, kind = 'ALIAS') => ({ text, language, kind })
const sorted = (names: Data[]) => names.map(name => JSON.stringify(name)).sort()

/** A later version of the hub, with other facts, makes the names anew. */
async function seedAnew(): Promise<void> {
  await hub.db.knowledge.deleteMany({ where: { name: 'seed' } })
  await hub.db.countryName.deleteMany({ where: { country: { code: 'NO' } } })
  await seed(hub.db)
}

async function found(instance: typeof hub, search: string): Promise<string[]> {
  const query = 'query ($search: String!) { countries(search: $search) { nodes { code } } }'
  return (await instance.query(query, { search })).countries.nodes.map(({ code }: Data) => code)
}

describe('a country', () => {
  it('has the new name on every instance within two seconds, is found by it, and not by one taken away', async () => {
    const { id, names, revision } = await update('ci', {})
    const shown = names.find(({ language, kind }: Data) => language === 'en' && kind === 'CANONICAL')
    const ask = (instance: typeof hub) => instance.query('{ country(code: "CI") { name } }')
    for (const instance of [hub, other]) expect((await ask(instance)).country.name).toBe(shown.text)
    const after = await edited(hub, 'updateCountry', {
      ...{ id, name: 'Elephantia', language: 'en', expectedRevision: revision },
      ...{ addNames: [named('Elfenbeinland', 'de')], removeNames: [{ text: shown.text, language: 'en' }] },
    })
    expect(after).toMatchObject({ code: 'CI', revision: revision + 1 })
    for (const instance of [hub, other]) {
      await eventually(async () => expect((await ask(instance)).country.name).toBe('Elephantia'), LIMIT)
      expect(await found(instance, 'Elfenbeinland')).toEqual(['CI'])
      const inGerman = await instance.ask('{ country(code: "CI") { name } }', {}, null, { 'accept-language': 'de' })
      expect(inGerman.data.country.name).toBe('Elfenbeinland')
    }
    expect(after.names).not.toContainEqual(expect.objectContaining({ text: shown.text, language: 'en' }))
    expect(await lastAudit(hub.db)).toMatchObject({
      ...{ operation: 'updateCountry', targetType: 'Country', before: { names: [shown] } },
      after: { names: [named('Elephantia', 'en', 'CANONICAL'), named('Elfenbeinland', 'de', 'CANONICAL')] },
    })
  })

  it('keeps what editors said of its names when the facts are read anew, and nothing else', async () => {
    const untouched = sorted((await update('NO', {})).names)
    const [, alias] = (await update('SY', {})).names.filter(({ language }: Data) => language === 'en')
    await update('SY', { name: 'Aramea', language: 'en', addNames: [named('Aramäa', 'de')] })
    await update('SY', { name: 'Syrien', language: 'de', removeNames: [{ text: 'Aramea', language: 'en' }] })
    const before = await update(
      'SY',
      alias === undefined ? {} : { removeNames: [{ text: alias.text, language: 'en' }] },
    )
    await seedAnew()
    const after = await update('SY', {})
    expect(sorted(after.names)).toEqual(sorted(before.names))
    expect(sorted((await update('NO', {})).names)).toEqual(untouched)
    await seedAnew()
    expect(sorted((await update('SY', {})).names)).toEqual(sorted(before.names))
  })

  it.each<[object, string[][]]>([
    [{ code: 'XX' }, [['NOT_FOUND', 'code']]],
    [{}, [['BAD_USER_INPUT', '']]],
    [{ code: 'KE', removeNames: [{ text: 'Norway', language: 'en' }] }, [['NOT_FOUND', 'removeNames']]],
    [{ code: 'KE', name: 'Kenya', language: 'en', expectedRevision: 9 }, [['STALE_REVISION', 'expectedRevision']]],
  ])('is refused %j', async (input, problems) => {
    expect(await refused(hub, 'updateCountry', input)).toEqual(problems)
  })

  it('is left alone by an edit that changes nothing', async () => {
    const before = await written(hub.db)
    expect(await update('KE', { name: 'Kenya', language: 'en' })).toMatchObject({ revision: 1 })
    expect(await written(hub.db)).toEqual(before)
  })
})
