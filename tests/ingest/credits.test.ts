import { expect, test } from 'vitest'
import { readCredits } from '../../src/ingest/credits.ts'
import { linesOf } from '../../src/ingest/lines.ts'

function credits(lines: string): string[] {
  return readCredits(linesOf(lines)).map(({ role, name }) => `${role} ${name}`)
}

test('makes a single source the publisher, and of several the last', () => {
  expect(credits('السنابل')).toEqual(['PUBLISHER السنابل'])
  expect(credits('الحقول\nالسنابل\nRT Arabic')).toEqual(['ORIGIN الحقول', 'ORIGIN السنابل', 'PUBLISHER RT Arabic'])
})

test.each([
  'الحقول + السنابل',
  'الحقول/السنابل',
  'الحقول، السنابل',
  'الحقول, السنابل',
  'الحقول | السنابل',
  'الحقول - السنابل',
  '/الحقول/ "السنابل".',
])('finds two names in %s', line => {
  expect(credits(line)).toEqual(['ORIGIN الحقول', 'PUBLISHER السنابل'])
})

test.each([
  'Al-Jazeera',
  'سبوتنيك - عربي',
  'سكاي نيوز عربية - أبوظبي',
  'أ ش أ',
  'A.P.',
  'Агентство «Вести»',
  'BBC News - Arabic',
  'https://example.org/news/1,2',
])('keeps %s whole', name => {
  expect(credits(name)).toEqual([`PUBLISHER ${name}`])
})

test('names a source once, where it stands last', () => {
  expect(credits('السنابل\nالحقول\nالسنابل')).toEqual(['ORIGIN الحقول', 'PUBLISHER السنابل'])
})
