/** Making sources and correcting what is known of them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { edit, edited, lastAudit, refused, written } from '../support/edits.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const other = useHub(hub)
const LIMIT = 2_000

let count = 0
let [name, source]: [string, Data] = ['', null]
beforeEach(async () => {
  name = `Coast Wire ${++count}`
  source = await edited(hub, 'createSource', { name, language: 'en' })
})

const update = (input: object) => edited(hub, 'updateSource', { id: source.id, ...input })
const named = (text: string, language: string, kind = 'ALIAS') => ({ text, language, kind })

describe('a source', () => {
  it('that is made is the one of the stories that name it, by any of its names', async () => {
    const made = await edited(hub, 'createSource', {
      ...{ name: `The Ferry ${count}`, language: 'EN', kind: 'OUTLET' },
      ...{ homepage: 'https://user:secret@ferry.example/#top', names: [named(`Паром ${count}`, 'ru')] },
    })
    expect(made).toMatchObject({
      ...{
        slug: `the-ferry-${count}`,
        kind: 'OUTLET',
        language: 'en',
        homepage: 'https://ferry.example/',
        revision: 1,
      },
      names: [named(`The Ferry ${count}`, 'en', 'CANONICAL'), named(`Паром ${count}`, 'ru', 'CANONICAL')],
    })
    const { after } = await lastAudit(hub.db)
    expect(after).toMatchObject({ kind: 'OUTLET', homepage: 'https://ferry.example/' })
    const { articleId } = await hub.ingest({ headline: 'Gate opens', body: 'Text.', source: `ПАРОМ ${count}` })
    const { sourceId } = await hub.db.article.findUniqueOrThrow({ where: { id: articleId } })
    expect(Buffer.from(`Source:${sourceId}`).toString('base64url')).toBe(made.id)
  })

  it('shows what was corrected on every instance within two seconds', async () => {
    const query = '{ node(id: "ID") { ... on Source { name kind homepage language revision } } }'.replace(
      'ID',
      source.id,
    )
    const shown = async (instance: typeof hub) => (await instance.query(query)).node
    for (const instance of [hub, other]) expect(await shown(instance)).toMatchObject({ name, kind: 'UNKNOWN' })
    const text = `Coast Agency ${count}`
    await update({ kind: 'AGENCY', homepage: 'http://coast.example/a', addNames: [named(text, 'en', 'CANONICAL')] })
    const expected = { name: text, kind: 'AGENCY', homepage: 'http://coast.example/a', language: 'en', revision: 2 }
    for (const instance of [hub, other])
      await eventually(async () => expect(await shown(instance)).toEqual(expected), LIMIT)
    expect((await lastAudit(hub.db)).before).toEqual({
      ...{ names: [named(name, 'en', 'CANONICAL')], kind: 'UNKNOWN', homepage: null },
    })
    expect(await update({ homepage: null, language: null })).toMatchObject({
      homepage: null,
      language: null,
      slug: source.slug,
    })
  })

  it('has names that lead to nobody else, also where two are made at once', async () => {
    expect(await refused(hub, 'createSource', { name: name.toUpperCase(), language: 'ru' })).toEqual([
      ['ALREADY_EXISTS', 'names'],
    ])
    const input = { name: `Twin ${count}`, language: 'en' }
    const codes = (await Promise.all([1, 2].map(() => edit(hub, 'createSource', input)))).map(({ userErrors }) =>
      userErrors.map(({ code }: Data) => code),
    )
    expect(codes.toSorted()).toEqual([[], ['ALREADY_EXISTS']])
  })

  it.each<[string, object, string[][]]>([
    ['a language that is none', { language: 'klingonish' }, [['BAD_USER_INPUT', 'language']]],
    ['a long address', { homepage: `https://a.example/${'x'.repeat(2_000)}` }, [['BAD_USER_INPUT', 'homepage']]],
    ['another revision', { expectedRevision: 2, kind: 'AGENCY' }, [['STALE_REVISION', 'expectedRevision']]],
  ])('is refused %s, and what is not new is not written', async (_, input, problems) => {
    const before = await written(hub.db)
    expect(await refused(hub, 'updateSource', { id: source.id, ...input })).toEqual(problems)
    expect(await update({ kind: 'UNKNOWN', language: 'en' })).toMatchObject({ revision: 1 })
    expect(await written(hub.db)).toEqual(before)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 'ftp://a.example/'])(
    'has no homepage %s',
    async homepage => {
      const mutation = 'mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { source { homepage } } }'
      const { errors } = await hub.ask(mutation, { input: { id: source.id, homepage } })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
      await expect(hub.db.source.updateMany({ where: { slug: source.slug }, data: { homepage } })).rejects.toThrow(
        'source_homepage_address',
      )
    },
  )
})
