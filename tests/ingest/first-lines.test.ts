import { describe, expect, test } from 'vitest'
import { readTextStory } from '../../src/ingest/text-story.ts'

const headline = 'وزير الثقافة يفتتح سوق الكتب الجديدة'
const sentence = 'افتتح الوزير سوق الكتب في المدينة القديمة صباح اليوم.'

/** What a story says of its first lines. */
function read(...lines: string[]) {
  const story = readTextStory(lines.join('\n'), new Date('2024-06-10'))
  return {
    headline: story.headline.value,
    paragraphs: story.paragraphs.map(({ value }) => value),
    sources: story.credits.map(({ name }) => name),
    skipped: story.notices.map(({ code, origin }) => `${code} ${origin?.line}`),
  }
}

describe('the name of a section', () => {
  test.each(['العالم', 'أخبار سوريا', 'اخبار سوريا', 'عرب وعالم', 'World', 'Politics:', 'В мире'])(
    'is no headline: "%s"',
    section => {
      const rest = { sources: [], skipped: ['LINE_SKIPPED 1'] }
      expect(read(section, headline, sentence)).toEqual({ headline, paragraphs: [sentence], ...rest })
      expect(read(section, sentence)).toEqual({ headline: sentence, paragraphs: [], ...rest })
    },
  )

  test.each(['أخبار سارة', 'World leaders meet', 'العالم يحتفل'])('is not "%s", which only begins like one', line => {
    expect(read(line, sentence).headline).toBe(line)
  })

  test('is the headline where no other line can be it', () => {
    expect(read('العالم', 'المصدر: الحقول').headline).toBe('العالم')
    expect(read('العالم', 'إقرأ أيضاً:', 'عنوان آخر').headline).toBe('العالم')
    expect(read('العالم', 'المصدر:', 'رويترز').headline).toBe('العالم')
  })
})

describe('the name of a page', () => {
  test('is no headline: one word above a headline, in a text with full stops', () => {
    const found = read('FieldsPost', headline, sentence)
    expect([found.headline, found.paragraphs, found.skipped]).toEqual([headline, [sentence], ['LINE_SKIPPED 1']])
  })

  test('is not told from a headline where nothing below shows what a headline is', () => {
    expect(read('Markets', 'The market opened its gates today', 'Many people came').headline).toBe('Markets')
    expect(read('Markets', 'The market opened its gates today.').headline).toBe('Markets')
    expect(read('Markets', 'Short line', sentence).headline).toBe('Markets')
  })
})

describe('a dateline', () => {
  test.each([
    ['موسكو-سانا', ['سانا']],
    ['باكو، 9 أكتوبر، أذرتاج', ['أذرتاج']],
    ['حلب - سانا', ['سانا']],
    ['القاهرة (أ ش أ)', ['أ ش أ']],
    ['موقع الحقول -ار تي عربي', ['ار تي عربي']],
    ['LONDON (Reuters)', ['Reuters']],
    ['МОСКВА, 9 октября, ТАСС', ['ТАСС']],
    ['Cairo, 9 October', []],
  ])('is no headline, and its agency is a source: "%s"', (dateline, sources) => {
    const rest = { sources, skipped: ['LINE_SKIPPED 1'] }
    expect(read(dateline, sentence)).toEqual({ headline: sentence, paragraphs: [], ...rest })
    expect(read(dateline, headline, sentence)).toEqual({ headline, paragraphs: [sentence], ...rest })
  })

  test('is read below the headline too, and is a source whole where it is nothing but an agency', () => {
    const found = { headline, paragraphs: [sentence] }
    expect(read(headline, 'موسكو-سانا', sentence)).toEqual({ ...found, sources: ['سانا'], skipped: ['LINE_SKIPPED 2'] })
    expect(read(headline, 'أ ش أ', sentence)).toEqual({ ...found, sources: ['أ ش أ'], skipped: [] })
  })

  test('names the origin of a story that has a publisher', () => {
    expect(read('موسكو-سانا', sentence, 'فقرة.', 'المصدر: السنابل').sources).toEqual(['سانا', 'السنابل'])
  })

  test.each(['القاهرة - الخرطوم', 'موسكو وكييف', 'سانا تفتتح مكتبا في حلب', 'غزة - هدنة', 'رويترز: السوق مفتوحة'])(
    'is not "%s"',
    line => {
      expect(read(line, sentence)).toEqual({ headline: line, paragraphs: [sentence], sources: [], skipped: [] })
    },
  )

  test('is the headline where no other line can be it', () => {
    expect(read('موسكو-سانا').headline).toBe('موسكو-سانا')
  })
})

describe('an invitation to follow the page', () => {
  test.each([
    'متابعة أخبار الحقول على تلغرام https://example.org/fields',
    'تابعونا على فيسبوك',
    'Follow us on Telegram',
    'Подписывайтесь на наш канал https://example.org',
  ])('is no paragraph: "%s"', line => {
    const found = read(headline, sentence, line)
    expect([found.paragraphs, found.skipped]).toEqual([[sentence], ['LINE_SKIPPED 3']])
  })

  test.each(['تابع الوزير افتتاح السوق على فيسبوك.', 'Follow the river to the market'])('is not "%s"', line => {
    expect(read(headline, sentence, line).paragraphs).toEqual([sentence, line])
  })
})
