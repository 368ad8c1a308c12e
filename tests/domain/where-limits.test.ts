import { describe, expect, it } from 'vitest'
import { RawiError } from '../../src/domain/errors.ts'
import type { ArticleWhere } from '../../src/domain/where.ts'
import { checkWhere } from '../../src/domain/where-limits.ts'

const day = (number: number) => new Date(Date.UTC(2024, 4, number))
const texts = (count: number) => Array.from({ length: count }, (_, n) => `${n}`)
const filters = (count: number): ArticleWhere[] => texts(count).map(text => ({ text }))
const nested = (depth: number): ArticleWhere => (depth === 0 ? { text: 'a' } : { NOT: [nested(depth - 1)] })

/** A nesting that has no room on the stack, neither to make nor to walk through. */
function bottomless(): ArticleWhere {
  let where: ArticleWhere = {}
  for (let n = 0; n < 1_000_000; n++) where = { AND: [where] }
  return where
}

describe('a filter is taken', () => {
  it.each<[string, ArticleWhere | null]>([
    ['that is null', null],
    ['that is empty', {}],
    ['of nulls', { AND: null, language: null, people: null, publishedAt: { gt: null, lt: null }, text: null }],
    ['with 100 values', { id: { in: texts(100), notIn: texts(100) } }],
    ['with 500 characters', { text: 'x'.repeat(500), headline: { contains: 'x'.repeat(500) } }],
    ['of 100 conditions', { OR: filters(100) }],
    ['of 100 conditions at several places', { text: 'a', AND: filters(50), NOT: [{ OR: filters(49) }] }],
    ['nested 5 deep', nested(5)],
    ['with known languages', { language: { in: ['ar', 'PT-br', 'ckb', 'und', 'zh-Hant'] } }],
    ['with a part of a language', { language: { startsWith: 'z', contains: '' } }],
    ['of one instant', { publishedAt: { gte: day(1), lte: day(1) } }],
    ['of no instant between two that are the same', { publishedAt: { gt: day(1), lt: day(1) } }],
    ['open at one end', { ingestedAt: { gt: day(2) }, updatedAt: { lte: day(1) } }],
    ['with no values', { source: { slug: { in: [] } }, OR: [] }],
  ])('%s', (_, where) => {
    expect(() => checkWhere(where)).not.toThrow()
  })
})

describe('a filter is refused', () => {
  it.each<[string, ArticleWhere, string, string]>([
    ['10,000 ids', { id: { in: texts(10_000) } }, 'where.id.in', 'has 10000 values; 100 are allowed'],
    ['101 ids left out', { id: { notIn: texts(101) } }, 'where.id.notIn', 'has 101 values'],
    [
      '101 slugs',
      { people: { every: { slug: { in: texts(101) } } } },
      'where.people.every.slug.in',
      'has 101 values; 100 are allowed',
    ],
    [
      'a slug of 501 characters',
      { OR: [{}, { tags: { none: { slug: { in: ['a', 'x'.repeat(501)] } } } }] },
      'where.OR[1].tags.none.slug.in[1]',
      'has 501 characters; 500 are allowed',
    ],
    ['words of 10 KB', { text: 'word '.repeat(2048) }, 'where.text', 'has 10240 characters; 500 are allowed'],
    ['a long headline', { headline: { startsWith: 'x'.repeat(501) } }, 'where.headline.startsWith', 'has 501'],
    ['a long language', { language: { equals: 'x'.repeat(501) } }, 'where.language.equals', 'has 501 characters'],
    ['101 conditions', { OR: filters(101) }, 'where', 'has 101 conditions; 100 are allowed'],
    [
      '101 conditions at several places',
      { text: 'a', AND: filters(50), NOT: [{ OR: filters(49) }, { people: { some: { id: { equals: 'x' } } } }] },
      'where',
      'has 101 conditions',
    ],
    ['empty filters without end', { AND: Array.from({ length: 101 }, () => ({})) }, 'where', 'has 101 conditions'],
    ['a nesting of 6', nested(6), 'where', 'nests AND, OR and NOT 6 deep; 5 are allowed'],
    ['a nesting without end', bottomless(), 'where', 'nests AND, OR and NOT 1000000 deep'],
    [
      'an unknown language',
      { AND: [{ language: { equals: 'klingon' } }] },
      'where.AND[0].language.equals',
      'names the language "klingon", which is not known',
    ],
    [
      'a language in words',
      { language: { in: ['ar', 'in English'] } },
      'where.language.in',
      'the language "in English"',
    ],
    ['no language', { language: { notIn: [''] } }, 'where.language.notIn', 'the language ""'],
    [
      'dates reversed',
      { publishedAt: { gte: day(2), lt: day(1) } },
      'where.publishedAt',
      'begins at 2024-05-02T00:00:00.000Z and ends before that, at 2024-05-01T00:00:00.000Z',
    ],
    ['dates reversed within', { NOT: [{ updatedAt: { gt: day(3), lte: day(2) } }] }, 'where.NOT[0].updatedAt', 'begin'],
    [
      'dates of which one is out',
      { ingestedAt: { gt: day(1), gte: day(5), lt: day(4), lte: day(9) } },
      'where.ingestedAt',
      '2024-05-05',
    ],
  ])('with %s', (_, where, field, message) => {
    let refusal: unknown
    try {
      checkWhere(where)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(RawiError)
    const { code, details, message: told } = refusal as RawiError
    expect({ code, details }).toEqual({ code: 'BAD_USER_INPUT', details: { field } })
    expect(told.startsWith(`\`${field}\` `)).toBe(true)
    expect(told).toContain(message)
  })
})
