/** The names of people as editors give them: nothing is lost, and what was given last is what shows. */
import { beforeEach, describe, expect, it } from 'vitest'
import { mergeEntities } from '../../src/domain/merge.ts'
import { readPeople } from '../../src/domain/person.ts'
import { updatePerson } from '../../src/domain/person-edit.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, store } from '../support/drafts.ts'

const own = useDatabase()

let story = 0
let id = ''
beforeEach(async () => {
  id = await bring(`Salah Abdullah ${letters(story++)}`, 'en')
})

const letters = (n: number) => [...`${n}`].map(digit => 'abcdefghij'[Number(digit)]).join('')

/** The id of a person whom a story brings. */
async function bring(name: string, language: string): Promise<string> {
  const { articleId } = await store(own.db, draftOf(`A story of ${name}`, { language, people: [name] }))
  return (await own.db.articlePerson.findFirstOrThrow({ where: { articleId } })).personId
}

async function namesOf(person: string): Promise<string[]> {
  const names = (await readPeople(own.db, [person])).get(person)!.names.list
  return names.map(({ text, language, kind }) => `${text} ${language} ${kind}`).sort()
}

const shown = async (language: string) => (await readPeople(own.db, [id])).get(id)!.names.byLanguage.get(language)

describe('a name that is given in a language', () => {
  it('is one of that language: the same in another language stays', async () => {
    const name = `Salah Abdullah ${letters(story - 1)}`
    await updatePerson(own.db, EDITOR, { id, name, language: 'fr' })
    expect(await namesOf(id)).toEqual([`${name} en CANONICAL`, `${name} fr CANONICAL`])
  })

  it('leaves another spelling of another language as it is', async () => {
    await updatePerson(own.db, EDITOR, { id, name: 'صلاح عبدالله', language: 'ar' })
    await updatePerson(own.db, EDITOR, { id, name: 'صلاح عبد الله', language: 'de' })
    expect([await shown('ar'), await shown('de')]).toEqual(['صلاح عبدالله', 'صلاح عبد الله'])
  })

  it('takes the place of another spelling of its own language', async () => {
    await updatePerson(own.db, EDITOR, { id, name: 'صلاح عبدالله', language: 'ar' })
    await updatePerson(own.db, EDITOR, { id, name: 'صلاح عبد الله', language: 'ar' })
    expect(await namesOf(id)).toEqual([
      `Salah Abdullah ${letters(story - 1)} en CANONICAL`,
      'صلاح عبد الله ar CANONICAL',
    ])
  })

  it('goes along with its person, where the other has the same one in another language', async () => {
    const into = await bring(`Salah Abdallah ${letters(story)}`, 'en')
    await updatePerson(own.db, EDITOR, { id: into, name: 'Salah', language: 'en' })
    await updatePerson(own.db, EDITOR, { id, name: 'Salah', language: 'fr' })
    await mergeEntities(own.db, EDITOR, 'person', { from: id, into })
    expect(await namesOf(into)).toEqual(expect.arrayContaining(['Salah en CANONICAL', 'Salah fr CANONICAL']))
  })

  it('is not the one to show any more, where its person goes to another who has one of another region', async () => {
    const into = await bring(`Salah Abdallah ${letters(story)}`, 'en')
    await updatePerson(own.db, EDITOR, { id: into, name: 'صلاح الدين', language: 'ar-EG' })
    await updatePerson(own.db, EDITOR, { id, name: 'صلاح عبد الله', language: 'ar' })
    await mergeEntities(own.db, EDITOR, 'person', { from: id, into })
    expect(await namesOf(into)).toEqual(expect.arrayContaining(['صلاح الدين ar-EG CANONICAL', 'صلاح عبد الله ar ALIAS']))
  })

  it.each([
    ['ar', 'ar-EG'],
    ['ar-EG', 'ar'],
    ['ar-EG', 'ar-MA'],
  ])('shows after one of %s, where it is given in %s', async (before, now) => {
    await updatePerson(own.db, EDITOR, { id, name: 'صلاح عبد الله', language: before })
    await updatePerson(own.db, EDITOR, { id, name: 'صلاح الدين', language: now })
    expect(await shown('ar')).toBe('صلاح الدين')
    expect(await namesOf(id)).toContain(`صلاح عبد الله ${before} ALIAS`)
  })

  it('shows alone, where several are given at once', async () => {
    const given = ['Salah A', 'Salah B', 'Salah C', 'Salah D']
    await Promise.all(given.map(name => updatePerson(own.db, EDITOR, { id, name, language: 'en' })))
    const names = await namesOf(id)
    expect([names.length, names.filter(name => name.endsWith('CANONICAL')).length]).toEqual([5, 1])
  })
})
