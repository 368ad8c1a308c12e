import { describe, expect, it } from 'vitest'
import { names, people } from './found.ts'

const read = (text: string): string[] => names(text, { language: 'fa' })

describe('people in Persian', () => {
  it.each([
    ['رئیس‌جمهور کنیا پیتر صادق‌زاده سفر کرد', 'پیتر صادق‌زاده'],
    ['وزیر امور خارجه هند، فرهاد نوری‌پور، هشدار داد', 'فرهاد نوری‌پور'],
    ['دکتر مریم میرآبادی استاد دانشگاه بود', 'مریم میرآبادی'],
    ['سخنگوی دولت نازنین پروانه گفت', 'نازنین پروانه'],
  ])('finds a name behind a title and what belongs to it: %s', (text, name) => {
    expect(read(text)).toEqual([name])
  })

  it('takes a surname alone behind a title, and not behind an office', () => {
    expect(read('به گفته آقای رهنوردی این طرح خوب است')).toEqual(['رهنوردی'])
    expect(read('استاد دانشگاه استنفورد بود')).toEqual([])
    expect(read('خواننده مشهور ایران درگذشت')).toEqual([])
  })

  it('reads "and" as a word of its own', () => {
    expect(read('بهرام ولی‌زاده و نسرین کیان‌پور آمدند')).toEqual(['بهرام ولی‌زاده', 'نسرین کیان‌پور'])
  })

  it('takes a given name alone for a person who speaks', () => {
    expect(read('سهراب گفت که می‌آید')).toEqual(['سهراب'])
    expect(read('امید و آزادی در کشور')).toEqual([])
  })

  it('gives a surname the full name, and shows the half space', () => {
    expect(people('بهرام ولی‌زاده آمد. ولی‌زاده گفت', { language: 'fa' })).toEqual([
      'بهرام ولی‌زاده -> بهرام ولی‌زاده',
      'ولی‌زاده -> بهرام ولی‌زاده',
    ])
  })

  it('finds nobody among common words', () => {
    expect(read('مجلس شورای اسلامی درباره قیمت نفت و گاز تصمیم گرفت')).toEqual([])
  })
})
