import { GraphQLError } from 'graphql'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { createErrorMask } from '../../src/graphql/errors.ts'
import { draftOf, inMay, store } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

/** Headline, language, body. The higher in the list, the newer. */
const stories: [headline: string, language: string, ...paragraphs: string[]][] = [
  ['انطلاق الدوري المصري', 'ar', 'ينطلق الدوري اليوم.'],
  ['اتفاق بين إيران وتركيا', 'ar', 'وقع البلدان اتفاقا في عام ٢٠٢٤.'],
  ['اجتماع في المدينة', 'ar', 'التقى مُحَمَّدٌ نظيره، وقال بوتين إن إيران دعيت.'],
  ['کتاب یک نویسنده در ایران', 'fa', 'می\u200cرود'],
  ['Ночной поезд отправился', 'ru', 'Пассажиры ночного поезда спят. Ёлка стоит.'],
  ['Night trains return', 'en', 'A night train runs to the harbour again in 2024.'],
  ['Ferries wait in harbours', 'en', 'The train runs at night; covid-19 rules are gone.'],
  ['Runner wins', 'en', 'She was running all night.', 'The "night train" is her name.'],
]

beforeAll(async () => {
  for (const [n, [headline, language, ...paragraphs]] of stories.entries()) {
    const people = language === 'en' ? ['Lena Hoffmann'] : ['فلاديمير بوتين']
    await store(hub.db, draftOf(headline, { language, paragraphs, people, publishedAt: inMay(20 - n) }))
  }
})

const LIST = `query ($search: String, $where: ArticleWhereInput, $orderBy: ArticleOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
  articles(search: $search, where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor highlights { field paragraph start end } node { headline paragraphs } } } }`

/** The numbers of the stories found, in the order of the list. */
async function found(search: string, variables: object = {}): Promise<number[]> {
  const { articles } = await hub.query(LIST, { search, ...variables })
  return articles.edges.map(({ node }: Data) => stories.findIndex(([headline]) => headline === node.headline))
}

it('has the facets of what it finds, together with its filter, in as many statements as without a search', async () => {
  const query = `query ($search: String!, $where: ArticleWhereInput) { articles(search: $search, where: $where, first: 1) {
    totalCount facets { languages { language count } people { count person { slug } } perDay { day count } } } }`
  const facetsOf = async (search: string, where: object | null = null) =>
    (await hub.query(query, { search, where })).articles.facets
  const { languages, people, perDay } = await facetsOf('ايران')
  expect(languages).toEqual([
    { language: 'ar', count: 2 },
    { language: 'fa', count: 1 },
  ])
  expect(people).toMatchObject([{ count: 3 }])
  expect(perDay.map(({ count }: Data) => count)).toEqual([1, 1, 1])
  const arabic = await facetsOf('ايران', { language: { equals: 'ar' } })
  expect(arabic.languages).toEqual([{ language: 'ar', count: 2 }])
  expect((await facetsOf('night train -ferries')).languages).toEqual([{ language: 'en', count: 2 }])
})

describe('a search', () => {
  it.each<[string, string, number[]]>([
    ['final ى for ي', 'الدورى', [0]],
    ['no hamza', 'ايران', [1, 3, 2]],
    ['no vowel marks', 'محمد', [2]],
    ['vowel marks', 'إِيرَانُ', [1, 3, 2]],
    ['tatweel', 'الـــدوري', [0]],
    ['presentation forms', 'ﺍﻟﺪﻭﺭﻱ', [0]],
    ['ه for ة', 'المدينه', [2]],
    ['Persian letters', 'ایران', [1, 3, 2]],
    ['Arabic letters for Persian ones', 'كتاب يك', [3]],
    ['no joiner', 'میرود', [3]],
    ['Arabic-Indic digits', '۲۰۲۴', [1, 5]],
    ['ASCII digits', '2024', [1, 5]],
    ['е for ё', 'елка', [4]],
    ['capitals', 'NIGHT TRAINS', [5, 6, 7]],
    ['no article', 'دوري', [0]],
    ['another form in Russian', 'поезда ночной', [4]],
    ['another form in English', 'ferry', [6]],
    ['a phrase', '"night train"', [5, 7]],
    ['a phrase in other quotes', '«night train»', [5, 7]],
    ['an exclusion', 'night -harbour', [6, 7]],
    ['an excluded phrase', 'night -"night train"', [6]],
    ['a beginning', 'harb*', [6, 5]],
    ['an Arabic beginning', 'مصر*', []],
    ['an Arabic beginning that stands there', 'المصر*', [0]],
    ['one piece', 'covid-19', [6]],
    ['a quote that nobody closes', '"night -ferries', [5, 7]],
    ['a word that the stemmer cuts wrongly', 'بوتين', [2]],
    ['nothing that is there', 'nowhere', []],
  ])('with %s, %s, finds stories %j', async (_, search, expected) => {
    expect(await found(search)).toEqual(expected)
  })

  it('puts the headline before the body, words before stems, and else the newest first', async () => {
    // In the headline as it is; in the headline by its stem; in the body as it is; in the body by its stem.
    const drafts = [
      draftOf('Nothing', { paragraphs: ['Walruses swim'], publishedAt: inMay(9) }),
      draftOf('Nothing else', { paragraphs: ['A walrus swims'], publishedAt: inMay(8) }),
      draftOf('Walruses swim', { publishedAt: inMay(7) }),
      draftOf('A walrus', { publishedAt: inMay(5) }),
      draftOf('A walrus again', { publishedAt: inMay(6) }),
    ]
    for (const draft of drafts) await store(hub.db, draft)
    const { articles } = await hub.query(LIST, { search: 'walrus' })
    const headlines = articles.edges.map(({ node }: Data) => node.headline)
    expect(headlines).toEqual(['A walrus again', 'A walrus', 'Walruses swim', 'Nothing else', 'Nothing'])
    const byTime = await hub.query(LIST, { search: 'walrus', orderBy: 'PUBLISHED_AT_DESC' })
    expect(byTime.articles.edges.map(({ node }: Data) => node.headline)).toEqual(
      drafts
        .map(d => d.headline)
        .with(3, 'A walrus again')
        .with(4, 'A walrus'),
    )
  })

  it('keeps to a filter and counts what matches both', async () => {
    const where = { people: { some: { slug: { equals: 'lena-hoffmann' } } } }
    expect(await found('2024', { where })).toEqual([5])
    const { articles } = await hub.query(LIST, { search: 'night', where, first: 1 })
    expect([articles.totalCount, articles.edges.length, articles.pageInfo.hasNextPage]).toEqual([3, 1, true])
  })

  it.each(['RELEVANCE', 'PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC', 'INGESTED_AT_DESC'])(
    'is paged by %s, forward and backward',
    async orderBy => {
      const all = await found('night', { orderBy })
      expect(all).toHaveLength(3)
      const pages: number[] = []
      let page: Data = { endCursor: null, hasNextPage: true }
      while (page.hasNextPage) {
        const { articles } = await hub.query(LIST, { search: 'night', orderBy, first: 2, after: page.endCursor })
        pages.push(
          ...articles.edges.map(({ node }: Data) => stories.findIndex(([headline]) => headline === node.headline)),
        )
        page = articles.pageInfo
      }
      expect(pages).toEqual(all)
      expect(await found('night', { orderBy, last: 2 })).toEqual(all.slice(1))
      const { articles } = await hub.query(LIST, { search: 'night', orderBy })
      expect(await found('night', { orderBy, last: 5, before: articles.pageInfo.endCursor })).toEqual(all.slice(0, 2))
    },
  )

  it('marks what it matched, in the text as the story has it', async () => {
    const marks = async (search: string) => {
      const { articles } = await hub.query(LIST, { search })
      return articles.edges.map(({ node, highlights }: Data) =>
        highlights.map(({ field, paragraph, start, end }: Data) =>
          (field === 'HEADLINE' ? node.headline : node.paragraphs[paragraph]).slice(start, end),
        ),
      )
    }
    expect(await marks('محمد')).toEqual([['مُحَمَّدٌ']])
    expect(await marks('run')).toEqual([['runs'], ['runs'], ['running']])
    expect(await marks('"night train" 2024')).toEqual([['night', 'train', '2024']])
    const { articles } = await hub.query(LIST, {})
    expect(articles.edges.flatMap(({ highlights }: Data) => highlights)).toEqual([])
  })

  it('takes as many statements for a page of many as for one of few', async () => {
    const cost = async (first: number) => {
      hub.statements.length = 0
      const { articles } = await hub.query(LIST, { search: 'night', first })
      return {
        rows: articles.edges.length,
        statements: hub.statements.filter(sql => !sql.includes('event_log')).length,
      }
    }
    const [one, many] = [await cost(1), await cost(20)]
    expect([one.rows, many.rows]).toEqual([1, 3])
    expect(many.statements).toBe(one.statements)
  })

  it.each<[string, object]>([
    ['nothing', { search: '' }],
    ['signs only', { search: ' "-" * …\0' }],
    ['exclusions only', { search: '-night -"a train"' }],
    ['one letter before a star', { search: 'night t*' }],
    ['more than 500 characters', { search: 'night '.repeat(84) }],
    ['10 KB', { search: 'x'.repeat(10_240) }],
    ['more than 32 words', { search: Array.from({ length: 33 }, (_, n) => `w${n}`).join(' ') }],
    ['an order by relevance and nothing to search', { orderBy: 'RELEVANCE' }],
    ['no page', { search: 'night', first: 0 }],
  ])('for %s is refused with BAD_USER_INPUT', async (_, variables) => {
    const { errors } = await hub.ask(LIST, variables)
    expect(errors?.map(error => error.extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  it('takes no cursor of another order, nor of a list without a search', async () => {
    const { articles } = await hub.query(LIST, { search: 'night' })
    const { articles: plain } = await hub.query(LIST, {})
    for (const [after, variables] of [
      [articles.pageInfo.endCursor, { search: 'night', orderBy: 'PUBLISHED_AT_DESC' }],
      [articles.pageInfo.endCursor, {}],
      [plain.pageInfo.endCursor, { search: 'night', orderBy: 'PUBLISHED_AT_DESC' }],
      [Buffer.from('["search by RELEVANCE",9,0,"x"]').toString('base64url'), { search: 'night' }],
    ]) {
      const { errors } = await hub.ask(LIST, { after, ...(variables as object) })
      expect(errors?.map(error => error.extensions.code)).toEqual(['CURSOR_INVALID'])
    }
  })
})

describe('slow searches', () => {
  it('leave other queries answered, wait for a turn, and are told that the server is busy', async () => {
    let searches: Promise<Data>[] = []
    await hub.db.$transaction(
      async tx => {
        // What a search reads is locked until the transaction ends, so each takes as long as that.
        await tx.$executeRaw`LOCK TABLE article IN ACCESS EXCLUSIVE MODE`
        searches = Array.from({ length: 20 }, () => hub.ask(LIST, { search: 'night' }))
        const { countries } = await hub.query('{ countries(first: 1) { nodes { code } } }')
        expect(countries.nodes).toHaveLength(1)
        const answers = await Promise.all(searches.slice(4))
        expect(answers.map(({ errors }) => errors?.[0].extensions.code)).toEqual(Array(16).fill('SERVER_BUSY'))
      },
      { timeout: 20_000 },
    )
    for (const { data } of await Promise.all(searches.slice(0, 4))) expect(data.articles.edges).toHaveLength(3)
  })

  it('end with QUERY_TIMEOUT where one statement takes too long', async () => {
    const search = hub.db.$transaction(async tx => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 50`
      await tx.$queryRaw`SELECT pg_sleep(30)`
    })
    const originalError = await search.catch((error: Error) => error)
    const mask = createErrorMask(pino({ level: 'silent' }))
    const { message, extensions } = mask(new GraphQLError('wrapped', { originalError: originalError as Error }))
    expect([extensions.code, message]).toEqual([
      'QUERY_TIMEOUT',
      'The query took too long; ask for less, or filter more.',
    ])
  })
})

describe('people, countries and tags', () => {
  const PEOPLE = `query ($search: String, $first: Int, $after: String, $where: PersonWhereInput, $orderBy: PersonOrderBy) {
    people(search: $search, first: $first, after: $after, where: $where, orderBy: $orderBy) {
      nodes { slug } didYouMean { slug } pageInfo { hasNextPage endCursor } } }`
  const slugs = (nodes: Data[]) => nodes.map(({ slug }) => slug)

  it('are found by any of their names, in whatever spelling', async () => {
    const { people } = await hub.query(PEOPLE, { search: 'بُوتِين' })
    expect([slugs(people.nodes), people.didYouMean]).toEqual([['فلاديمير-بوتين'], []])
    const { countries } = await hub.query(`{ countries(search: "ايران") { nodes { code } didYouMean { code } } }`)
    expect([countries.nodes[0], countries.didYouMean]).toEqual([{ code: 'IR' }, []])
  })

  it('are named where a name is like the one searched for, and nobody has that', async () => {
    const { people } = await hub.query(PEOPLE, { search: 'Lina Hofman' })
    expect([people.nodes, slugs(people.didYouMean)]).toEqual([[], ['lena-hoffmann']])
    const { countries } = await hub.query(`{ countries(search: "Germny") { nodes { code } didYouMean { code } } }`)
    expect([countries.nodes, countries.didYouMean[0]]).toEqual([[], { code: 'DE' }])
  })

  it('cost no statement for what may have been meant where nobody asks for it', async () => {
    hub.statements.length = 0
    await hub.query(`{ people(search: "Lina Hofman") { nodes { slug } } }`)
    expect(hub.statements.filter(sql => sql.includes('similarity'))).toEqual([])
  })

  it('are filtered, ordered and paged', async () => {
    const all = slugs((await hub.query(PEOPLE, {})).people.nodes)
    expect(slugs((await hub.query(PEOPLE, { orderBy: 'SLUG_DESC' })).people.nodes)).toEqual(all.toReversed())
    const where = { slug: { notIn: ['lena-hoffmann'] } }
    expect(slugs((await hub.query(PEOPLE, { where })).people.nodes)).toEqual(
      all.filter(slug => slug !== 'lena-hoffmann'),
    )
    expect((await hub.query(PEOPLE, { where, search: 'Lena' })).people.nodes).toEqual([])
    const { people: first } = await hub.query(PEOPLE, { first: 1 })
    const { people: second } = await hub.query(PEOPLE, { first: 1, after: first.pageInfo.endCursor })
    expect([...slugs(first.nodes), ...slugs(second.nodes)]).toEqual(all.slice(0, 2))
    const { errors } = await hub.ask(PEOPLE, { search: 'Lena', after: first.pageInfo.endCursor })
    expect(errors?.[0].extensions.code).toBe('CURSOR_INVALID')
  })

  it.each(['', '…', 'x'.repeat(501)])('are not searched for %j', async search => {
    for (const list of ['people', 'countries', 'tags']) {
      const { errors } = await hub.ask(`query ($search: String) { ${list}(search: $search) { nodes { id } } }`, {
        search,
      })
      expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT')
    }
  })
})
