/** Linking, as readers see it: one page for a person in every script, two for two of one name, and who matters most first. */
import { beforeAll, describe, expect, it } from 'vitest'
import { keyOf } from '../../src/domain/entity.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

/** The people and countries of a story, most salient first. */
async function found(headline: string, body: string, day = 1): Promise<Data> {
  const { articleId } = await hub.ingest({ headline, body, publishedAt: new Date(Date.UTC(2024, 3, day)) })
  const { slug } = await hub.db.article.findUniqueOrThrow({ where: { id: articleId } })
  const { article } = await hub.query(
    `query ($slug: String!) { article(slug: $slug) { people { nodes { id slug wikidataId name(language: "en")
      names { text language kind } articles { totalCount } } } countries { nodes { code } } } }`,
    { slug },
  )
  return { people: article.people.nodes, countries: article.countries.nodes.map((node: Data) => node.code) }
}

beforeAll(async () => {
  const names = [
    { text: 'Vladimir Kamal', language: 'en', kind: 'CANONICAL' as const },
    { text: 'فلاديمير كمال', language: 'ar', kind: 'CANONICAL' as const },
    { text: 'Владимир Камаль', language: 'ru', kind: 'CANONICAL' as const },
  ].map(name => ({ ...name, folded: keyOf(name.text) }))
  await hub.db.knownPerson.create({
    data: { source: 'test', sourceKey: '1', wikidataId: 'Q900001', countries: ['KE'], names: { create: names } },
  })
})

describe('a person', () => {
  it('has one page, with all names, from the first story on, in whichever language it is', async () => {
    const first = await found('زيارة الميناء', 'قال الرئيس الكيني فلاديمير كمال إن الميناء مفتوح.')
    const second = await found('Harbour', 'Kenyan President Vladimir Kamal opened the harbour.', 2)
    const third = await found('Гавань', 'Министр Кении Владимир Камаль открыл гавань.', 3)
    expect(new Set([first, second, third].map(({ people }) => people[0].id)).size).toBe(1)
    expect(third.people[0]).toMatchObject({
      wikidataId: 'Q900001',
      name: 'Vladimir Kamal',
      articles: { totalCount: 3 },
    })
    expect(third.people[0].names).toHaveLength(3)
  })

  it('has another page than somebody else of the same name', async () => {
    for (const day of [1, 2]) await found(`اجتماع ${day}`, 'قال وزير الدفاع المصري أحمد كمال إن الميناء مفتوح.', day)
    const [egyptian] = (await found('اجتماع آخر', 'قال وزير الدفاع المصري أحمد كمال إن الميناء مغلق.', 3)).people
    const [kenyan] = (await found('لقاء', 'قال وزير الصحة الكيني أحمد كمال إن المستشفى مفتوح.', 4)).people
    expect(kenyan.id).not.toBe(egyptian.id)
    expect([egyptian.slug, kenyan.slug]).toEqual(['أحمد-كمال', expect.stringMatching(/^أحمد-كمال-[0-9a-f]{8}$/)])
  })
})

describe('a story', () => {
  it('gives people and countries in the order in which it is about them', async () => {
    const { people, countries } = await found(
      'Portrait of a harbour',
      `German Minister Robert Miles sent a letter.\n${'Kenyan engineer Peter Brown was there. '.repeat(7)}\n${'Peter Brown spoke. '.repeat(4)}`,
    )
    expect(people.map((person: Data) => person.name)).toEqual(['Peter Brown', 'Robert Miles'])
    expect(countries).toEqual(['KE', 'DE'])
  })
})
