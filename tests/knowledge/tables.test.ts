import { describe, expect, it } from 'vitest'
import { capitals } from '../../src/knowledge/capitals.ts'
import { countries } from '../../src/knowledge/countries.ts'
import { arabicAliases } from '../../src/knowledge/countries/aliases-arabic.ts'
import { englishAliases } from '../../src/knowledge/countries/aliases-english.ts'
import * as otherAliases from '../../src/knowledge/countries/aliases-other.ts'
import * as arabicDemonyms from '../../src/knowledge/demonyms/arabic.ts'
import { englishDemonyms } from '../../src/knowledge/demonyms/english.ts'
import * as otherDemonyms from '../../src/knowledge/demonyms/other.ts'
import { russianDemonyms } from '../../src/knowledge/demonyms/russian.ts'
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
