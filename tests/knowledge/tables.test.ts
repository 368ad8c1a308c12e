import { describe, expect, it } from 'vitest'
import { languages } from '../../src/extract/languages/all.ts'
import { capitals } from '../../src/knowledge/capitals.ts'
import { countries } from '../../src/knowledge/countries.ts'
import { neighbourTable } from '../../src/knowledge/country-traps.ts'
import * as arabicDemonyms from '../../src/knowledge/languages/arabic/demonyms.ts'
import { seats } from '../../src/knowledge/seats.ts'
import { phraseTable, wordList } from '../../src/knowledge/table.ts'

const tables = {
  capitals,
  seats,
  ...Object.fromEntries(languages.map(({ code, countries: { names } }) => [`names in ${code}`, names])),
  ...Object.fromEntries(languages.map(({ code, countries: { demonyms } }) => [`demonyms in ${code}`, demonyms])),
}

describe('tables of facts', () => {
  it.each(Object.entries(tables))('%s: existing countries only', (_, table) => {
    const codes = new Set(countries.map(country => country.code))
    expect(table.size).toBeGreaterThan(10)
    expect([...table.keys()].filter(code => !codes.has(code))).toEqual([])
  })

  it('gives no Arabic nisba to two countries', () => {
    const all = [...arabicDemonyms.arabicNisbas.values()].flat()
    expect(all.filter((nisba, index) => all.indexOf(nisba) !== index)).toEqual([])
  })

  it('parses one key a line and skips keys without phrases', () => {
    expect([...phraseTable('A: x y, z\nB:\n\nC: w')]).toEqual([
      ['A', ['x y', 'z']],
      ['C', ['w']],
    ])
  })

  it('parses the neighbours of a word, either side of them empty', () => {
    expect([...neighbourTable('turkey: roast cold | sandwich\nus: | weekly')]).toEqual([
      ['turkey', { before: ['roast', 'cold'], after: ['sandwich'] }],
      ['us', { before: [], after: ['weekly'] }],
    ])
  })

  it('splits words on any white space', () => {
    expect(wordList('\n a  b\nc ')).toEqual(['a', 'b', 'c'])
  })
})
