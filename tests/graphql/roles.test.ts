import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

const ROLES = '{ title country { code name } since until article { headline } }'

/** Everybody whom a story names, with their roles. */
async function rolesOf(slug: string): Promise<Data[]> {
  return (
    await hub.query(`query ($slug: String!) { article(slug: $slug) { people { nodes { name roles ${ROLES} } } } }`, {
      slug,
    })
  ).article.people.nodes
}

describe('the roles of a person', () => {
  it('are read from the text, with country, span and evidence', async () => {
    await hub.ingest({
      headline: 'الميناء مفتوح',
      body: 'قال الرئيس الكيني بول كمال إن الميناء مفتوح.',
      publishedAt: new Date('2024-04-20T00:00:00Z'),
    })
    await hub.ingest({
      headline: 'اجتماع في الميناء',
      body: 'اجتمع رئيس كينيا بول كمال مع وزيرة الخارجية الألمانية ليلى حداد.\nقال الرئيس كمال إن الميناء مفتوح.',
      publishedAt: new Date('2024-04-22T00:00:00Z'),
    })
    const found = await rolesOf('اجتماع-في-الميناء')
    expect(found).toEqual(
      expect.arrayContaining([
        {
          name: 'بول كمال',
          roles: [
            {
              title: 'رئيس',
              country: { code: 'KE', name: 'كينيا' },
              since: '2024-04-20T00:00:00.000Z',
              until: '2024-04-22T00:00:00.000Z',
              article: { headline: 'اجتماع في الميناء' },
            },
          ],
        },
        {
          name: 'ليلى حداد',
          roles: [
            {
              title: 'وزيرة الخارجية',
              country: { code: 'DE', name: 'ألمانيا' },
              since: '2024-04-22T00:00:00.000Z',
              until: '2024-04-22T00:00:00.000Z',
              article: { headline: 'اجتماع في الميناء' },
            },
          ],
        },
      ]),
    )
  })

  it('are none where no story says what somebody is', async () => {
    await hub.ingest({ headline: 'A walk', body: 'Then Robert Miles left. Robert Miles was tired.' })
    expect(await rolesOf('a-walk')).toEqual([{ name: 'Robert Miles', roles: [] }])
  })

  it('have no country where the title stands without one', async () => {
    await hub.ingest({ headline: 'A speech', body: 'Senator Robert Storm spoke.' })
    const [{ roles }] = await rolesOf('a-speech')
    expect(roles).toMatchObject([{ title: 'Senator', country: null }])
  })

  it('go with the story that is withdrawn', async () => {
    await hub.ingest({ headline: 'A visit', body: 'Kenyan President Robert Quay arrived.' })
    await hub.ingest({ headline: 'Another visit', body: 'Robert Quay arrived.' })
    const before = await rolesOf('another-visit')
    expect(before).toMatchObject([{ roles: [{ title: 'President', article: { headline: 'A visit' } }] }])
    const { articles } = await hub.query('{ articles { nodes { id headline } } }')
    const visit = articles.nodes.find((node: Data) => node.headline === 'A visit')
    await hub.query('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { userErrors { code } } }', {
      id: visit.id,
    })
    expect(await rolesOf('another-visit')).toEqual([{ name: 'Robert Quay', roles: [] }])
  })
})
