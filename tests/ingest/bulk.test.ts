import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BulkResult, ingestAll } from '../../src/ingest/bulk.ts'
import { decodeStory } from '../../src/ingest/decode.ts'
import { type BulkSource, sourcesOf } from '../../src/ingest/files.ts'
import { createIngest } from '../../src/ingest/pipeline.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { useDirectories } from '../support/directory.ts'
import { arabicStory, englishStory } from '../support/stories.ts'

const own = useDatabase()
const makeDirectory = useDirectories()

const bytesOf = (text: string) => ({ name: text.slice(0, 10), read: async () => Buffer.from(text) })
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
/** "Port" in Arabic as windows-1256 has it: 0xe3 begins a character of three bytes in UTF-8, and none follows. */
const windows1256 = Buffer.from([0xe3, 0xed, 0xe4, 0xc7, 0xc1])

async function run(sources: BulkSource[], answers = async () => true): Promise<BulkResult[]> {
  return await Array.fromAsync(ingestAll(sources, { ingest: createIngest({ db: own.db }), by: EDITOR, answers }))
}
const outcomes = (results: BulkResult[]) =>
  results.map(result => ('stored' in result ? result.stored.outcome : result.failure.code))

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
    expect(revisions.map(({ raw }) => Buffer.from(raw!).equals(bytes))).toEqual([true])
  })

  it('name a file that vanished meanwhile, and go on behind it', async () => {
    const file = join(await makeDirectory(), 'a.txt')
    await writeFile(file, englishStory(1))
    const [vanished] = await sourcesOf(file)
    await rm(file)
    expect(outcomes(await run([vanished!, bytesOf(englishStory(6))]))).toEqual(['STORY_UNREADABLE', 'CREATED'])
  })

  it('name one at which the hub itself fails, in one line, and go on behind it', async () => {
    await own.db.$executeRaw`
      ALTER TABLE article ADD CONSTRAINT refused CHECK (headline <> 'Harbour opens its gate number 4')`
    const results = await run([bytesOf(englishStory(4)), bytesOf(englishStory(5))])
    expect(outcomes(results)).toEqual(['INTERNAL_SERVER_ERROR', 'CREATED'])
    expect(results[0]).toMatchObject({ failure: { message: expect.stringMatching(/^[^\n]*"refused"[^\n]*$/) } })
  })

  it('end where the database does not answer: no story would fare better', async () => {
    const broken = { name: 'gone', read: () => Promise.reject(new Error('the server is gone')) }
    await expect(run([bytesOf(englishStory(7)), broken, bytesOf(englishStory(8))], async () => false)).rejects.toThrow(
      'The database does not answer: the server is gone',
    )
    expect(await own.db.article.count({ where: { headline: { endsWith: 'number 8' } } })).toBe(0)
  })
})
