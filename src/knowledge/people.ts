/** The starter list: public people whom stories name every day, so that the first of them is known already. */

/** Somebody with an office in public life. Titles in English; countries as alpha-2 codes; years, null where open. */
export type PublicPerson = {
  wikidataId: string | null
  names: readonly { text: string; language: string; kind: 'CANONICAL' | 'ALIAS' }[]
  roles: readonly { title: string; country: string | null; since: number | null; until: number | null }[]
}

const names = (ar: string, en: string, ru: string): PublicPerson['names'] => [
  { text: ar, language: 'ar', kind: 'CANONICAL' },
  { text: en, language: 'en', kind: 'CANONICAL' },
  { text: ru, language: 'ru', kind: 'CANONICAL' },
]

export const publicPeople: readonly PublicPerson[] = [
  {
    wikidataId: 'Q7747',
    names: names('فلاديمير بوتين', 'Vladimir Putin', 'Владимир Путин'),
    roles: [{ title: 'President', country: 'RU', since: 2012, until: null }],
  },
  {
    wikidataId: 'Q1253',
    names: names('بان كي مون', 'Ban Ki-moon', 'Пан Ги Мун'),
    roles: [{ title: 'Secretary-General of the United Nations', country: null, since: 2007, until: 2016 }],
  },
]
