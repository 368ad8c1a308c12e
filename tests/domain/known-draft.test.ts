import { describe, expect, it } from 'vitest'
import { foldNames, joinRoles, type KnownRole } from '../../src/domain/known-draft.ts'

const role = (
  since: number | null,
  until: number | null,
  title = 'President',
  country: string | null = 'KE',
): KnownRole => {
  return { title, country, since, until }
}

describe('the offices that sources tell of', () => {
  it.each<[string, KnownRole[], KnownRole[], KnownRole[]]>([
    [
      'are one where one says when it began and one when it ended',
      [role(2001, null)],
      [role(null, 2005)],
      [role(2001, 2005)],
    ],
    ['end when the later telling says', [role(2001, null)], [role(2001, 2004)], [role(2001, 2004)]],
    [
      'are two where somebody held one twice',
      [role(2000, 2008)],
      [role(2012, null)],
      [role(2000, 2008), role(2012, null)],
    ],
    ['are the same in another spelling', [role(2001, 2002)], [role(2001, 2002, 'PRESIDENT')], [role(2001, 2002)]],
    [
      'are others in another country',
      [role(1, 2)],
      [role(1, 2, 'President', null)],
      [role(1, 2), role(1, 2, 'President', null)],
    ],
  ])('%s', (_, known, told, all) => {
    expect(joinRoles(known, told)).toEqual(all)
    expect(joinRoles(all, told)).toEqual(all)
  })
})

describe('the names that sources tell of', () => {
  const name = (text: string, language = 'en') => ({ text, language, kind: 'CANONICAL' as const })

  it('are each once in a language, the first to show, and what is no name is counted', () => {
    const given = ['Lena  Hoffmann', 'LENA HOFFMANN', 'L. Hoffmann', '\u0640', '—', 'x'.repeat(201)].map(text =>
      name(text),
    )
    const { names, leftOut } = foldNames([...given, name('Lena Hoffmann', 'en-GB'), name('Lena Hoffmann', 'de')])
    expect(names.map(({ text, language, kind }) => `${language} ${kind} ${text}`)).toEqual([
      ...[
        'en CANONICAL Lena Hoffmann',
        'en ALIAS L. Hoffmann',
        'en-GB ALIAS Lena Hoffmann',
        'de CANONICAL Lena Hoffmann',
      ],
    ])
    expect(leftOut).toBe(3)
  })
})
