/** People whom the hub knows are found in a story by their names alone. */
import { beforeAll, describe, expect, it } from 'vitest'
import { writeKnownPeople } from '../../src/domain/known-person.ts'
import { EDITOR } from '../support/actor.ts'
import { createIngest, type Ingest } from '../../src/ingest/pipeline.ts'
import { knownNamesIn } from '../../src/ingest/known-names.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, store } from '../support/drafts.ts'

const own = useDatabase()
let ingest: Ingest

const name = (text: string, language: string, kind: 'CANONICAL' | 'SURNAME' = 'CANONICAL') => ({ text, language, kind })
beforeAll(async () => {
  ingest = createIngest({ db: own.db })
  const rest = { wikidataId: null, description: null, countries: [], roles: [] }
  const names = [
    ...[name('Zorvan Kelithar', 'en'), name('زورفان كليثار', 'ar'), name('Зорван Келитар', 'ru')],
    ...[
      name('Kelithar', 'en'),
      name('Old Kelithar', 'en', 'SURNAME'),
      name('عبد الله', 'ar'),
      name('عبد الفاتح كليثار', 'ar'),
    ],
  ]
  await own.db.$transaction(tx => writeKnownPeople(tx, 'test', [{ ...rest, sourceKey: '1', names }]))
})

const found = async (text: string, language = 'en') => (await knownNamesIn(own.db, text, language)).names.sort()

describe('known names', () => {
  it.each([
    ['en', 'Later Zorvan Kelithar slept.', ['Zorvan Kelithar']],
    ['ar', 'نام وزورفان كليثار امس', ['زورفان كليثار']],
    ['ru', 'Сон Зорван Келитар видел.', ['Зорван Келитар']],
    ['ar', 'رأى عبدالفاتح كليثار البحر', ['عبدالفاتح كليثار']],
    ['ar', 'رأى عبد الفاتح كليثار البحر', ['عبد الفاتح كليثار']],
    ['en', 'Kelithar and Old Kelithar slept.', []],
    ['ar', 'رأى عبد الله البحر', []],
    ['en', '', []],
  ])('in %s: %j has %j', async (language, text, names) => {
    expect(await found(text, language)).toEqual(names)
  })

  it('are those of people of the hub as well', async () => {
    await store(own.db, draftOf('Gate', { people: ['Marenka Tolluvis'] }))
    expect(await found('Here Marenka Tolluvis and Zorvan Kelithar slept.')).toEqual([
      'Marenka Tolluvis',
      'Zorvan Kelithar',
    ])
  })

  it('are not those that a misread story has given to somebody', async () => {
    await store(own.db, draftOf('Gate', { people: ['وزير العدل'] }))
    expect(await found('اعلن وزير العدل القرار', 'ar')).toEqual([])
  })

  it('are looked up in one statement', async () => {
    own.statements.length = 0
    await found('Here Marenka Tolluvis and Zorvan Kelithar slept.')
    expect(own.statements).toHaveLength(1)
  })

  it('make a story find somebody whom nothing else in it would show, with the version of the knowledge', async () => {
    const text = 'Night falls\nIn the end the keys of zinc by Zorvan Kelithar were lost.'
    const { articleId } = await ingest({ text }, EDITOR)
    const { mentions, linkedWith } = await own.db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { mentions: true },
    })
    expect(mentions.map(({ text, rule }) => [text, rule])).toContainEqual(['Zorvan Kelithar', 'known-name'])
    const { version } = await own.db.linking.findUniqueOrThrow({ where: { one: true } })
    expect(linkedWith).toBe(version)
  })

  it('of 500,000 characters are asked for in pieces', async () => {
    const filler = Array.from({ length: 60_000 }, (_, n) => `سالم${n}`).join(' ')
    own.statements.length = 0
    expect(await found(`${filler} زورفان كليثار`, 'ar')).toEqual(['زورفان كليثار'])
    expect(own.statements.length).toBeLessThan(20)
  })
})
