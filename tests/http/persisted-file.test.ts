import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersistedFileError, readPersistedFile } from '../../src/http/persisted-file.ts'
import { useProcesses } from '../support/process.ts'

const { start } = useProcesses()
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rawi-documents-'))
})
afterAll(async () => {
  await rm(directory, { recursive: true })
})

async function read(content: string | Buffer): Promise<Map<string, string>> {
  const file = join(directory, 'documents.json')
  await writeFile(file, content)
  return await readPersistedFile(file)
}

/** What is wrong with a file. */
async function mistake(content: string | Buffer): Promise<string> {
  const error = await read(content).then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(PersistedFileError)
  return (error as PersistedFileError).message
}

describe('a file of documents', () => {
  it('is read as it is, whatever the hashes are', async () => {
    const documents = { a1: '{ __typename }', 'any name': 'query A($n: Int) { articles(first: $n) { nodes { id } } }' }
    expect(Object.fromEntries(await read(JSON.stringify(documents)))).toEqual(documents)
  })

  it.each([
    ['', 'no JSON object'],
    ['{}', 'no JSON object'],
    ['{"a": 1}', 'no JSON object'],
    ['{"__proto__": "{ __typename }"}', 'no JSON object'],
    ['["{ __typename }"]', 'no JSON object'],
    ['{"a": "{ __typename }"', 'no JSON object'],
    ['"{ __typename }"', 'no JSON object'],
    [Buffer.from([0xff, 0xfe, 0x00]), 'no JSON object'],
  ])('is refused where it is none: %j', async (content, message) => {
    expect(await mistake(content)).toContain(message)
  })

  it('is refused where the hub would not answer one of its documents, and each is named', async () => {
    const message = await mistake(
      JSON.stringify({
        fine: '{ __typename }',
        broken: '{',
        unknown: '{ stroies { id } }',
        long: `{ ${'a '.repeat(1_001)}}`,
        aliases: `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      }),
    )
    for (const name of [
      'broken: Syntax Error',
      'unknown: Cannot query field',
      'long: The document has',
      'aliases: The document has',
    ])
      expect(message).toContain(name)
    expect(message).not.toContain('fine')
  })

  it('is told of ten mistakes, and how many more there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`n${n}`, '{ nothing }']))
    const message = await mistake(JSON.stringify(many))
    expect(message.match(/Cannot query field/g)).toHaveLength(10)
    expect(message).toContain('and 15 more')
  })

  it('that is not there keeps the server from starting, with a message that names it', async () => {
    const file = join(directory, 'nothing.json')
    const server = start({ env: { PERSISTED_DOCUMENTS: file, DATA_DIR: join(directory, 'data') } })
    expect(await server.exit).toBe(1)
    expect(server.err()).toBe(`PERSISTED_DOCUMENTS ${file}: It cannot be read (ENOENT).\n`)
  })
})
