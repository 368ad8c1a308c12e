import { beforeAll, describe, expect, it } from 'vitest'
import { useHub } from '../support/hub.ts'
import { arabicStory } from '../support/stories.ts'

const hub = useHub()

beforeAll(async () => {
  await hub.ingest({ text: arabicStory })
})

const QUERY = `query ($slug: String) { article(slug: $slug) {
  id slug headline language direction paragraphs body bodyHtml publishedAt publishedAtPrecision publishedAtText
  status revision source { name slug } credits { role source { name } } tags { label }
  people { totalCount edges { mentionCount salience inHeadline node { name names { text language kind } } } nodes { name } }
  countries { edges { evidence node { code alpha3 flag former name(language: "ar") } } }
  mentions { field paragraph start end text rule confidence evidence entity { __typename ... on Person { name } ... on Country { code } } }
  related { headline excerpt article { id } }
  revisions { nodes { revision headline paragraphs } }
  origins { field index line start end } notices { code }
} }`

async function article() {
  const { articles } = await hub.query('{ articles { nodes { slug } } }')
  return (await hub.query(QUERY, { slug: articles.nodes[0].slug })).article
}

describe('an article', () => {
  it('answers with everything the story said', async () => {
    expect(await article()).toMatchObject({
      headline: 'وزير النقل الأردني سالم الحوراني يلتقي نظيرته المغربية في عمان',
      language: 'ar',
      direction: 'RTL',
      publishedAt: '2024-04-22T00:00:00.000Z',
      publishedAtPrecision: 'DAY',
      publishedAtText: '22nd, April 2024 GMT',
      status: 'PUBLISHED',
      revision: 1,
      source: { name: 'جريدة الصباح الجديد' },
      credits: [
        { role: 'ORIGIN', source: { name: 'وكالة الميناء' } },
        { role: 'PUBLISHER', source: { name: 'جريدة الصباح الجديد' } },
      ],
      tags: [{ label: 'سالم الحوراني' }, { label: 'نادية بنعيسى' }, { label: 'المغرب' }],
    })
  })

  it('keeps the "read also" story out of its own text, people and countries', async () => {
    const { paragraphs, people, countries, related } = await article()
    expect(related).toMatchObject([{ headline: 'افتتاح معرض الكتاب في القاهرة', article: null }])
    expect(related[0].excerpt).toContain('كريم الصاوي')
    expect(paragraphs).toHaveLength(2)
    expect(JSON.stringify(people)).not.toContain('الصاوي')
    expect(countries.edges.map((edge: { node: { code: string } }) => edge.node.code)).not.toContain('EG')
  })

  it('lists its people most salient first, with how it names them', async () => {
    const { people } = await article()
    expect(people.totalCount).toBe(2)
    expect(people.edges[0]).toMatchObject({ node: { name: 'سالم الحوراني' }, mentionCount: 3, inHeadline: true })
    expect(people.edges[0].salience).toBeGreaterThan(people.edges[1].salience)
  })

  it('lists its countries with their evidence', async () => {
    const { countries } = await article()
    const jordan = countries.edges.find((edge: { node: { code: string } }) => edge.node.code === 'JO')
    expect(jordan).toMatchObject({ node: { alpha3: 'JOR', flag: '🇯🇴', former: false, name: 'الأردن' } })
    expect(jordan.evidence).toEqual(['NAME', 'DEMONYM', 'CAPITAL'])
  })

  it('places every mention on the text that it names', async () => {
    const { headline, paragraphs, mentions } = await article()
    expect(mentions.length).toBeGreaterThan(5)
    for (const { field, paragraph, start, end, text } of mentions) {
      const part = field === 'HEADLINE' ? headline : paragraphs[paragraph]
      expect(part.slice(start, end)).toBe(text)
    }
  })

  it('says where each value stood in the text as given', async () => {
    const { origins, headline, tags } = await article()
    const slices = (wanted: string) =>
      origins
        .filter((origin: { field: string }) => origin.field === wanted)
        .map((origin: { start: number; end: number }) => arabicStory.slice(origin.start, origin.end))
    expect(slices('headline')).toEqual([headline])
    expect(slices('tags')).toEqual(tags.map((tag: { label: string }) => tag.label))
    expect(slices('credits')).toEqual(['وكالة الميناء', 'جريدة الصباح الجديد'])
  })

  it('shows text that looks like markup as text', async () => {
    const { articleId } = await hub.ingest({ headline: 'A < B', body: '<script>alert("x")</script> & more' })
    const { node } = await hub.query('query ($id: ID!) { node(id: $id) { ... on Article { bodyHtml } } }', {
      id: Buffer.from(`Article:${articleId}`).toString('base64url'),
    })
    expect(node.bodyHtml).toBe('<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more</p>')
  })
})
