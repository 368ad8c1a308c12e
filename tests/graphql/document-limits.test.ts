import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { checkLength, parseUpTo, shapeErrors } from '../../src/graphql/document-limits.ts'

const codes = (document: string) => shapeErrors(parse(document)).map(error => error.extensions.code)
const deep = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`
const fragments = (count: number, selections: (next: number) => string) =>
  Array.from({ length: count }, (_, i) => `fragment F${i} on T { ${selections(i + 1)} }`).join('\n')

describe('the depth of a document', () => {
  it.each<[string, string, string[]]>([
    ['8 fields', deep(8), []],
    ['9 fields', deep(9), ['DOCUMENT_TOO_DEEP']],
    ['9 fields in the second operation', `query A { a } query B ${deep(9)}`, ['DOCUMENT_TOO_DEEP']],
    ['inline fragments between fields', `{ ... { a ${'{ ... on T '.repeat(50)} { b } ${'}'.repeat(50)} } }`, []],
    [
      '8 fields by way of 8 fragments',
      `{ ...F0 } ${fragments(7, next => `a { ...F${next} }`)} fragment F7 on T { a }`,
      [],
    ],
    [
      '9 by way of 9',
      `{ ...F0 } ${fragments(8, next => `a { ...F${next} }`)} fragment F8 on T { a }`,
      ['DOCUMENT_TOO_DEEP'],
    ],
    [
      'a fragment that is spread high first, and then low',
      `{ ...F0 a { b { ...F0 } } } fragment F0 on T ${deep(7)}`,
      ['DOCUMENT_TOO_DEEP'],
    ],
    ['introspection', `{ __schema ${deep(20)} __type(name: "T") ${deep(20)} }`, []],
    ['introspection beside other fields', `{ __schema ${deep(20)} a ${deep(8)} }`, ['DOCUMENT_TOO_DEEP']],
    ['a fragment that is not there', '{ a { ...Nothing } }', []],
  ])('is measured for %s', (_, document, expected) => {
    expect(codes(document)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['a circle of fragments', `{ ...F0 } ${fragments(600, next => `a { ...F${next % 600} }`)}`],
    ['a fragment that spreads itself twice', '{ ...F0 } fragment F0 on T { ...F0 a { ...F0 } }'],
    [
      '600 fragments that spread two others each',
      `{ ...F0 } ${fragments(600, next => `a { ...F${next} } b { ...F${next} ...F${next + 1} }`)}`,
    ],
    [
      '600 in a circle that do',
      `{ ...F0 } ${fragments(600, next => `a { ...F${next % 600} } b { ...F${(next + 1) % 600} }`)}`,
    ],
  ])('is measured to an end for %s', (_, document) => {
    expect(shapeErrors(parse(document)).length).toBeLessThanOrEqual(1)
  })
})

describe('a document', () => {
  it('may have 15 aliases and 5 directives, wherever they are, and is told of each limit that it exceeds', () => {
    const aliases = (count: number) => 'x: a '.repeat(count)
    const directives = (count: number) => '@d '.repeat(count)
    const document = (count: number, more: number) =>
      `query ($v: Int @d) @d { ${aliases(count - 2)} ... @d { y: b { ...F @d } } } fragment F on T ${directives(more - 4)} { z: c }`
    expect(codes(document(15, 5))).toEqual([])
    expect(codes(document(16, 5))).toEqual(['TOO_MANY_ALIASES'])
    expect(codes(document(15, 6))).toEqual(['TOO_MANY_DIRECTIVES'])
    expect(codes(`${document(16, 6)} query B ${deep(9)}`)).toEqual([
      'DOCUMENT_TOO_DEEP',
      'TOO_MANY_ALIASES',
      'TOO_MANY_DIRECTIVES',
    ])
  })

  it('may have 1,000 tokens, and comments beside', () => {
    const tokens = (count: number) => `{ ${'a '.repeat(count - 2)}} # and so on`
    expect(parseUpTo(tokens(1_000)).definitions).toHaveLength(1)
    expect(() => parseUpTo(tokens(1_001))).toThrow('more than 1000 tokens')
  })

  it('has the error of its syntax where that comes first, whatever its text says', () => {
    expect(() => parseUpTo(`{ "Document contains more than 1000 tokens" }`)).toThrow(/^Syntax Error: Expected Name/)
    expect(() => parseUpTo(`} ${'a '.repeat(2_000)}`)).toThrow(/^Syntax Error: Unexpected "}"/)
  })

  it('may be 65,536 characters long', () => {
    expect(() => checkLength('ي'.repeat(65_536))).not.toThrow()
    expect(() => checkLength('ي'.repeat(65_537))).toThrow('longer than 65536 characters')
  })
})
