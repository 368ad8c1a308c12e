import { expect, test } from 'vitest'
import { canonicalLanguage, detectLanguage, directionOf, isLanguage } from '../../src/text/language.ts'

test.each([
  ['ar', 'افتتح المحافظ سوقا للكتب المستعملة في ساحة المدينة القديمة'],
  ['fa', 'رئیس شورای شهر گفت که این کتابخانه می‌تواند هر روز باز باشد'],
  ['ur', 'وزیر نے کہا کہ یہ کتب خانہ ہر روز کھلا رہے گا اور سب آ سکتے ہیں'],
  ['en', 'The night train between the two capitals has left the station'],
  ['fr', 'Le train de nuit entre les deux capitales a quitté la gare ce matin'],
  ['ru', 'Министр культуры открыл выставку старинных карт в столице'],
  ['uk', 'Міністр культури відкрив виставку старовинних мап у столиці'],
  ['he', 'שר התרבות פתח תערוכה'],
  ['el', 'Ο υπουργός άνοιξε την έκθεση'],
  ['zh', '部长今天在首都开幕了一个古地图展览'],
  ['ja', '大臣は今日、首都で古地図の展覧会を開きました'],
  ['ko', '장관은 오늘 전시회를 열었다'],
])('recognises %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test('lets the script with most letters decide in a mixed text', () => {
  expect(detectLanguage('قال موقع RT إن الوزير افتتح المعرض في العاصمة')).toBe('ar')
})

test.each([
  ['ar', 'ع'],
  ['ar', 'بغداد'],
  ['en', 'a'],
  ['en', 'Putin in China'],
  ['en', 'Biden wins'],
  ['en', 'Iran strikes'],
  ['ru', 'Путин в Китае'],
])('takes %s, the commonest language of the script, for "%s", which is too short to tell', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test('says und where there are no letters', () => {
  expect(detectLanguage('')).toBe('und')
  expect(detectLanguage('2024 — 10:15 !')).toBe('und')
})

test('writes Arabic, Persian, Urdu, Hebrew and Sorani from the right, others from the left', () => {
  expect(['ar', 'fa', 'ur', 'he', 'ckb', 'az-Arab'].map(directionOf)).toEqual(Array(6).fill('RTL'))
  expect(['en', 'ru', 'zh', 'und', 'az', 'not a tag', ''].map(directionOf)).toEqual(Array(7).fill('LTR'))
})

test.each([
  ['AR', 'ar'],
  ['pt-br', 'pt-BR'],
  ['ZH-HANT-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  ['klingon', 'klingon'],
  ['ar_EG', null],
  ['english!', null],
  ['a', null],
  ['', null],
  ['a\0r', null],
])('brings the tag %j to %j', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical)
})

test('tells a language from what is none', () => {
  for (const tag of ['ar', 'EN', 'pt-BR', 'zh-Hant', 'ckb', 'iw', 'und', 'und-Arab', 'tlh'])
    expect([tag, isLanguage(tag)]).toEqual([tag, true])
  for (const tag of ['xx', 'klingon', 'english', 'en_GB', 'ar-!!!', 'ar-', 'a', '', '\ud800'])
    expect([tag, isLanguage(tag)]).toEqual([tag, false])
})
