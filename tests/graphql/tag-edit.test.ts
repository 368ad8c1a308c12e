/** Making tags and correcting their labels. */
import { beforeEach, describe, expect, it } from 'vitest'
import { edit, edited, lastAudit, refused, written } from '../support/edits.ts'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const other = useHub(hub)
const LIMIT = 2_000

let count = 0
let [label, tag]: [string, Data] = ['', null]
beforeEach(async () => {
  label = `Harbour ${++count}`
  tag = await edited(hub, 'createTag', { labels: [named(label, 'en')] })
})

const update = (input: object) => edited(hub, 'updateTag', { id: tag.id, ...input })
const named = (text: string, language: string, kind = 'ALIAS') => ({ text, language, kind })
const bring = (tags: string[]) => hub.ingest({ headline: `Of ${tags.join()}`, body: 'Text.', language: 'en', tags })

async function found(instance: typeof hub, search: string): Promise<string[]> {
  const { tags } = await instance.query('query ($search: String!) { tags(search: $search) { nodes { id } } }', {
    search,
  })
  return tags.nodes.map(({ id }: Data) => id)
}

describe('a tag', () => {
  it('that is made is the one of the stories that bring its label', async () => {
    expect(tag).toMatchObject({ slug: `harbour-${count}`, revision: 1, labels: [named(label, 'en', 'CANONICAL')] })
    const { articleId } = await bring([label.toUpperCase()])
    const links = await hub.db.articleTag.findMany({ where: { articleId }, include: { tag: true } })
    expect(links.map(link => link.tag.slug)).toEqual([tag.slug])
  })

  it('is found by the new labels and not by those taken away, on every instance; slug and stories stay', async () => {
    await bring([label])
    const text = `Портовое дело ${count}`
    for (const instance of [hub, other]) expect(await found(instance, label)).toEqual([tag.id])
    const after = await update({
      ...{ label: `Port ${count}`, language: 'en' },
      addLabels: [named(text, 'ru')],
      removeLabels: [{ text: label, language: 'en' }],
    })
    expect(after).toMatchObject({ slug: tag.slug, revision: 2, label: `Port ${count}` })
    for (const instance of [hub, other]) {
      await eventually(async () => expect(await found(instance, text)).toEqual([tag.id]), LIMIT)
      expect(await found(instance, label)).toEqual([])
      const query = 'query ($slug: String!) { tag(slug: $slug) { label articles { totalCount } } }'
      const shown = async (key: string) =>
        (await instance.ask(query, { slug: tag.slug }, null, { 'accept-language': key })).data.tag
      await eventually(async () => {
        expect(await shown('ru')).toEqual({ label: text, articles: { totalCount: 1 } })
      }, LIMIT)
      expect((await shown('fr')).label).toBe(`Port ${count}`)
    }
    expect(await lastAudit(hub.db)).toMatchObject({
      operation: 'updateTag',
      targetType: 'Tag',
      before: { names: [named(label, 'en', 'CANONICAL')] },
      after: { names: [named(`Port ${count}`, 'en', 'CANONICAL'), named(text, 'ru', 'CANONICAL')] },
    })
  })

  it('is not left with a label of another, which is named', async () => {
    const second = await edited(hub, 'createTag', { labels: [named(`Quay ${count}`, 'en')] })
    const before = await written(hub.db)
    const input = { id: second.id, addLabels: [named(`HARBOUR ${count}`, 'fr')] }
    const { userErrors } = await edit(hub, 'updateTag', input)
    expect(userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['input', 'addLabels'] }])
    expect(userErrors[0].message).toContain(`"${tag.slug}"`)
    expect(await refused(hub, 'createTag', { labels: [named(label, 'en')] })).toEqual([['ALREADY_EXISTS', 'labels']])
    expect(await written(hub.db)).toEqual(before)
  })

  it('has a label in one language, and has it in another where it is taken away in the first', async () => {
    expect(await refused(hub, 'updateTag', { id: tag.id, addLabels: [named(label, 'fr')] })).toEqual([
      ['BAD_USER_INPUT', 'addLabels'],
    ])
    const moved = { addLabels: [named(label, 'fr')], removeLabels: [{ text: label, language: 'en' }] }
    expect((await update(moved)).labels).toEqual([named(label, 'fr', 'CANONICAL')])
  })

  it.each<[object, string[][]]>([
    [{ removeLabels: [{ text: 'Nothing', language: 'en' }] }, [['NOT_FOUND', 'removeLabels']]],
    [{ label: '  ', language: 'en' }, [['BAD_USER_INPUT', 'label']]],
    [{ label: 'Quay' }, [['BAD_USER_INPUT', 'language']]],
    [{ expectedRevision: 0, label: 'Quay', language: 'en' }, [['STALE_REVISION', 'expectedRevision']]],
    [{ id: Buffer.from(`Tag:${crypto.randomUUID()}`).toString('base64url') }, [['NOT_FOUND', 'id']]],
  ])('is refused %j', async (input, problems) => {
    expect(await refused(hub, 'updateTag', { id: tag.id, ...input })).toEqual(problems)
  })

  it('keeps its last label, and is left alone by an edit that changes nothing', async () => {
    const last = { id: tag.id, removeLabels: [{ text: label, language: 'en' }] }
    expect(await refused(hub, 'updateTag', last)).toEqual([['BAD_USER_INPUT', 'removeLabels']])
    const before = await written(hub.db)
    expect(await update({ label, language: 'en', expectedRevision: 1 })).toMatchObject({ revision: 1 })
    expect(await written(hub.db)).toEqual(before)
  })

  it('is one only, where two editors and a story bring one label at once', async () => {
    const text = `Lighthouse ${count}`
    const second = await edited(hub, 'createTag', { labels: [named(`Quay ${count}`, 'en')] })
    const input = { labels: [named(text, 'en')] }
    const added = [tag, second].map(({ id }) => edit(hub, 'updateTag', { id, addLabels: [named(text, 'en')] }))
    const payloads = await Promise.all([...added, edit(hub, 'createTag', input), bring([text]).then(() => null)])
    const problems = payloads.flatMap(payload => payload?.userErrors.map(({ code }: Data) => code) ?? [])
    expect(new Set(problems)).toEqual(new Set(['ALREADY_EXISTS']))
    expect(problems.length).toBeGreaterThanOrEqual(2)
    expect(await found(hub, text)).toHaveLength(1)
  })
})
