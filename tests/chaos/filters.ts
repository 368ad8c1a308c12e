import type { Story } from './stories.ts'

/**
 * A filter twice: as a subscriber sends it, and in plain words, which is the oracle. The two are written by hand and
 * share nothing with src/domain/where.ts.
 */
export type Filter = { where: object | null; matches: (story: Story) => boolean }

const spring = Date.UTC(2024, 2, 1)
const summer = Date.UTC(2024, 5, 1)

/** Twenty filters: one of each kind, and their combinations. The last one matches three stories in a thousand. */
export const filters: readonly Filter[] = [
  { where: null, matches: () => true },
  { where: { language: { equals: 'ar' } }, matches: s => s.language === 'ar' },
  { where: { language: { in: ['ar', 'ru'] } }, matches: s => s.language === 'ar' || s.language === 'ru' },
  { where: { language: { notIn: ['en'] } }, matches: s => s.language !== 'en' },
  { where: { countries: { some: { code: { equals: 'DE' } } } }, matches: s => s.countries.includes('DE') },
  {
    where: { countries: { some: { code: { in: ['FR', 'EG'] } } } },
    matches: s => s.countries.includes('FR') || s.countries.includes('EG'),
  },
  { where: { countries: { none: { code: { equals: 'US' } } } }, matches: s => !s.countries.includes('US') },
  {
    where: { countries: { every: { code: { in: ['DE', 'FR'] } } } },
    matches: s => s.countries.every(code => code === 'DE' || code === 'FR'),
  },
  { where: { people: { some: { slug: { equals: 'pia-novak' } } } }, matches: s => s.people.includes('Pia Novak') },
  {
    where: { people: { none: { slug: { in: ['tom-reyes', 'ada-lund'] } } } },
    matches: s => !s.people.includes('Tom Reyes') && !s.people.includes('Ada Lund'),
  },
  { where: { tags: { some: { slug: { equals: 'harbour' } } } }, matches: s => s.tags.includes('harbour') },
  {
    where: { tags: { every: { slug: { notIn: ['weather'] } } } },
    matches: s => !s.tags.includes('weather'),
  },
  { where: { source: { slug: { equals: 'coast-wire' } } }, matches: s => s.source === 'Coast Wire' },
  { where: { source: { slug: { notIn: ['island-post'] } } }, matches: s => s.source !== 'Island Post' },
  { where: { text: 'ferry' }, matches: s => s.words.includes('ferry') },
  { where: { text: 'Bridge NIGHT' }, matches: s => s.words.includes('bridge') && s.words.includes('night') },
  {
    where: { publishedAt: { gte: new Date(spring), lt: new Date(summer) } },
    matches: s => s.publishedAt.getTime() >= spring && s.publishedAt.getTime() < summer,
  },
  {
    where: { NOT: [{ language: { equals: 'en' } }, { countries: { some: { code: { equals: 'US' } } } }] },
    matches: s => s.language !== 'en' && !s.countries.includes('US'),
  },
  {
    where: {
      OR: [
        { tags: { some: { slug: { equals: 'football' } } } },
        { AND: [{ language: { equals: 'ar' } }, { source: { slug: { equals: 'coast-wire' } } }] },
      ],
    },
    matches: s => s.tags.includes('football') || (s.language === 'ar' && s.source === 'Coast Wire'),
  },
  { where: { text: 'rarity' }, matches: s => s.words.includes('rarity') },
]
