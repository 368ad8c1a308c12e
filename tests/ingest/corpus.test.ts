import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../src/ingest/corpus.ts'
import { useDirectories } from '../support/directory.ts'

const makeDirectory = useDirectories()
const good = { text: 'Jane Roe spoke.', lang: 'en', entities: [{ type: 'PER', start: 0, end: 8, text: 'Jane Roe' }] }

async function file(name: string, records: readonly unknown[], directory?: string): Promise<string> {
  const path = join(directory ?? (await makeDirectory()), name)
  const lines = records.map(record => (typeof record === 'string' ? record : JSON.stringify(record)))
  await writeFile(path, lines.join('\n'))
  return path
}

describe('a corpus', () => {
  it('is read from files and directories in order, without what the trainer does not need', async () => {
    const directory = await makeDirectory()
    await mkdir(join(directory, 'below'))
    await file('b.jsonl', [{ ...good, text: 'Jane Roe b' }], directory)
    await file('below/c.jsonl', ['', { ...good, text: 'Jane Roe c', doc: 'd' }, ''], directory)
    await file('a.txt', ['not of the corpus'], directory)
    const first = await file('z.json', [{ ...good, id: 7, source: 'us' }])
    const { records, mistakes } = await readCorpus([first, directory])
    expect(mistakes).toEqual([])
    expect(records.map(({ text, doc }) => [text, doc])).toEqual([
      ['Jane Roe spoke.', undefined],
      ['Jane Roe b', undefined],
      ['Jane Roe c', 'd'],
    ])
    expect(Object.keys(records[0]!).sort()).toEqual(['entities', 'lang', 'text'])
  })

  it('names every line that is no record', async () => {
    const at = (start: unknown, end: unknown, text?: string) => ({
      ...good,
      entities: [{ type: 'PER', start, end, text }],
    })
    const bad = ['{', 'null', '[]', { ...good, text: 1 }, { ...good, lang: undefined }, { text: 'x', lang: 'en' }]
    const places = [at(3, 3), at(5, 2), at(0, 16), at(-1, 3), at(0.5, 3), at('0', 3), at(0, 4, 'Roe')]
    const path = await file('bad.jsonl', [good, ...bad, ...places])
    const { records, mistakes } = await readCorpus([path])
    expect(records).toHaveLength(1)
    expect(mistakes.map(line => line.split(':').slice(0, 2).join(':'))).toEqual(
      [...bad, ...places].map((_, i) => `${path}:${i + 2} CORPUS_INVALID`),
    )
  })

  it('cannot be read where there is no file, or a directory without one', async () => {
    const empty = await makeDirectory()
    for (const path of [empty, join(empty, 'gone.jsonl')]) {
      await expect(readCorpus([path])).rejects.toMatchObject({ code: 'CORPUS_UNREADABLE' })
    }
  })
})
