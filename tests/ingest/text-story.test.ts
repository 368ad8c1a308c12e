import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RawiError } from '../../src/domain/errors.ts'
import type { ReadStory } from '../../src/ingest/read-story.ts'
import { MAX_STORY_LENGTH } from '../../src/domain/given.ts'
import { readTextStory } from '../../src/ingest/text-story.ts'
import { cleanText, cleanTitle } from '../../src/text/clean.ts'

const now = new Date('2024-06-10T12:00:00Z')
const read = (...lines: string[]) => readTextStory(lines.join('\n'), now)
const sample = (name: string) => readFileSync(new URL(`../../src/ingest/samples/${name}.txt`, import.meta.url), 'utf8')
const values = (reads: { value: string }[]) => reads.map(({ value }) => value)
const credits = (story: ReadStory) => story.credits.map(({ role, name }) => `${role} ${name}`)
const codes = (story: ReadStory) => story.notices.map(({ code }) => code)
/** The story, or the code of the RawiError; any other error goes through. */
function attempt(text: string): ReadStory | string {
  try {
    return readTextStory(text, now)
  } catch (error) {
    if (error instanceof RawiError) return error.code
    throw error
  }
}

/** Every value, as a pair of what it claims and what its place in the text says. */
function claims(text: string, story: ReadStory): [string, string][] {
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return [
    [story.headline.value, cleanTitle(at(story.headline.origin))],
    ...story.paragraphs.map((p): [string, string] => [p.value, cleanText(at(p.origin))]),
    ...story.credits.map((c): [string, string] => [c.name, cleanTitle(at(c.origin))]),
    ...story.keywords.map((k): [string, string] => [k.value, cleanTitle(at(k.origin))]),
    ...(story.published ? [[story.published.text, cleanTitle(at(story.published.origin))] as [string, string]] : []),
    ...story.related.flatMap((r): [string, string][] => [
      [r.headline.value, cleanTitle(at(r.headline.origin))],
      ...r.paragraphs.map((p): [string, string] => [p.value, cleanText(at(p.origin))]),
    ]),
  ]
}

describe('the bundled samples', () => {
  test('reads the Arabic sample whole', () => {
    const story = readTextStory(sample('ar'), now)
    expect(story.headline).toEqual({
      value: 'وزيرة الزراعة الأردنية تبحث مع نظيرها المغربي زراعة الزيتون في المناطق الجافة',
      origin: { line: 1, start: 0, end: 77 },
    })
    expect(story.published).toMatchObject({
      text: '3rd, June 2024 GMT',
      value: { precision: 'DAY', instant: new Date('2024-06-03') },
    })
    expect(story.paragraphs).toHaveLength(4)
    expect(credits(story)).toEqual(['ORIGIN وكالة أنباء الحقول', 'PUBLISHER صحيفة السنابل'])
    expect(values(story.keywords)).toEqual(['ليلى منصور الحمداني', 'زراعة الزيتون', 'يونس بنعلال الساقي', 'الأردن'])
    expect(story.related.map(r => [r.headline.value, r.paragraphs.length])).toEqual([
      ['محافظ المدينة القديمة يفتتح سوقا للكتب المستعملة', 2],
    ])
    expect([story.language, story.notices]).toEqual(['ar', []])
  })

  test.each([
    ['en', 'Published', '2024-05-14T09:30:00.000Z', ['ORIGIN Harbour News Agency', 'PUBLISHER The Morning Ferry'], 1],
    [
      'ru',
      'Дата публикации',
      '2024-09-05T09:40:00.000Z',
      ['ORIGIN Агентство «Степные вести»', 'PUBLISHER Газета «Чайхана»'],
      0,
    ],
  ])('reads the %s sample whole', (language, _label, instant, sources, related) => {
    const story = readTextStory(sample(language), new Date('2024-10-01'))
    expect(story.published?.value?.instant.toISOString()).toBe(instant)
    expect(credits(story)).toEqual(sources)
    expect([story.paragraphs.length, story.keywords.length, story.related.length]).toEqual([4, 4, related])
    expect([story.language, story.notices]).toEqual([language, []])
  })
})

describe('labels', () => {
  test.each([
    'تاريخ النشر: ',
    'تَاريخ النَّشر : ',
    'تـاريخ النشر：',
    '\u200fتاريخ النشر:\u200f ',
    '• نشر بتاريخ ',
    'Published on ',
    'DATE: ',
    'Опубликовано: ',
    'آخر تحديث ',
    'Updated: ',
    'تاريخ النشر:\n',
  ])('reads a date behind "%s"', label => {
    const story = read('Headline', `${label}22 April 2024`, 'A paragraph.')
    expect(story.published?.text).toBe('22 April 2024')
    expect(values(story.paragraphs)).toEqual(['A paragraph.'])
  })

  test.each([
    'المصدر: ',
    'المصدر : ',
    'المصدر/ ',
    'المـصدر:',
    'SOURCE: ',
    'Источник: ',
    'Sources: ',
    '*المصدر:* ',
    'المصدر:\n',
    'المصدر - ',
  ])('reads a source behind "%s"', label => {
    const story = read('Headline', 'A paragraph.', `${label}رويترز`)
    expect(credits(story)).toEqual(['PUBLISHER رويترز'])
    expect(values(story.paragraphs)).toEqual(['A paragraph.'])
  })

  test.each([
    'إقرأ أيضاً:',
    'اقرأ أيضا',
    'أقرأ أيضًا ..',
    'إقرأ المزيد',
    'Read also:',
    'Read more',
    'Читайте также:',
    'مقالات ذات صلة',
  ])('begins a related story behind "%s"', label => {
    const story = read('Headline', 'A paragraph.', label, 'Another headline', 'Another paragraph.')
    expect(values(story.paragraphs)).toEqual(['A paragraph.'])
    expect(story.related.map(r => [r.headline.value, values(r.paragraphs)])).toEqual([
      ['Another headline', ['Another paragraph.']],
    ])
  })

  test.each([
    'قال المصدر: إن السوق مفتوحة كل يوم.',
    'المصدر نفسه أكد أن السوق مفتوحة.',
    'Source code was published: all of it.',
    'Keywords are not everything: people are.',
    'Read more books, said the minister.',
    'مصدر: السوق مفتوحة كل يوم.',
    'Date palms grow in the valley: thousands of them.',
    'نشر الجيش قواته في الوادي يوم 30 سبتمبر 2015.',
    'تاريخ 7 أكتوبر 2023 يوم لن تنساه المدينة.',
    'Posted to the valley on 20 March 2003, he served two years.',
    'Date palms were planted on 3 May 2019 in the valley.',
    'Опубликовано 5 мая 2019 года постановление о рынке.',
    'المصدر: قال إن الاتفاق جاء بعد مفاوضات طويلة',
    'Source: the minister said that the market would open again after the feast',
    'تحديث: 12 متجرا فتحت أبوابها في السوق',
  ])('takes "%s" for a paragraph', line => {
    const story = read('Headline', line)
    expect(values(story.paragraphs)).toEqual([line])
    expect([story.credits, story.keywords, story.related, story.published]).toEqual([[], [], [], null])
  })

  test.each([
    'Sources: minister to open the market today',
    'تحديث: الوزير يفتتح السوق الجديدة',
    'تحديث: 12 متجرا فتحت أبوابها في السوق',
    'Updated: 5 shops open in the valley',
    'Date: the fruit that feeds the valley',
    'Related: how one market sees another',
    'المصدر: الوزير يفتتح سوقا جديدة',
    'نشر قوات في الوادي منذ 30 سبتمبر 2015',
  ])('takes the first line "%s" for the headline', line => {
    const story = read(line, 'A paragraph.')
    expect([story.headline.value, values(story.paragraphs), story.notices]).toEqual([line, ['A paragraph.'], []])
  })

  test('reads labels above the headline where what follows them can be nothing else', () => {
    const story = read('المصدر: وكالة أنباء الحقول', 'آخر تحديث: 22 أبريل 2024 - 10:15', 'عنوان السوق', 'فقرة.')
    expect([story.headline.value, credits(story)]).toEqual(['عنوان السوق', ['PUBLISHER وكالة أنباء الحقول']])
    expect(story.published?.text).toBe('22 أبريل 2024 - 10:15')
  })

  test.each(['نشر بتاريخ الاثنين 13 شوال 1445 الموافق 22 أبريل 2024', 'Published Monday 22 April 2024 at 10:15 GMT'])(
    'reads the date line "%s", which has no colon and nothing but a date',
    line => {
      const story = read('عنوان', line, 'فقرة.')
      expect(story.published?.value?.instant.toISOString().slice(0, 10)).toBe('2024-04-22')
      expect(values(story.paragraphs)).toEqual(['فقرة.'])
    },
  )

  test('reads date and source on one line', () => {
    const story = read('عنوان', 'آخر تحديث 2022-06-05 00:00:00 - المصدر: الحقول', 'فقرة.')
    expect(story.published?.text).toBe('2022-06-05 00:00:00')
    expect(credits(story)).toEqual(['PUBLISHER الحقول'])
  })
})

describe('dates', () => {
  test('has no date where none is written', () => {
    expect(read('عنوان', 'فقرة عن 22 أبريل 2024.').published).toBeNull()
  })

  test.each([
    ['31 February 2024', 'DATE_UNREADABLE'],
    ['yesterday', 'DATE_UNREADABLE'],
    ['22 April 2199', 'DATE_IN_FUTURE'],
    ['13 June 2024', 'DATE_IN_FUTURE'],
    ['22 April 1724', 'DATE_UNLIKELY'],
  ])('keeps the text of %s without believing it', (text, code) => {
    const story = read('عنوان', `تاريخ النشر: ${text}`, 'فقرة.')
    expect(story.published).toMatchObject({ text, value: null })
    expect(codes(story)).toEqual([code])
  })

  test('believes a date of up to two days ahead', () => {
    expect(read('عنوان', 'تاريخ النشر: 12 June 2024', 'فقرة.').published?.value).not.toBeNull()
  })

  test('takes the first believable date line and names the other', () => {
    const story = read(
      'عنوان',
      'تاريخ النشر: 22 April 2199',
      'تاريخ النشر: 21 April 2024',
      'Published: 20 April 2024',
      'فقرة.',
    )
    expect(story.published?.text).toBe('21 April 2024')
    expect(codes(story)).toEqual(['DATE_IN_FUTURE', 'DATE_REPEATED', 'DATE_REPEATED'])
    expect(story.notices[2]?.message).toContain('20 April 2024')
  })

  test('prefers a date whose label has a colon to one without, wherever they stand', () => {
    const story = read('عنوان', '7-5-2024 | 15:05', 'فقرة.', 'تاريخ النشر: 6 مايو 2024')
    expect(story.published?.text).toBe('6 مايو 2024')
    expect(read('عنوان', 'نشر يوم 7 مايو 2024', 'تاريخ النشر: 6 مايو 2024', 'فقرة.').published?.text).toBe(
      '6 مايو 2024',
    )
  })

  test('prefers publication to update, wherever they stand', () => {
    expect(read('عنوان', 'آخر تحديث: 23/04/2024 - 10:00', 'تاريخ النشر: 22 أبريل 2024', 'فقرة.').published?.text).toBe(
      '22 أبريل 2024',
    )
  })

  test('reads 04/05/2024 by the language of its label', () => {
    expect(read('عنوان', 'آخر تحديث: 04/05/2024 - 23:29', 'فقرة.').published?.value?.instant).toEqual(
      new Date('2024-05-04T23:29:00Z'),
    )
    expect(read('Title', 'Updated: 04/05/2024', 'Paragraph.').published?.value).toBeNull()
  })

  test('leaves a sentence with date and time in the story', () => {
    expect(values(read('عنوان', 'فتحت السوق في 22 أبريل 2024 عند الساعة 10:15').paragraphs)).toHaveLength(1)
  })

  test('reads a date line without label below the headline and skips one above it', () => {
    const story = read('الإثنين 27 مايو 2024', 'عنوان', '7-5-2024 | 15:05', 'فقرة.')
    expect([story.headline.value, story.published?.text]).toEqual(['عنوان', '7-5-2024 | 15:05'])
    expect(codes(story)).toEqual(['LINE_SKIPPED'])
  })
})

describe('read also', () => {
  const footer = ['المصدر: الحقول', 'كلمات دلالية: سوق']

  test('takes an inline teaser for one line and goes on with the story', () => {
    const story = read('عنوان', 'فقرة أولى.', 'اقرأ أيضا: عنوان آخر', 'فقرة ثانية.', 'فقرة ثالثة.', ...footer)
    expect(values(story.paragraphs)).toEqual(['فقرة أولى.', 'فقرة ثانية.', 'فقرة ثالثة.'])
    expect(story.related.map(r => [r.headline.value, r.paragraphs])).toEqual([['عنوان آخر', []]])
    expect(codes(story)).toEqual(['RELATED_IN_BODY'])
  })

  test('goes on after a teaser where the source stands above the story', () => {
    const story = read('عنوان', 'المصدر: الحقول', 'فقرة أولى.', 'اقرأ أيضا: عنوان آخر', 'فقرة ثانية.')
    expect(values(story.paragraphs)).toEqual(['فقرة أولى.', 'فقرة ثانية.'])
  })

  test('keeps everything behind the sources with the related story', () => {
    const story = read('عنوان', 'فقرة.', ...footer, 'اقرأ أيضا: عنوان آخر', 'فقرة أخرى.', 'فقرة أخيرة.')
    expect(values(story.paragraphs)).toEqual(['فقرة.'])
    expect(story.related.map(r => values(r.paragraphs))).toEqual([['فقرة أخرى.', 'فقرة أخيرة.']])
  })

  test('takes a list of headlines for several related stories', () => {
    const plain = read('عنوان', 'فقرة.', 'إقرأ أيضاً:', 'عنوان ثان', 'عنوان ثالث', 'عنوان رابع؟')
    const bulleted = read('عنوان', 'فقرة.', 'إقرأ أيضاً:', '- عنوان ثان', '• عنوان ثالث', '3. عنوان رابع؟')
    for (const story of [plain, bulleted]) {
      expect(values(story.related.map(r => r.headline))).toEqual(['عنوان ثان', 'عنوان ثالث', 'عنوان رابع؟'])
    }
  })

  test('begins a new related story at every label', () => {
    const story = read('Title', 'One.', 'Read also:', 'Second', 'Two.', 'Read also:', 'Third', 'Three.')
    expect(story.related.map(r => [r.headline.value, ...values(r.paragraphs)])).toEqual([
      ['Second', 'Two.'],
      ['Third', 'Three.'],
    ])
  })

  test('leaves the labels of a related story out where the story has its own', () => {
    const story = read(
      'عنوان',
      'فقرة.',
      ...footer,
      'إقرأ أيضاً:',
      'عنوان آخر',
      'تاريخ النشر: 1 May 2024',
      'فقرة أخرى.',
      'المصدر: السنابل',
      'كلمات دلالية: خبز',
    )
    expect([credits(story), values(story.keywords), story.published]).toEqual([['PUBLISHER الحقول'], ['سوق'], null])
    expect(codes(story)).toEqual(['LINE_SKIPPED', 'LINE_SKIPPED', 'LINE_SKIPPED'])
  })

  test('gives sources and keywords behind a list of related headlines to a story that has none', () => {
    const story = read('عنوان', 'فقرة.', 'إقرأ أيضاً:', 'عنوان آخر', 'عنوان ثالث', ...footer)
    expect([credits(story), values(story.keywords)]).toEqual([['PUBLISHER الحقول'], ['سوق']])
    expect(values(story.paragraphs)).toEqual(['فقرة.'])
    expect(codes(story)).toEqual(['RELATED_IN_BODY'])
  })

  test('leaves sources and keywords behind the text of a related story to that story', () => {
    const story = read('عنوان', 'فقرة.', 'إقرأ أيضاً:', 'عنوان آخر', 'فقرة أخرى.', ...footer)
    expect([story.credits, story.keywords, values(story.paragraphs)]).toEqual([[], [], ['فقرة.']])
    expect(codes(story)).toEqual(['RELATED_IN_BODY', 'LINE_SKIPPED', 'LINE_SKIPPED'])
  })

  test('leaves the keywords below a related story out where the story had its source line before', () => {
    const story = read(
      'عنوان',
      'فقرة.',
      'المصدر: الحقول',
      'إقرأ أيضاً:',
      'عنوان آخر',
      'المصدر: السنابل',
      'كلمات دلالية: خبز',
    )
    expect([credits(story), story.keywords]).toEqual([['PUBLISHER الحقول'], []])
    expect(codes(story)).toEqual(['LINE_SKIPPED', 'LINE_SKIPPED'])
  })

  test('tells nothing from missing full stops where the story has none either', () => {
    const story = read('Title', 'One', 'Read also:', 'Second', 'Two')
    expect(story.related.map(r => [r.headline.value, ...values(r.paragraphs)])).toEqual([['Second', 'Two']])
    const teaser = read('Title', 'One', 'Read also: Second', 'Two')
    expect(values(teaser.paragraphs)).toEqual(['One', 'Two'])
  })

  test('makes nothing of a label with nothing behind it', () => {
    expect(read('عنوان', 'فقرة.', 'إقرأ المزيد', '(adsbygoogle = window.adsbygoogle || []).push({});').related).toEqual(
      [],
    )
  })
})

describe('lines that are no story', () => {
  test('skips a masthead with its names, page controls and repeated lines, each with a notice', () => {
    const story = read(
      'رئيس التحرير',
      'سامر العابد',
      'عنوان السوق الجديدة',
      'عنوان السوق الجديدة',
      'فقرة.',
      'طباعة',
      ']]>',
      'فقرة ثانية.',
    )
    expect([story.headline.value, ...values(story.paragraphs)]).toEqual(['عنوان السوق الجديدة', 'فقرة.', 'فقرة ثانية.'])
    expect(codes(story)).toEqual(Array(5).fill('LINE_SKIPPED'))
  })

  test('reads a bulleted list of short lines before the story as keywords', () => {
    const story = read('عنوان', '- سوق', '- كتب', '- سوق', 'فقرة.')
    expect([values(story.keywords), values(story.paragraphs), codes(story)]).toEqual([
      ['سوق', 'كتب'],
      ['فقرة.'],
      ['KEYWORDS_UNLABELLED'],
    ])
  })
})

describe('bad input', () => {
  test.each([
    ['', 'STORY_EMPTY'],
    [' \n\t\u200f\ufeff\r\n ', 'STORY_EMPTY'],
    ['2024 — !', 'STORY_EMPTY'],
    ['\u0001\u0002\u0000', 'STORY_EMPTY'],
    ['\u0001\u0002\u0000\u0007\u0008', 'STORY_NOT_TEXT'],
    ['\ufffdPNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', 'STORY_NOT_TEXT'],
    ['المصدر: الحقول', 'STORY_WITHOUT_HEADLINE'],
    ['Источник: Вести', 'STORY_WITHOUT_HEADLINE'],
    ['إقرأ أيضاً:\nعنوان آخر\nفقرة أخرى.', 'STORY_WITHOUT_HEADLINE'],
    ['x'.repeat(MAX_STORY_LENGTH + 1), 'STORY_TOO_LARGE'],
    ['ع'.repeat(5_000_000), 'STORY_TOO_LARGE'],
  ])('refuses input %# with %s', (text, code) => {
    expect(attempt(text)).toBe(code)
  })

  test('reads a headline alone as a story without paragraphs', () => {
    expect(read('عنوان وحده')).toMatchObject({
      paragraphs: [],
      published: null,
      credits: [],
      keywords: [],
      related: [],
      notices: [],
    })
  })

  test.each(['\r\n', '\r', '\n', '\u0085', '\u2028', '\u2029', '\n\n \n'])('reads line ends %j', end => {
    const text = ['\ufeffعنوان', 'تاريخ النشر: 22 April 2024', '\tفقرة\tأولى. ', 'المصدر: الحقول'].join(end)
    const story = readTextStory(text, now)
    expect([story.headline.value, values(story.paragraphs), credits(story)]).toEqual([
      'عنوان',
      ['فقرة\tأولى.'],
      ['PUBLISHER الحقول'],
    ])
    expect(text.slice(story.paragraphs[0]!.origin.start, story.paragraphs[0]!.origin.end)).toBe('فقرة\tأولى.')
    expect(story.notices).toEqual([])
  })

  test('cleans NULs, lone surrogates and direction marks, and says so', () => {
    const story = read('\u202eعنوان\u202c السوق الجديدة في المدينة', 'فقرة \u0000أولى \ud800.')
    expect([story.headline.value, ...values(story.paragraphs)]).toEqual([
      'عنوان السوق الجديدة في المدينة',
      'فقرة أولى \ufffd.',
    ])
    expect(codes(story)).toEqual(['TEXT_CLEANED', 'TEXT_CLEANED', 'TEXT_CLEANED'])
  })

  test('cuts a headline from a first line that is a paragraph, and keeps the line', () => {
    const line = `الجملة الأولى من هذه الفقرة. ${'كلمة '.repeat(100)}`.trim()
    const story = read(line, 'فقرة ثانية.')
    expect([story.headline.value, ...values(story.paragraphs)]).toEqual([
      'الجملة الأولى من هذه الفقرة.',
      line,
      'فقرة ثانية.',
    ])
    expect(codes(story)).toEqual(['HEADLINE_CUT'])
  })

  test.each<[string, string, [number, number, number, number]]>([
    ['10,000 lines', Array.from({ length: 10_000 }, (_, i) => `سطر ${i} من القصة.`).join('\n'), [9999, 0, 0, 0]],
    ['10,000 lines without letters', `عنوان\n${'***\n'.repeat(10_000)}`, [0, 0, 0, 0]],
    ['10,000 read-also labels', `عنوان\n${'اقرأ أيضا: عنوان\nفقرة.\n'.repeat(10_000)}`, [1, 0, 0, 10_000]],
    ['10,000 source lines', `عنوان\n${'المصدر: الحقول\n'.repeat(10_000)}`, [0, 1, 0, 0]],
    ['10,000 date lines', `عنوان\n${'تاريخ النشر: 22 April 2024\n'.repeat(10_000)}`, [0, 0, 0, 0]],
    ['a single line of 900 KB', 'كلمة '.repeat(180_000), [1, 0, 0, 0]],
    ['a single word of 900 KB', 'ك'.repeat(900_000), [1, 0, 0, 0]],
    [
      'a keyword line of 900 KB',
      `عنوان\n${'كلمة أخرى '.repeat(500)}\nكلمات دلالية: ${'كلمة أخرى '.repeat(80_000)}`,
      [1, 0, 2, 0],
    ],
    ['900 KB of blanks inside', `عنوان${' '.repeat(900_000)}x`, [1, 0, 0, 0]],
    ['900 KB of colons', `المصدر${':'.repeat(900_000)}`, [1, 0, 0, 0]],
    ['900 KB of full stops', `عنوان\nنص${'.'.repeat(900_000)}`, [1, 0, 0, 0]],
    ['900 KB of quotes', `عنوان\nنص.${'"'.repeat(900_000)}x`, [1, 0, 0, 0]],
    ['900 KB of separators', `عنوان\nTags: ${'b,'.repeat(450_000)}`, [0, 0, 1, 0]],
  ])('reads %s', (_name, text, [paragraphs, sources, keywords, related]) => {
    const story = readTextStory(text, now)
    expect(story).toMatchObject({
      paragraphs: { length: paragraphs },
      credits: { length: sources },
      keywords: { length: keywords },
      related: { length: related },
    })
    expect(story.notices.length).toBeLessThanOrEqual(101)
    const pairs = claims(text, story)
    expect(pairs.every(([value, slice]) => value === slice)).toBe(true)
  })
})

const line = fc.oneof(
  fc.constantFrom(
    'تاريخ النشر: 22nd, April 2024 GMT',
    'المصدر: نوفوستي + وكالات',
    'المصدر:',
    'كلمات دلالية: سوق الكتب المدينة',
    'Tags:',
    'إقرأ أيضاً:',
    'اقرأ أيضا: عنوان آخر',
    '- بند',
    'فقرة من سوق الكتب.',
    'عنوان',
    '',
    '«اسم»',
    '\u202eعنوان\u202c',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\u0000', '\ud800', ' ', '\u200b', '\ufeff', '"', ':', '-', '.', 'ع', 'a', '1', '،', '#'),
  }),
)
const anyStory = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r', '\u2028'))
  .map(([lines, end]) => lines.join(end))

test('throws nothing but RawiError, and claims only what stands in the text', () => {
  fc.assert(
    fc.property(anyStory, text => {
      const story = attempt(text)
      const pairs = typeof story === 'string' ? [] : claims(text, story)
      expect(pairs.map(([value]) => value)).toEqual(pairs.map(([, slice]) => slice))
      expect(pairs.every(([value]) => value !== '')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
