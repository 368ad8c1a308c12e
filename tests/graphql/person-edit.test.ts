/** Making people and correcting them: what is known of them, as every instance shows, finds and links it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { edit, edited, lastAudit, linkedTo, refused, written } from '../support/edits.ts'
import { eventually } from '../support/eventually.ts'
import { askOver } from '../support/http.ts'
import { type Data, useHub } from '../support/hub.ts'
import { useSockets } from '../support/sockets.ts'

const hub = useHub()
const other = useHub(hub)
const open = useSockets()
const LIMIT = 2_000

let count = 0
let [name, person]: [string, Data] = ['', null]
beforeEach(async () => {
  name = `Lena Hoffmann${++count}`
  person = await edited(hub, 'createPerson', { name, language: 'en' })
})

const update = (input: object) => edited(hub, 'updatePerson', { id: person.id, ...input })
const named = (text: string, language: string, kind = 'ALIAS') => ({ text, language, kind })

async function found(instance: typeof hub, search: string): Promise<string[]> {
  const { people } = await instance.query('query ($search: String!) { people(search: $search) { nodes { id } } }', {
    search,
  })
  return people.nodes.map(({ id }: Data) => id)
}

describe('a person who is made', () => {
  it('is there on every instance, also where nobody was a moment ago, and stories lead to them', async () => {
    const query = 'query ($slug: String!) { person(slug: $slug) { id } }'
    const slug = `selma-berkan${count}`
    // As readers without a key ask: an answer of before must not be sent to them from memory.
    const read = async (instance: typeof hub) => {
      const { json } = await askOver(await instance.listen(), { query, variables: { slug } })
      return json().data.person
    }
    for (const instance of [hub, other]) expect(await read(instance)).toBeNull()
    const names = [named(`Сельма Беркан${count}`, 'ru'), named(`Berkan${count}`, 'en', 'SURNAME')]
    const description = '  A  painter of ships. '
    const input = { name: `Selma Berkan${count}`, language: 'en', names, description, wikidataId: `Q9000${count}` }
    const made = await edited(hub, 'createPerson', input)
    expect(made).toMatchObject({ slug, revision: 1, description: 'A painter of ships.', wikidataId: `Q9000${count}` })
    expect(made.names).toEqual([
      named(`Selma Berkan${count}`, 'en', 'CANONICAL'),
      named(`Сельма Беркан${count}`, 'ru', 'CANONICAL'),
      named(`Berkan${count}`, 'en', 'SURNAME'),
    ])
    expect(await read(hub)).toEqual({ id: made.id })
    await eventually(async () => expect(await read(other)).toEqual({ id: made.id }), LIMIT)
    expect(await lastAudit(hub.db)).toMatchObject({
      operation: 'createPerson',
      targetType: 'Person',
      actorKind: 'ROOT',
      before: null,
      after: { slug, names: made.names, description: 'A painter of ships.', wikidataId: `Q9000${count}` },
    })
    expect(await linkedTo(hub, `Selma Berkan${count}`)).toEqual([made.id])
  })

  it('may have the name of another, and has an address of their own', async () => {
    const namesake = await edited(hub, 'createPerson', { name, language: 'en' })
    expect(namesake.id).not.toBe(person.id)
    expect(namesake.slug).toMatch(new RegExp(`^${person.slug}-[0-9a-f]{8}$`))
    expect((await found(hub, name)).sort()).toEqual([person.id, namesake.id].sort())
  })

  it.each<[string, object, string]>([
    ['without a name', {}, 'names'],
    ['with a surname only', { names: [named('Hoffmann', 'en', 'SURNAME')] }, 'names'],
    ['with a name without a letter', { names: [named('\u202e ---', 'en')] }, 'names'],
    [
      'with two names to show in one language',
      { names: [named('Lena', 'en', 'CANONICAL'), named('Lea', 'en-GB', 'CANONICAL')] },
      'names',
    ],
    ['with a name twice', { names: [named('Lena', 'en'), named('LENA', 'en')] }, 'names'],
    ['with 101 names', { names: Array.from({ length: 101 }, (_, n) => named(`Lena ${n}`, 'en')) }, 'names'],
    ['with a name in no language', { name: 'Lena' }, 'language'],
    ['with a language that is none', { name: 'Lena', language: 'klingonish' }, 'language'],
    ['with an item that is none', { name: 'Lena', language: 'en', wikidataId: 'q1' }, 'wikidataId'],
    ['with a long description', { name: 'Lena', language: 'en', description: 'x'.repeat(501) }, 'description'],
  ])('is refused %s', async (_, input, field) => {
    const before = await written(hub.db)
    expect(await refused(hub, 'createPerson', input)).toEqual([['BAD_USER_INPUT', field]])
    expect(await written(hub.db)).toEqual(before)
  })
})

describe('a person who is corrected', () => {
  it('is found by the new names and not by those taken away, on every instance within two seconds', async () => {
    const text = `Helena Hofman${count}`
    for (const instance of [hub, other]) {
      expect(await found(instance, name)).toEqual([person.id])
      expect(await found(instance, text)).toEqual([])
    }
    const after = await update({
      addNames: [named(text, 'en'), named(`لينا هوفمان${count}`, 'ar')],
      removeNames: [{ text: name.toUpperCase(), language: 'EN' }],
    })
    expect(after).toMatchObject({ slug: person.slug, revision: 2, name: text })
    expect(after.names).toEqual([named(text, 'en', 'CANONICAL'), named(`لينا هوفمان${count}`, 'ar', 'CANONICAL')])
    for (const instance of [hub, other]) {
      await eventually(async () => expect(await found(instance, text)).toEqual([person.id]), LIMIT)
      expect(await found(instance, name)).toEqual([])
      const query = `query ($id: ID!) { node(id: $id) { ... on Person { name } } }`
      const inArabic = async () =>
        (await instance.ask(query, { id: person.id }, null, { 'accept-language': 'ar' })).data
      await eventually(async () => expect((await inArabic()).node.name).toBe(`لينا هوفمان${count}`), LIMIT)
    }
    expect(await lastAudit(hub.db)).toMatchObject({
      operation: 'updatePerson',
      before: { names: [named(name, 'en', 'CANONICAL')] },
      after: { names: after.names },
    })
    expect(await linkedTo(hub, text)).toEqual([person.id])
    expect(await linkedTo(hub, name)).not.toContain(person.id)
  })

  it('stays in running streams and lists that ask for the slug, which no edit changes', async () => {
    const socket = await open(await other.listen())
    const where = { people: { some: { slug: { equals: person.slug } } } }
    const query = `subscription ($where: ArticleWhereInput) { storyIngested(where: $where) { article { people { nodes { name } } } } }`
    socket.subscribe('1', query, { where })
    await other.running(1)
    await update({ name: 'Somebody Else', language: 'en', removeNames: [{ text: name, language: 'en' }] })
    await linkedTo(hub, 'Somebody Else')
    const told = () => socket.of('1').map(({ payload }) => payload.data.storyIngested.article.people.nodes)
    await eventually(() => expect(told()).toEqual([[{ name: 'Somebody Else' }]]))
    await update({
      name: `Nobody Else${count}`,
      language: 'en',
      removeNames: [{ text: 'Somebody Else', language: 'en' }],
    })
  })

  it('gets a description and an item, and loses them by null; the audit has what was changed only', async () => {
    const wikidataId = `Q9100${count}`
    expect(await update({ description: 'One.', wikidataId })).toMatchObject({
      description: 'One.',
      wikidataId,
      revision: 2,
    })
    expect(await update({ description: 'Two.' })).toMatchObject({ description: 'Two.', wikidataId, revision: 3 })
    expect(await lastAudit(hub.db)).toMatchObject({ before: { description: 'One.' }, after: { description: 'Two.' } })
    expect(await update({ description: null, wikidataId: null })).toMatchObject({ description: null, wikidataId: null })
    expect((await lastAudit(hub.db)).after).toEqual({ description: null, wikidataId: null })
  })

  it('is left alone by an edit that changes nothing: no revision, no event, no row of the audit', async () => {
    await update({ description: 'One.', addNames: [named('Lena H', 'en')] })
    const before = await written(hub.db)
    const same = { description: ' One. ', name, language: 'en', addNames: [named('Lena H', 'en')], wikidataId: null }
    expect(await update(same)).toMatchObject({ revision: 2 })
    expect(await written(hub.db)).toEqual(before)
  })

  it.each<[object, string[][]]>([
    [{ removeNames: [{ text: 'Nobody', language: 'en' }] }, [['NOT_FOUND', 'removeNames']]],
    [{ expectedRevision: 7, description: 'x' }, [['STALE_REVISION', 'expectedRevision']]],
    [{ name: 'Only a name' }, [['BAD_USER_INPUT', 'language']]],
    [
      { addNames: [named('A', 'en')], removeNames: [{ text: 'a', language: 'en' }] },
      [['BAD_USER_INPUT', 'removeNames']],
    ],
  ])('is refused %j', async (input, problems) => {
    const before = await written(hub.db)
    expect(await refused(hub, 'updatePerson', { id: person.id, ...input })).toEqual(problems)
    expect(await written(hub.db)).toEqual(before)
  })

  it('keeps at least one name', async () => {
    const last = { removeNames: [{ text: name, language: 'en' }] }
    const problem = [['BAD_USER_INPUT', 'removeNames']]
    expect(await refused(hub, 'updatePerson', { id: person.id, ...last })).toEqual(problem)
    await update({ addNames: [named('Hoffmann', 'en', 'SURNAME')] })
    expect(await refused(hub, 'updatePerson', { id: person.id, ...last })).toEqual(problem)
  })

  it('cannot have the item of somebody else, who is named', async () => {
    const wikidataId = `Q9200${count}`
    await update({ wikidataId })
    const second = await edited(hub, 'createPerson', { name: 'Second', language: 'en' })
    for (const [operation, input] of [
      ['updatePerson', { id: second.id, wikidataId }],
      ['createPerson', { name: 'Third', language: 'en', wikidataId }],
    ] as const) {
      const { userErrors } = await edit(hub, operation, input)
      expect(userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['input', 'wikidataId'] }])
      expect(userErrors[0].message).toContain(person.slug)
    }
  })

  it('of two edits from one revision takes one', async () => {
    const edits = ['One.', 'Two.'].map(description =>
      edit(hub, 'updatePerson', { id: person.id, expectedRevision: 1, description }),
    )
    const codes = (await Promise.all(edits)).map(({ userErrors }) => userErrors.map(({ code }: Data) => code))
    expect(codes.toSorted()).toEqual([[], ['STALE_REVISION']])
  })

  it('of many edits at once keeps every name, and one to show', async () => {
    const adds = Array.from({ length: 6 }, (_, n) => update({ name: `Lena ${n}`, language: 'en' }))
    await Promise.all(adds)
    const { revision, names } = await update({})
    expect([revision, names.length, names.filter(({ kind }: Data) => kind === 'CANONICAL').length]).toEqual([7, 7, 1])
  })

  it('is the one that they were merged into', async () => {
    const into = await edited(hub, 'createPerson', { name: `Paul Okello${count}`, language: 'en' })
    await hub.query(`mutation { mergePeople(input: { from: "${person.id}", into: "${into.id}" }) { person { id } } }`)
    const seen = async () => (await other.query(`{ node(id: "${person.id}") { ... on Person { description } } }`)).node
    expect(await seen()).toEqual({ description: null })
    expect(await update({ description: 'Both.' })).toMatchObject({ id: into.id, description: 'Both.' })
    await eventually(async () => expect(await seen()).toEqual({ description: 'Both.' }), LIMIT)
  })
})
