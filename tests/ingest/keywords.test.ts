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

test('parts words that stand nowhere in the story where a head noun or a given name opens the next keyword', () => {
  expect(keywords('الأمم المتحدة مجلس الأمن عبد الفتاح السيسي', story)).toEqual([
    'الأمم المتحدة',
    'مجلس الأمن',
    'عبد الفتاح السيسي',
  ])
})

test('keeps words together that nothing parts, however many they are, and says so', () => {
  const run = 'زراعة زيتون مناطق جافة موسم حصاد سنوي'
  const { keywords, notices } = readKeywords(linesOf(`${run} ليلى الحمداني`), story)
  expect(keywords.map(({ value }) => value)).toEqual([run, 'ليلى الحمداني'])
  expect(notices).toMatchObject([{ code: 'KEYWORDS_UNSEPARATED', origin: { start: 0, end: run.length } }])
})

test('takes no phrase of the story into the words around it that the story does not hold', () => {
  expect(keywords('مهرجان سوق الكتب معرض', story)).toEqual(['مهرجان سوق الكتب', 'معرض'])
  expect(keywords('أوكرانيا ليلى الحمداني الصين', story)).toEqual(['أوكرانيا', 'ليلى الحمداني', 'الصين'])
})

test('joins a given name that the story does not hold with the surname that it holds', () => {
  expect(keywords('كريم العابد مصر', story)).toEqual(['كريم العابد', 'مصر'])
})

test('leaves out words that are no keyword by themselves, each with a notice', () => {
  const { keywords, notices } = readKeywords(linesOf('- سوق\n- أنا\n- أنباء\n- كتب'), '')
  expect(keywords.map(({ value }) => value)).toEqual(['سوق', 'كتب'])
  expect(notices.map(({ code }) => code)).toEqual(['LINE_SKIPPED', 'LINE_SKIPPED'])
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
  const run = readKeywords(linesOf('b c '.repeat(400)), 'b, c.')
  expect(run.notices.map(({ code }) => code)).toEqual(['KEYWORDS_CUT'])
  const long = readKeywords(linesOf(`c, ${'b'.repeat(101)}`), '')
  expect(long.notices.map(({ code }) => code)).toEqual(['LINE_SKIPPED'])
})
