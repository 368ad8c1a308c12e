/** Files of people, read into the database: once, to the end, whatever comes between. */
import { truncate } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { importKnowledge, type ImportListener } from '../../../src/ingest/knowledge/import.ts'
import type { BadRecord } from '../../../src/ingest/knowledge/reader.ts'
import { EDITOR } from '../../support/actor.ts'
import { emptyAudit } from '../../support/audit.ts'
import { useDatabase } from '../../support/database.ts'
import { useDirectories } from '../../support/directory.ts'
import { draftOf, store } from '../../support/drafts.ts'
import { entity, writePeople } from '../../support/people.ts'

const own = useDatabase()
const makeDirectory = useDirectories()
let directory = ''
beforeEach(async () => {
  directory = await makeDirectory()
  await own.db.knowledgeImport.deleteMany()
  await own.db.knownPerson.deleteMany({ where: { source: { not: 'rawi' } } })
  await emptyAudit(own.db)
})

type Given = Partial<ImportListener> & { format?: 'wikidata' | 'popolo' | 'csv' }
const quiet = { onStart: () => {}, onBad: () => {}, onBatch: () => {} }
const file = (name: string, text: string) => writePeople(directory, name, text)
const read = (path: string, given: Given = {}) => importKnowledge(own.db, EDITOR, path, { ...quiet, ...given })
const isDone = ({ status }: PromiseSettledResult<unknown>) => status === 'fulfilled'
const audited = () => own.db.auditLog.findMany({ orderBy: { seq: 'asc' } })
const version = async () => (await own.db.linking.findUniqueOrThrow({ where: { one: true } })).version

/** 2,500 people: three batches. */
const people = (extra = '') =>
  `name_en,name_ar\n${Array.from({ length: 2_500 }, (_, n) => `Lena Hoffmann${n},لينا هوفمان${n}\n`).join('')}${extra}`

async function stored() {
  const where = { source: { not: 'rawi' } }
  return [await own.db.knownPerson.count({ where }), await own.db.knownName.count({ where: { knownPerson: where } })]
}

describe('a file of people', () => {
  it.each(['people.csv', 'people.csv.gz'])(
    'that an import was stopped in goes on behind its last batch: %s',
    async name => {
      const path = await file(name, people())
      const stop = () => {
        throw new Error('killed')
      }
      await expect(read(path, { onBatch: stop })).rejects.toThrow('killed')
      const [before] = await stored()
      expect(before).toBeGreaterThanOrEqual(1_000)
      const starts: number[] = []
      const batches: number[] = []
      const result = await read(path, {
        onStart: (_, { lines }) => starts.push(lines),
        onBatch: ({ people: count }) => batches.push(count),
      })
      expect([starts, result.people, result.lines, result.changed, result.bad]).toEqual([
        [before! + 1],
        2_500,
        2_501,
        2_500,
        0,
      ])
      expect(batches.at(-1)).toBe(2_500)
      expect(await stored()).toEqual([2_500, 5_000])
      const after = { name, format: 'csv', lines: 2_501, people: 2_500, changed: 2_500, bad: 0 }
      expect(await audited()).toMatchObject([
        { operation: 'importKnowledge', targetType: 'KnowledgeImport', actorId: EDITOR.id, before: null, after },
      ])
    },
  )

  it('that was read to its end is read again from its beginning, and nothing is doubled', async () => {
    const path = await file('people.csv', people())
    const first = await read(path)
    const known = await version()
    const again = await read(path)
    expect([first.changed, again.people, again.changed]).toEqual([2_500, 2_500, 0])
    expect(await stored()).toEqual([2_500, 5_000])
    expect(await version()).toBe(known)
    expect((await audited()).map(({ after }) => (after as { changed: number }).changed)).toEqual([2_500, 0])
  })

  it('changes nobody who holds offices when it is read again', async () => {
    const path = await file('people.csv', 'name,country,role,since\nLena Hoffmann,DE,Minister,2001\n')
    expect([(await read(path)).changed, (await read(path)).changed]).toEqual([1, 0])
  })

  it('has its stories linked anew where it brought anything', async () => {
    const before = await version()
    await read(await file('people.csv', 'name\nLena Hoffmann\n'))
    expect(await version()).toBe(before + 1)
  })

  it('is another one with another end, though it has the same name', async () => {
    await read(await file('people.csv', people()))
    const { people: count, changed } = await read(await file('people.csv', people('Paul Okello,\n')))
    expect([count, changed]).toEqual([2_501, 1])
  })

  it('tells of its bad lines, and they are no reason to stop', async () => {
    const told: BadRecord[] = []
    const path = await file('people.csv', `name,country\nOne,Atlantis\n${'Some One,DE\n'.repeat(3)}x\n`)
    const { people: count, bad } = await read(path, { onBad: record => void told.push(record) })
    expect([count, bad, told.map(({ line }) => line)]).toEqual([3, 2, [2, 6]])
    expect(await stored()).toEqual([1, 1])
  })

  it('gives all of its people to two imports at once, or one of them is told of the other', async () => {
    const path = await file('people.csv', people())
    const results = await Promise.allSettled([read(path), read(path)])
    const [done, refused] = [results.filter(isDone), results.filter(result => !isDone(result))]
    expect(done).not.toEqual([])
    for (const result of refused) expect(result).toMatchObject({ reason: { code: 'KNOWLEDGE_BUSY' } })
    expect(await stored()).toEqual([2_500, 5_000])
  })

  const line = JSON.stringify(entity({ id: 'Q900000001', labels: { en: 'Lena Hoffmann' } }))
  const popolo = '{ "persons": [{ "name": "Lena Hoffmann" }] }'
  it.each([
    ['dump.json', `[\n${line},\n]`, 'wikidata'],
    ['dump.txt', line, 'wikidata'],
    ['people.json', popolo, 'popolo'],
    ['people.json', '[{"id":"p","name":"Lena Hoffmann"}]', 'popolo'],
    ['people.txt', '\ufeffid,"name"\n1,Lena Hoffmann\n', 'csv'],
    ['people.json.gz', popolo, 'popolo'],
    ['dump.json.gz', line, 'wikidata'],
  ])('is known by what is in it: %s %s is %s', async (name, text, format) => {
    const formats: string[] = []
    const { people: count } = await read(await file(name, text), { onStart: file => formats.push(file.format) })
    expect([formats, count]).toEqual([[format], 1])
  })

  it.each([
    ['of another form', 'notes.txt', 'Dear all,\nnothing here.'],
    ['that is empty', 'people.txt', ''],
    ['packed with bzip2', 'dump.json.bz2', 'BZh91AY&SY'],
    ['that is a zip', 'people.zip', 'PK\x03\x04'],
  ])('%s is refused', async (_, name, text) => {
    await expect(read(await file(name, text))).rejects.toMatchObject({ code: 'KNOWLEDGE_UNREADABLE' })
  })

  it('whose packing is broken off keeps what was read before', async () => {
    const random = Array.from({ length: 3_000 }, () => `${crypto.randomUUID()} Name,x\n`).join('')
    const path = await file('people.csv.gz', `name_en,name_fr\n${random}`)
    await truncate(path, 60_000)
    await expect(read(path)).rejects.toMatchObject({ code: 'KNOWLEDGE_UNREADABLE' })
  })
})

describe('a person whom two sources know', () => {
  it('is one by the Wikidata item, with the names, countries and offices of both', async () => {
    const claims = {}
    const dump = entity({ id: 'Q900000001', labels: { en: 'Lena Hoffmann', ar: 'لينا هوفمان' }, claims })
    await read(await file('dump.json', JSON.stringify(dump)))
    const rows = ['Helena Hoffmann,en,Q900000001,DE,Minister,2001,', 'Lena Hoffmann,en,Q900000001,AT,Minister,,2005']
    await read(await file('people.csv', `name,language,wikidata,country,role,since,until\n${rows.join('\n')}\n`))
    const where = { wikidataId: 'Q900000001' }
    const person = await own.db.knownPerson.findUniqueOrThrow({ where, include: { names: { orderBy: { id: 'asc' } } } })
    expect(person).toMatchObject({ source: 'wikidata', countries: ['DE', 'AT'], description: 'who Q900000001 is' })
    expect(person.names.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      ...['CANONICAL لينا هوفمان', 'CANONICAL Lena Hoffmann', 'ALIAS Helena Hoffmann'],
    ])
    expect(person.roles).toEqual([
      { title: 'Minister', country: 'DE', since: 2001, until: null },
      { title: 'Minister', country: 'AT', since: null, until: 2005 },
    ])
  })

  it('has in the hub the names that are told later, behind those it has, and every instance hears of it', async () => {
    const people = ['Lena Hoffmann']
    await store(own.db, draftOf('Gate', { people }))
    const { id } = await own.db.person.findUniqueOrThrow({ where: { slug: 'lena-hoffmann' } })
    await own.db.person.update({ where: { id }, data: { wikidataId: 'Q900000005' } })
    const labels = { en: 'Helena Hoffmann', ru: 'Лена Хоффман' }
    const before = await own.db.eventLog.count()
    await read(await file('dump.json', JSON.stringify(entity({ id: 'Q900000005', labels }))))
    const names = await own.db.personName.findMany({ where: { personId: id }, orderBy: { id: 'asc' } })
    expect(names.map(({ text, language, kind }) => [text, language, kind])).toEqual([
      ['Lena Hoffmann', 'en', 'CANONICAL'],
      ['Helena Hoffmann', 'en', 'ALIAS'],
      ['Лена Хоффман', 'ru', 'CANONICAL'],
    ])
    const [event] = await own.db.eventLog.findMany({ orderBy: { seq: 'desc' }, take: 1 })
    expect([event!.kind, (event!.payload as { ids: string[] }).ids, await own.db.eventLog.count()]).toEqual([
      ...['ENTITY', [id], before + 1],
    ])
    const where = { wikidataId: 'Q900000005' }
    const known = await own.db.knownPerson.findUniqueOrThrow({ where, include: { person: true } })
    expect(known.person!.id).toBe(id)
  })
})
