import { expect, it } from 'vitest'
import { compileSearch } from '../../../src/domain/search/compile.ts'
import { highlightsOf } from '../../../src/domain/search/highlights.ts'
import { useDatabase } from '../../support/database.ts'

const own = useDatabase()

/** What is marked, as the text has it, by part: the headline is -1. */
async function marked(search: string, language: string, headline: string, ...paragraphs: string[]) {
  const compiled = await compileSearch(own.db, search)
  const [highlights] = await highlightsOf(own.db, compiled, [{ language, headline, paragraphs }])
  return highlights!.map(({ paragraph, start, end }) => {
    const text = paragraph === null ? headline : paragraphs[paragraph]!
    return `${paragraph ?? -1}:${text.slice(start, end)}`
  })
}

it.each<[string, string, string, string[], string[]]>([
  ['night', 'en', 'A Night, a NIGHT', ['nights by night'], ['-1:Night', '-1:NIGHT', '0:nights', '0:night']],
  ['"night train"', 'en', 'Night train at night', ['The train'], ['-1:Night', '-1:train']],
  ['tunn*', 'en', 'Tunnels', ['a tunnel, tuned'], ['-1:Tunnels', '0:tunnel']],
  ['run -ferry', 'en', 'Runs', ['running the ferry'], ['-1:Runs', '0:running']],
  ['run', 'xx', 'Runs', ['running, run'], ['0:run']],
  ['run', 'de', 'running', ['run'], ['0:run']],
  ['الدورى', 'ar', 'اَلدَّوْرِيُّ، وقال', ['في الدوري'], ['-1:اَلدَّوْرِيُّ', '0:الدوري']],
  ['محمد', 'ar', 'مُحَمَّدٌ!', ['محـــمد ومحمود'], ['-1:مُحَمَّدٌ', '0:محـــمد']],
  ['الله', 'ar', 'قال ﷲ', [], ['-1:ﷲ']],
  ['ایران', 'fa', 'ايران و ایران', ['إيران'], ['-1:ايران', '-1:ایران', '0:إيران']],
  ['поезд', 'ru', 'Поездами', ['Поезда́ и ёлка'], ['-1:Поездами', '0:Поезда́']],
  ['2024', 'ar', 'عام ٢٠٢٤', ['۲۰۲۴'], ['-1:٢٠٢٤', '0:۲۰۲۴']],
  ['𐐨𐐩', 'en', '😀𐐀𐐁😀', [], ['-1:𐐀𐐁']],
  ['strasse', 'xx', 'Straße', [], ['-1:Straße']],
])('%s marks what it matched in %s: %s', async (search, language, headline, paragraphs, expected) => {
  expect(await marked(search, language, headline, ...paragraphs)).toEqual(expected)
})

it('takes one statement for many stories beside those of the search itself', async () => {
  const search = await compileSearch(own.db, 'run поезд')
  const stories = ['en', 'ru', 'ar', 'fa'].map(language => ({ language, headline: 'Runs поезда', paragraphs: ['x'] }))
  own.statements.length = 0
  expect((await highlightsOf(own.db, search, stories)).map(({ length }) => length)).toEqual([1, 1, 0, 0])
  expect(own.statements).toHaveLength(1)
})
