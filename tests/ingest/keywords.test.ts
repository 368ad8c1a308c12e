import { expect, test } from 'vitest'
import { readKeywords } from '../../src/ingest/keywords.ts'
import { linesOf } from '../../src/ingest/lines.ts'

function keywords(lines: string, story = ''): string[] {
  return readKeywords(linesOf(lines), story).keywords.map(({ value }) => value)
}

const story = 'افتتحت ليلى الحمداني، في قصر المدينة، سوق الكتب مع سامر طلال العابد. وحضر العابد وباعة من لبنان ومصر.'

test('splits words without separators by the names in the story, in their order', () => {
  expect(keywords('ليلى الحمداني قصر المدينة سامر طلال العابد', story)).toEqual([
    'ليلى الحمداني',
    'قصر المدينة',
    'سامر طلال العابد',
  ])
})

test('finds a name in the story behind a one-letter prefix', () => {
  expect(keywords('مصر سوريا', 'حضر باعة من لبنان ومصر ولسوريا جناح، ودعا الوزير سكانها لمصر وسوريا')).toEqual([
    'مصر',
    'سوريا',
  ])
})

test('joins no words across punctuation', () => {
  expect(keywords('الحمداني في', 'قالت الحمداني. في السوق')).toEqual(['الحمداني في'])
  expect(keywords('Aune Oslo', 'So said Aune. Oslo is cold. Oslo waits for Aune.')).toEqual(['Aune', 'Oslo'])
})

test('groups words that stand nowhere in the story, and loses none', () => {
  expect(keywords('مهرجان الربيع الدولي العابد', story)).toEqual(['مهرجان الربيع الدولي', 'العابد'])
})

test('joins a head noun with the name behind it', () => {
  expect(keywords('مدينة العابد', `${story} مدينة`)).toEqual(['مدينة العابد'])
})

test('keeps the first of spelling variants', () => {
  expect(keywords('الوزير الساقي سوق الكتب الوزیر الساقی', 'قال الوزير الساقي إن سوق الكتب مفتوحة')).toEqual([
    'الوزير الساقي',
    'سوق الكتب',
  ])
})

test.each([
  'سوق، كتب, مدينة',
  'سوق؛ كتب; مدينة',
  'سوق | كتب | مدينة',
  '#سوق #كتب #مدينة',
  'سوق - كتب - مدينة',
  '- سوق\n- كتب\n- مدينة',
  '«سوق»، "كتب"، مدينة.',
  'سوق\nكتب\nمدينة',
])('reads the list %j', list => {
  expect(keywords(list)).toEqual(['سوق', 'كتب', 'مدينة'])
})

test('keeps a hyphen inside a keyword', () => {
  expect(keywords('Al-Jazeera, T-34')).toEqual(['Al-Jazeera', 'T-34'])
})

test('says what it leaves out of a long list', () => {
  const { keywords, notices } = readKeywords(linesOf(Array.from({ length: 150 }, (_, i) => `k${i}`).join(', ')), '')
  expect([keywords.length, notices.map(({ code }) => code)]).toEqual([100, ['KEYWORDS_CUT']])
  const run = readKeywords(linesOf('a b '.repeat(400)), '')
  expect(run.notices.map(({ code }) => code)).toEqual(['KEYWORDS_CUT'])
  const long = readKeywords(linesOf(`a, ${'b'.repeat(101)}`), '')
  expect(long.notices.map(({ code }) => code)).toEqual(['LINE_SKIPPED'])
})
