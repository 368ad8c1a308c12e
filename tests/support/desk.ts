import { beforeEach } from 'vitest'
import { emptyAudit } from './audit.ts'
import type { Data, TestHub } from './hub.ts'

export const BODY = 'Paul Okello of Kenya came as well.'
export const URL = 'https://news.example/harbour'

/** A story with everything that an editor may set. */
export const harbourStory = (body: string, headline = 'Minister Lena Hoffmann of Germany opens a harbour') =>
  `${headline}\nPublished: 3 June 2024 10:30 GMT\n${body}\nSource: Coast Wire\nKeywords: harbours, boats`

const WHOLE = `id revision headline summary paragraphs language publishedAt publishedAtText publishedAtPrecision url edited
  source { name } credits { role source { name } } tags { label } people { nodes { name } } countries { nodes { code } }
  mentions { field paragraph start text } origins { field } notices { code message }
  revisions { nodes { revision headline paragraphs by note } }`

/** Before each test a hub with one story, and the desk at which it is edited. */
export function useDesk(hub: TestHub) {
  const desk = {
    id: '',
    /** The story comes in, again with another body or headline. */
    deliver: async (body: string, headline?: string): Promise<void> => {
      await hub.ingest({ text: harbourStory(body, headline), url: URL })
    },
    update: async (input: object): Promise<Data> => {
      const mutation = `mutation ($input: UpdateArticleInput!) {
        updateArticle(input: $input) { article { ${WHOLE} } userErrors { code field message } }
      }`
      return (await hub.query(mutation, { input: { id: desk.id, ...input } })).updateArticle
    },
    read: async (at = hub): Promise<Data> =>
      (await at.query(`query ($id: ID!) { article(id: $id) { ${WHOLE} } }`, { id: desk.id })).article,
  }
  beforeEach(async () => {
    await hub.db.article.deleteMany()
    await emptyAudit(hub.db)
    await desk.deliver(BODY)
    desk.id = (await hub.query('{ articles(first: 1) { nodes { id } } }')).articles.nodes[0].id
  })
  return desk
}

/** The names of the people of a story. */
export const namesOf = ({ people }: Data): string[] => people.nodes.map(({ name }: Data) => name)
