import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BulkResult, type BulkSource, decodeStory, ingestAll, sourcesOf } from '../../src/ingest/bulk.ts'
import { createIngest } from '../../src/ingest/pipeline.ts'
import { useDatabase } from '../support/database.ts'
import { arabicStory, englishStory } from '../support/stories.ts'

const own = useDatabase()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '.rawi-bulk-'))
  const files = ['10.txt', '2.txt', 'a/1.txt', 'a/.hidden.txt', '.git/config.txt', 'b.md', 'a.txt', 'ع.txt', '..txt']
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), englishStory(1, file))
  }
})
afterAll(() => rm(folder, { recursive: true }))

const bytesOf = (text: string) => ({ name: text.slice(0, 10), read: async () => Buffer.from(text) })
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
/** "Port" in Arabic as windows-1256 has it: 0xe3 begins a character of three bytes in UTF-8, and none follows. */
const windows1256 = Buffer.from([0xe3, 0xed, 0xe4, 0xc7, 0xc1])

async function run(sources: BulkSource[]): Promise<BulkResult[]> {
  return await Array.fromAsync(ingestAll(sources, createIngest({ db: own.db })))
}
const outcomes = (results: BulkResult[]) =>
  results.map(result => ('stored' in result ? result.stored.outcome : result.failure.code))

describe('the sources of a path', () => {
  it('are the file itself, also a hidden one', async () => {
    const path = join(folder, '.git/config.txt')
    expect((await sourcesOf(path)).map(({ name }) => name)).toEqual([path])
  })

  it('are the visible files below a directory in the order of their names, also of a hidden directory', async () => {
    const names = (await sourcesOf(folder)).map(({ name }) => name.slice(folder.length + 1))
    expect(names).toEqual(['10.txt', '2.txt', 'a.txt', 'a/1.txt', 'b.md', 'ع.txt'])
    expect((await sourcesOf(`${folder}/`)).map(({ name }) => name.slice(folder.length + 1))).toEqual(names)
    expect((await sourcesOf(join(folder, '.git'))).map(({ name }) => name)).toEqual([join(folder, '.git/config.txt')])
  })

  it('fail with the name of a path that is not there', async () => {
    await expect(sourcesOf(join(folder, 'nothing'))).rejects.toThrow(/ENOENT.*nothing/)
  })

  it('refuse a file that is too large before they read it', async () => {
    const path = join(folder, 'large')
    await writeFile(path, Buffer.alloc(4_000_001, 'a'))
    const [source] = await sourcesOf(path)
    await rm(path)
    await writeFile(path, Buffer.alloc(4_000_001, 'a'))
    await expect(source!.read()).rejects.toMatchObject({ code: 'STORY_TOO_LARGE' })
    await rm(path)
  })
})

describe('the bytes of a story', () => {
  it('are read as UTF-8, and as UTF-16 where their first bytes say so', () => {
    expect(decodeStory(Buffer.from(arabicStory))).toBe(arabicStory)
    expect(decodeStory(utf16(arabicStory, 'le'))).toBe(`\ufeff${arabicStory}`)
    expect(decodeStory(utf16(arabicStory, 'be'))).toBe(`\ufeff${arabicStory}`)
  })

  it.each([
    ['windows-1256', windows1256],
    ['UTF-16 with half a character at its end', utf16(arabicStory, 'le').subarray(0, -1)],
    ['UTF-16 with a lone surrogate', utf16('a\ud800b', 'le')],
    ['UTF-8 cut in a character', Buffer.from('ع').subarray(0, 1)],
    ['UTF-8 with a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
  ])('are refused where they are no text: %s', (_, bytes) => {
    expect(() => decodeStory(bytes)).toThrow(expect.objectContaining({ code: 'STORY_NOT_TEXT' }))
  })
})

describe('many stories', () => {
  it('come in in order, and one that is refused keeps none back', async () => {
    const results = await run([
      bytesOf(englishStory(2)),
      bytesOf(''),
      { name: 'port', read: async () => windows1256 },
      bytesOf(englishStory(3)),
      bytesOf(englishStory(2)),
      bytesOf(englishStory(3, 'Another text.')),
    ])
    expect(outcomes(results)).toEqual(['CREATED', 'STORY_EMPTY', 'STORY_NOT_TEXT', 'CREATED', 'UNCHANGED', 'REVISED'])
    expect(results.map(({ name }) => name)[2]).toBe('port')
  })

  it('are one story in whichever encoding it comes, and its bytes are kept as they came', async () => {
    const bytes = utf16(arabicStory, 'be')
    const results = await run([{ name: 'utf-16', read: async () => bytes }, bytesOf(arabicStory)])
    expect(outcomes(results)).toEqual(['CREATED', 'UNCHANGED'])
    const [first] = results as Extract<BulkResult, { stored: unknown }>[]
    const revisions = await own.db.articleRevision.findMany({ where: { articleId: first!.stored.articleId } })
    expect(revisions.map(({ raw }) => Buffer.from(raw).equals(bytes))).toEqual([true])
  })

  it('name a file that vanished meanwhile, and go on behind it', async () => {
    const [vanished] = await sourcesOf(join(folder, 'a.txt'))
    await rm(join(folder, 'a.txt'))
    expect(outcomes(await run([vanished!, bytesOf(englishStory(6))]))).toEqual(['STORY_UNREADABLE', 'CREATED'])
  })

  it('end with the first failure that is no fault of a story', async () => {
    const broken = { name: 'gone', read: () => Promise.reject(new Error('the disk is gone')) }
    await expect(run([bytesOf(englishStory(4)), broken, bytesOf(englishStory(5))])).rejects.toThrow('the disk is gone')
    expect(await own.db.article.count({ where: { headline: { endsWith: 'number 5' } } })).toBe(0)
  })
})
