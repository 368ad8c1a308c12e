import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate, wordsBesideDate } from '../../src/text/dates.ts'

function read(text: string): string | null {
  const date = parseDate(text)
  if (date === null) return null
  return `${date.instant.toISOString().replace('.000Z', 'Z')} ${date.precision} ${date.zone}`
}

test.each([
  ['22nd, April 2024 GMT', '2024-04-22T00:00:00Z DAY STATED'],
  ['April 22, 2024', '2024-04-22T00:00:00Z DAY ASSUMED'],
  ['22 April 2024 14:05 GMT', '2024-04-22T14:05:00Z MINUTE STATED'],
  ['Mon, 22 Apr 2024 10:05:00 +0300', '2024-04-22T07:05:00Z INSTANT STATED'],
  ['April 22nd, 2024 at 2:05 p.m. EDT', '2024-04-22T18:05:00Z MINUTE STATED'],
  ['22-Apr-2024', '2024-04-22T00:00:00Z DAY ASSUMED'],
  ['22 April 2024 14:05 (GMT+3)', '2024-04-22T11:05:00Z MINUTE STATED'],
  ['22 апреля 2024 г. 10:15 мск', '2024-04-22T07:15:00Z MINUTE STATED'],
  ['22-го апреля 2024 года в 10:15 по московскому времени', '2024-04-22T07:15:00Z MINUTE STATED'],
  ['22.04.2024, 10:15', '2024-04-22T10:15:00Z MINUTE ASSUMED'],
  ['22/04/2024 - 13:45', '2024-04-22T13:45:00Z MINUTE ASSUMED'],
  ['7-5-2025 | 15:05', '2025-05-07T15:05:00Z MINUTE ASSUMED'],
  ['٦ كانون الأول ٢٠٢٤', '2024-12-06T00:00:00Z DAY ASSUMED'],
  ['22 أبريل/نيسان 2024', '2024-04-22T00:00:00Z DAY ASSUMED'],
  ['22 نيسان (أبريل) 2024', '2024-04-22T00:00:00Z DAY ASSUMED'],
  ['الاثنين 22 أبريل 2024 10:15 مساءً', '2024-04-22T22:15:00Z MINUTE ASSUMED'],
  ['10:15 ص 22 أبريل 2024م', '2024-04-22T10:15:00Z MINUTE ASSUMED'],
  ['٠٤/٠٥/٢٠٢٤ الساعة ٥ مساء', '2024-05-04T17:00:00Z MINUTE ASSUMED'],
  ['۲۲ آوریل ۲۰۲۴', '2024-04-22T00:00:00Z DAY ASSUMED'],
  ['الأحد 19 تموز , 2020 11:45 توقيت بيروت', '2020-07-19T08:45:00Z MINUTE STATED'],
  ['الأحد 19 كانون الثاني 2020 11:45 توقيت بيروت', '2020-01-19T09:45:00Z MINUTE STATED'],
  ['13 شوال 1445 هـ الموافق 22 أبريل 2024', '2024-04-22T00:00:00Z DAY ASSUMED'],
])('reads %s as %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['2024-04-22', '2024-04-22T00:00:00Z DAY ASSUMED'],
  ['20240422', '2024-04-22T00:00:00Z DAY ASSUMED'],
  ['2024-04-22T10:05Z', '2024-04-22T10:05:00Z MINUTE STATED'],
  ['2024-04-22T10:05:00Z', '2024-04-22T10:05:00Z INSTANT STATED'],
  ['2024-04-22T10:05:00+03', '2024-04-22T07:05:00Z INSTANT STATED'],
  ['2024-04-22T10:05:00-04:30', '2024-04-22T14:35:00Z INSTANT STATED'],
  ['2024-04-22T10:05:00.5+03:00', '2024-04-22T07:05:00.500Z INSTANT STATED'],
  ['20240422T100500Z', '2024-04-22T10:05:00Z INSTANT STATED'],
  ['2022-06-05 00:00:00', '2022-06-05T00:00:00Z MINUTE ASSUMED'],
])('reads ISO 8601 %s as %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['جانفي', 1],
  ['فيفري', 2],
  ['أفريل', 4],
  ['ماي', 5],
  ['جوان', 6],
  ['جويلية', 7],
  ['يوليوز', 7],
  ['أوت', 8],
  ['غشت', 8],
  ['شتنبر', 9],
  ['نونبر', 11],
  ['دجنبر', 12],
  ['شباط', 2],
  ['آذار', 3],
  ['أيار', 5],
  ['حزيران', 6],
  ['آب', 8],
  ['أيلول', 9],
  ['تشرين الأول', 10],
  ['تشرين الثاني', 11],
  ['كانون الثاني', 1],
  ['يونيه', 6],
  ['يوليه', 7],
  ['إبريل', 4],
])('knows %s as month %i', (name, month) => {
  expect(parseDate(`9 ${name} 2023`)?.instant).toEqual(new Date(Date.UTC(2023, month - 1, 9)))
})

test.each([
  ['31 February 2024', 'the calendar has no such day'],
  ['29 فبراير 2023', 'the year is no leap year'],
  ['today', 'a relative word is no date'],
  ['أمس', 'a relative word is no date'],
  ['22 April', 'there is no year'],
  ['April 2024', 'there is no day'],
  ['22 April 24', 'the year is cut short'],
  ['13 شوال 1445 هـ', 'the year is Hijri'],
  ['1445/10/13', 'the year is Hijri'],
  ['22-24 April 2024', 'it is a range'],
  ['22 and 23 April 2024', 'these are two days'],
  ['22 April 2024, 23 April 2024', 'these are two days'],
  ['22 أبريل/أيار 2024', 'these are two months'],
  ['الأحد 22 أبريل 2024', 'the weekday does not fit'],
  ['22 April 2024 25:00', 'there is no such hour'],
  ['22 April 2024 14:05 am', 'there is no such hour'],
  ['2024-04-22T24:00', 'that is another day'],
  ['1.2.3.2024', 'the row of numbers is longer'],
  ['', 'there is nothing'],
])('refuses "%s", since %s', text => {
  expect(parseDate(text)).toBeNull()
})

test('reads 04/05/2024 day first beside Arabic or Cyrillic, by its weekday, and not at all otherwise', () => {
  expect(read('تاريخ النشر: 04/05/2024')).toBe('2024-05-04T00:00:00Z DAY ASSUMED')
  expect(read('Дата: 04/05/2024')).toBe('2024-05-04T00:00:00Z DAY ASSUMED')
  expect(read('Friday, 04/05/2024')).toBe('2024-04-05T00:00:00Z DAY ASSUMED')
  expect(read('Saturday, 04/05/2024')).toBe('2024-05-04T00:00:00Z DAY ASSUMED')
  expect(read('04/05/2024')).toBeNull()
  expect(read('04/22/2024')).toBe('2024-04-22T00:00:00Z DAY ASSUMED')
  expect(read('04.05.2024')).toBe('2024-05-04T00:00:00Z DAY ASSUMED')
})

test('keeps the day of a line whose times contradict each other', () => {
  expect(read('22 April 2024 10:15 GMT, 11:30 GMT')).toBe('2024-04-22T00:00:00Z DAY STATED')
  expect(read('22 April 2024 10:15 GMT (13:15 MSK)')).toBe('2024-04-22T10:15:00Z MINUTE STATED')
})

test('counts the words beside a date', () => {
  expect(wordsBesideDate('الإثنين 27 مايو 2024')).toBe(0)
  expect(wordsBesideDate('22nd, April 2024 14:05 GMT')).toBe(0)
  expect(wordsBesideDate('22 апреля 2024 г. в 10:15 по московскому времени')).toBe(1)
  expect(wordsBesideDate('عرب وعالم15-9-2022 | 18:15')).toBe(2)
  expect(wordsBesideDate('Elections on 22 April 2024')).toBe(2)
  expect(wordsBesideDate('أمس')).toBe(Infinity)
})

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const levantine = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
]
const russian = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]
const two = (value: number) => String(value).padStart(2, '0')
const arabicDigits = (text: string) => text.replace(/\d/g, digit => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)

/** Every supported form of a day; `time` is the hour and minute of each that has one. */
function formsOf(y: number, m: number, d: number): string[] {
  const ending = d % 100 > 10 && d % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][d % 10] ?? 'th')
  const [en, ar, ru] = [english[m - 1]!, levantine[m - 1]!, russian[m - 1]!]
  return [
    `${d}${ending}, ${en} ${y} GMT`,
    `${en} ${d}, ${y}`,
    `${d} ${en.slice(0, 3)} ${y} 23:59 GMT`,
    `${d}-${en.slice(0, 3)}-${y}`,
    `${y}-${two(m)}-${two(d)}`,
    `${y}${two(m)}${two(d)}`,
    `${y}-${two(m)}-${two(d)}T00:00:00Z`,
    `${y}/${m}/${d}`,
    `${two(d)}.${two(m)}.${y}, 10:15`,
    `${two(d)}-${two(m)}-${y} | 10:15`,
    `نشر ${two(d)}/${two(m)}/${y} - 13:45`,
    `${d} ${ru} ${y} г.`,
    `${d} ${ar} ${y}`,
    arabicDigits(`${d} ${ar} ${y}`),
    arabicDigits(`${d}/${m}/${y} الساعة 5:07 مساء`),
  ]
}

const anyDay = fc.date({ min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })

test('never reads another day than the one written, in any form', () => {
  fc.assert(
    fc.property(anyDay, date => {
      const day = date.toISOString().slice(0, 10)
      for (const form of formsOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())) {
        expect([form, parseDate(form)?.instant.toISOString().slice(0, 10)]).toEqual([form, day])
      }
    }),
  )
})

test('reads a day that a calendar does not have in no form', () => {
  for (const form of [...formsOf(2023, 2, 29), ...formsOf(2024, 4, 31), ...formsOf(2024, 6, 31)]) {
    expect([form, parseDate(form)]).toEqual([form, null])
  }
})

test('reads any text without an error and in linear time', () => {
  const piece = fc.oneof(
    fc.constantFrom('22', '2024', 'April', 'نيسان', '/', '-', ':', ' ', '10:15', '+03', 'GMT', '('),
    fc.string(),
  )
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => void parseDate(pieces.join(''))))
  expect(parseDate('1-'.repeat(500_000))).toBeNull()
})
