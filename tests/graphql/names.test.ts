/** In which language a name is shown: the argument, then what the client reads, then the article's own. */
import { beforeAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Data, useHub } from '../support/hub.ts'
import { type RawSocket, useSockets } from '../support/sockets.ts'

const hub = useHub()
const open = useSockets()

beforeAll(async () => {
  await hub.ingest({ headline: 'Lena Hoffmann in Kenya', body: 'Text.', language: 'en', people: ['Lena Hoffmann'] })
  const { id } = await hub.db.person.findUniqueOrThrow({ where: { slug: 'lena-hoffmann' } })
  const named = (text: string, language: string, kind: 'CANONICAL' | 'ALIAS') => {
    return { personId: id, text, folded: text.toLowerCase(), language, kind }
  }
  await hub.db.personName.createMany({
    data: [
      named('هوفمان', 'ar', 'ALIAS'),
      named('لينا هوفمان', 'ar', 'CANONICAL'),
      named('Лена Хофман', 'ru', 'CANONICAL'),
    ],
  })
  await hub.ingest({ headline: 'لينا في كينيا', body: 'نص.', language: 'ar', people: ['لينا هوفمان'] })
})

const NAME = 'query ($language: String) { person(slug: "lena-hoffmann") { name(language: $language) } }'

it.each([
  [null, null, 'Lena Hoffmann'],
  ['ar', null, 'لينا هوفمان'],
  ['ar', 'ru', 'لينا هوفمان'],
  ['ar-EG', null, 'لينا هوفمان'],
  ['AR-eg', null, 'لينا هوفمان'],
  [null, 'ru', 'Лена Хофман'],
  [null, 'RU-ru, en;q=0.3', 'Лена Хофман'],
  [null, 'fr, de;q=0.9, ar;q=0.1', 'لينا هوفمان'],
  ['fr', 'ru', 'Лена Хофман'],
  ['fr', null, 'Lena Hoffmann'],
])('language %s and Accept-Language %s give "%s"', async (language, accepted, name) => {
  const { data } = await hub.ask(NAME, { language }, null, accepted === null ? {} : { 'accept-language': accepted })
  expect(data.person.name).toBe(name)
})

it.each(['klingonish', 'x y', '', 'ar_EG', '\0', 'ar-!!!', 'ar-', 'en-\0'])(
  'the language %j is refused, since it is none',
  async language => {
    const { errors } = await hub.ask(NAME, { language }, null)
    expect(errors!.map(({ path, extensions }) => [path, extensions.code, extensions.field])).toEqual([
      [['person', 'name'], 'BAD_USER_INPUT', 'language'],
    ])
  },
)

const LISTS = `{ articles(orderBy: PUBLISHED_AT_ASC) { nodes {
  language people { nodes { name } edges { node { name } } } countries { nodes { name } } mentions { entity { ... on Person { name } } }
} } }`

it('an entity that an article leads to is named in the language of the article, where nobody asks for another', async () => {
  const shown = async (headers = {}) => {
    const { data } = await hub.ask(LISTS, {}, null, headers)
    return Object.fromEntries(data.articles.nodes.map((node: Data) => [node.language, node]))
  }
  const { ar, en } = await shown()
  expect(ar.people).toEqual({ nodes: [{ name: 'لينا هوفمان' }], edges: [{ node: { name: 'لينا هوفمان' } }] })
  expect(en.people.nodes).toEqual([{ name: 'Lena Hoffmann' }])
  expect([ar.countries.nodes, en.countries.nodes]).toEqual([[{ name: 'كينيا' }], [{ name: 'Kenya' }]])
  expect(en.mentions).toContainEqual({ entity: { name: 'Lena Hoffmann' } })
  const russian = await shown({ 'accept-language': 'ru' })
  for (const { people } of Object.values(russian)) expect(people.nodes).toEqual([{ name: 'Лена Хофман' }])
  expect(russian.ar.countries.nodes).toEqual([{ name: 'Кения' }])
})

it('streams name everybody in the language of their subscriber, each in its own', async () => {
  const query = 'subscription { storyIngested { article { people { nodes { name } } } } }'
  const url = await hub.listen()
  const sockets: RawSocket[] = []
  for (const language of ['ru', 'ar', null]) {
    const socket = await open(url, { headers: language === null ? {} : { 'accept-language': language } })
    socket.subscribe('1', query)
    sockets.push(socket)
  }
  await hub.running(3)
  await hub.ingest({ headline: 'Lena Hoffmann again', body: 'Text.', language: 'en', people: ['Lena Hoffmann'] })
  await eventually(() => {
    const names = sockets.flatMap(({ messages }) =>
      messages.map(({ payload }) => payload.data.storyIngested.article.people.nodes[0].name),
    )
    expect(names).toEqual(['Лена Хофман', 'لينا هوفمان', 'Lena Hoffmann'])
  })
})
