import { describe, expect, it } from 'vitest'
import { capitals } from '../../src/knowledge/capitals.ts'
import { countries } from '../../src/knowledge/countries.ts'
import { arabicAliases } from '../../src/knowledge/languages/arabic/country-names.ts'
import { englishAliases } from '../../src/knowledge/languages/english/country-names.ts'
import * as otherAliases from '../../src/knowledge/languages/russian/country-names.ts'
import * as arabicDemonyms from '../../src/knowledge/languages/arabic/demonyms.ts'
import { englishDemonyms } from '../../src/knowledge/languages/english/demonyms.ts'
import * as otherDemonyms from '../../src/knowledge/languages/french/demonyms.ts'
import { russianDemonyms } from '../../src/knowledge/languages/russian/demonyms.ts'
import { seats } from '../../src/knowledge/seats.ts'
import { phraseTable, wordList } from '../../src/knowledge/table.ts'

const tables = {
  arabicAliases,
  englishAliases,
  ...otherAliases,
  nisbas: arabicDemonyms.arabicNisbas,
  forms: arabicDemonyms.arabicDemonymForms,
  englishDemonyms,
  russianDemonyms,
  ...otherDemonyms,
  capitals,
  seats,
}

describe('tables of facts', () => {
  it.each(Object.entries(tables))('%s names existing countries only', (_, table) => {
    const codes = new Set(countries.map(country => country.code))
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

  it('splits words on any white space', () => {
    expect(wordList('\n a  b\nc ')).toEqual(['a', 'b', 'c'])
  })
})
