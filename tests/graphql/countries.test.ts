import { iso31661 } from 'iso-3166/1.js'
import { iso31663 } from 'iso-3166/3.js'
import { describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

describe('the countries', () => {
  it('are all of ISO 3166-1 and the former states of ISO 3166-3, with their names in the languages of the hub', async () => {
    const found: Data[] = []
    for (let after: string | null = null, more = true; more && found.length < 500;) {
      const { countries } = await hub.query(
        `query ($after: String) { countries(first: 100, after: $after) {
        nodes { code alpha3 former flag names { text language kind } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      found.push(...countries.nodes)
      more = countries.pageInfo.hasNextPage
      after = countries.pageInfo.endCursor
    }
    const today = found.filter(country => !country.former)
    const former = found.filter(country => country.former)
    expect(today.map(country => country.code).sort()).toEqual(iso31661.map(({ alpha2 }) => alpha2).sort())
    expect(former.map(country => country.code).sort()).toEqual(iso31663.map(({ alpha4 }) => alpha4).sort())
    const lacking = (languages: string[]) => (country: Data) =>
      languages
        .filter(
          language =>
            !country.names.some(
              (name: Data) => name.language === language && name.kind === 'CANONICAL' && name.text !== '',
            ),
        )
        .map(language => `${country.code} ${language}`)
    expect(found.flatMap(lacking(['ar', 'en', 'ru', 'fr', 'es', 'fa', 'tr', 'zh']))).toEqual([])
    expect(today.every(country => country.flag !== null && country.alpha3.length === 3)).toBe(true)
  })
})

describe('a country', () => {
  const FOUND = 'query ($code: String!) { country(code: $code) { code } }'

  it.each([
    ['ss', { code: 'SS' }],
    ['Su', null],
    ['suHH', { code: 'SUHH' }],
    ['ß', null],
    ['ſs', null],
  ])('is found by its code in ASCII letters of any case: %j', async (code, country) => {
    expect(await hub.query(FOUND, { code })).toEqual({ country })
  })

  it.each([
    ['ss', ['SS']],
    ['ß', 'BAD_USER_INPUT'],
  ])('is given to a story by %j likewise', async (code, expected) => {
    const query = `mutation ($input: IngestStoryInput!) { ingestStory(input: $input) { article { countries { nodes { code } } } userErrors { code } } }`
    const { article, userErrors } = (await hub.query(query, { input: { headline: `Gate ${code}`, countries: [code] } }))
      .ingestStory
    expect(article === null ? userErrors[0].code : article.countries.nodes.map((node: Data) => node.code)).toEqual(
      expected,
    )
  })
})
