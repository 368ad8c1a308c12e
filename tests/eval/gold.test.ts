import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDirectories } from '../support/directory.ts'
import { readCorpora } from './gold.ts'

const makeDirectory = useDirectories()
const record = { id: 'a', lang: 'en', text: 'Lena', entities: [{ type: 'PER', start: 0, end: 4, text: 'Lena' }] }

async function directoryWith(files: Record<string, string>): Promise<string> {
  const directory = await makeDirectory()
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text)
  return directory
}

describe('a folder of gold', () => {
  it('may be missing', async () => {
    expect(readCorpora(join(await makeDirectory(), 'gone'), '')).toBeNull()
  })

  it('is read by name, JSON lines alone, and of these those asked for', async () => {
    const line = `${JSON.stringify(record)}\n`
    const directory = await directoryWith({ 'b-two.jsonl': line, 'a-one.jsonl': `${line}\n${line}`, 'score.mjs': 'x' })
    expect(readCorpora(directory, '')).toEqual([
      { name: 'a-one', records: [record, record] },
      { name: 'b-two', records: [record] },
    ])
    expect(readCorpora(directory, 'two')!.map(({ name }) => name)).toEqual(['b-two'])
  })

  it.each(['{', 'null', '[]', '{"id":"a","lang":"en","text":7,"entities":[]}', '{"lang":"en","text":"x"}'])(
    'is refused with a line that is no record, which is named: %s',
    async line => {
      const directory = await directoryWith({ 'a.jsonl': `${JSON.stringify(record)}\n${line}\n` })
      expect(() => readCorpora(directory, '')).toThrow(/a\.jsonl:2 is no record/)
    },
  )
})
