import { execFileSync } from 'node:child_process'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { postgresIn, useDirectories } from '../support/directory.ts'
import { eventually } from '../support/eventually.ts'
import { onConnection } from '../support/log.ts'
import { ended, headlines, useProcesses } from '../support/process.ts'
import { arabicStory, englishStory } from '../support/stories.ts'

const databases: string[] = []
afterEach(async () => {
  for (const url of databases.splice(0)) await dropDatabase(url)
})
const makeDirectory = useDirectories()
const { command, rawi, serve } = useProcesses()

/** What most commands here run with: a database of their own, and no server. */
let env: { DATABASE_URL: string }
beforeEach(async () => {
  env = { DATABASE_URL: await cloneTemplate() }
  databases.push(env.DATABASE_URL)
})

async function file(name: string, text: string | Uint8Array, directory?: string): Promise<string> {
  const path = join(directory ?? (await makeDirectory()), name)
  await writeFile(path, text)
  return path
}

const STREAM_CURSOR = '{ streamCursor }'
const line = (outcome: string, headline: string) =>
  expect.stringMatching(new RegExp(`^${outcome.padEnd(9)}  [\\w-]+  ${headline}$`))

describe('rawi ingest', () => {
  it('takes in a file, and tells its outcome, id and headline', async () => {
    const path = await file('story.txt', arabicStory)
    const outcomes = []
    for (let i = 0; i < 2; i++) {
      const { code, out, err } = await rawi(['ingest', path], { env })
      expect([code, err]).toEqual([0, ''])
      outcomes.push(out.trimEnd())
    }
    const headline = 'وزير النقل الأردني سالم الحوراني يلتقي نظيرته المغربية في عمان'
    expect(outcomes).toEqual([line('CREATED', headline), line('UNCHANGED', headline)])
    expect(outcomes[0]!.split('  ')[2]).toBe(outcomes[1]!.split('  ')[1])
  })

  it('takes in a directory in order, hidden files left out, and names each that fails', async () => {
    const directory = await makeDirectory()
    await mkdir(join(directory, 'b'))
    await mkdir(join(directory, '.git'))
    await file('a.txt', englishStory(1), directory)
    await file('b/empty.txt', ' \n', directory)
    await file('b/picture.png', new Uint8Array([0x89, 0x50, 0xff, 0xfe, 0]), directory)
    await file('c.txt', englishStory(2), directory)
    await file('.hidden', englishStory(3), directory)
    await file('.git/config', englishStory(4), directory)
    const { code, out, err } = await rawi(['ingest', directory], { env })
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toEqual([
      line('CREATED', 'Harbour opens its gate number 1'),
      line('CREATED', 'Harbour opens its gate number 2'),
    ])
    const [empty, picture] = [join(directory, 'b/empty.txt'), join(directory, 'b/picture.png')]
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining(`FAILED     ${empty}  STORY_EMPTY: `),
      expect.stringContaining(`FAILED     ${picture}  STORY_NOT_TEXT: `),
      `2 of 4 failed: ${empty}, ${picture}`,
    ])
  })

  it('takes in a story from standard input', async () => {
    const { code, out } = await rawi(['ingest', '-'], { env, input: englishStory(7) })
    expect([code, out.trimEnd()]).toEqual([0, line('CREATED', 'Harbour opens its gate number 7')])
  })

  it('says that there is nothing to take in', async () => {
    const directory = await makeDirectory()
    await file('.hidden.txt', englishStory(1), directory)
    const { code, out, err } = await rawi(['ingest', directory], { env })
    expect([code, out, err]).toEqual([0, '', `Nothing to take in below ${directory}; hidden files are left out.\n`])
  })

  it('says which path cannot be read', async () => {
    const { code, out, err } = await rawi(['ingest', '/nowhere/at/all'], { env })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^ENOENT.*\/nowhere\/at\/all'\n$/)
  })
})

describe('rawi ingest beside a server', () => {
  it.for(['DATABASE_URL', 'DATA_DIR'])('reaches its subscribers, both on the same %s', async where => {
    const both = where === 'DATA_DIR' ? { DATA_DIR: await makeDirectory() } : env
    const server = await serve({ env: both })
    const { streamCursor } = await server.query(STREAM_CURSOR)
    const heard = headlines(server.url, streamCursor, 1)
    const { code } = await rawi(['ingest', '-'], { env: both, input: englishStory(8) })
    expect(code).toBe(0)
    expect(await heard).toEqual(['Harbour opens its gate number 8'])
    expect((await fetch(new URL('/readyz', server.url))).status).toBe(200)
  })

  it('and without one leaves the embedded database as it was: stopped', async () => {
    const dataDir = await makeDirectory()
    const { code, out } = await rawi(['ingest', '-'], { env: { DATA_DIR: dataDir }, input: englishStory(9) })
    expect([code, out.trimEnd()]).toEqual([0, line('CREATED', 'Harbour opens its gate number 9')])
    expect(await postgresIn(dataDir)).toBeNull()
  })

  // A pipe holds the command back: who opens it for writing waits until the command has come to reading it.
  it.each([
    ['stopped, ends the database with itself', 'SIGTERM' as const],
    ['killed, leaves the database to the next server', 'SIGKILL' as const],
  ])('that outlives the server, %s', async (_, signal) => {
    const dataDir = await makeDirectory()
    const pipe = join(dataDir, 'story.txt')
    execFileSync('mkfifo', [pipe])
    const server = await serve({ env: { DATA_DIR: dataDir } })
    const ingest = command(['ingest', pipe], { env: { DATA_DIR: dataDir } })
    const story = await open(pipe, 'w')
    const postgres = await postgresIn(dataDir)
    server.child.kill(signal)
    await server.exit
    expect(await postgresIn(dataDir)).toBe(postgres)
    await story.writeFile(englishStory(9))
    await story.close()
    expect(await ended(ingest)).toMatchObject({ code: 0, err: '' })
    expect(await postgresIn(dataDir)).toBe(signal === 'SIGTERM' ? null : postgres)
  })

  it('stores every story once, and logs it once, though both are killed on the way and it runs again', async () => {
    const stories = await makeDirectory()
    const names = Array.from({ length: 100 }, (_, n) => `Harbour opens its gate number ${n}`)
    for (const n of names.keys()) await file(`${String(n).padStart(3, '0')}.txt`, englishStory(n), stories)
    const first = await serve({ env })
    const { streamCursor } = await first.query(STREAM_CURSOR)
    const ingest = command(['ingest', stories], { env })
    const printed = (count: number) =>
      eventually(() => expect(ingest.out().split('\n').length).toBeGreaterThan(count), 60_000)
    await printed(20)
    first.child.kill('SIGKILL')
    await printed(40)
    ingest.child.kill('SIGKILL')
    await Promise.all([first.exit, ingest.exit])

    const second = await serve({ env })
    const again = await rawi(['ingest', stories], { env })
    expect([again.code, again.out.match(/^CREATED/gm)?.length]).toEqual([0, expect.any(Number)])
    expect(await headlines(second.url, streamCursor, 100)).toEqual(names)
    expect((await second.query('{ articles { totalCount } }')).articles.totalCount).toBe(100)
    const counts = `SELECT count(*)::int AS events, count(DISTINCT article_id)::int AS articles, max(seq)::int AS head,
      (SELECT count(*)::int FROM event_pending) AS pending FROM event_log`
    await onConnection(env.DATABASE_URL, async client => {
      expect((await client.query(counts)).rows).toEqual([{ events: 100, articles: 100, head: 100, pending: 0 }])
    })
  })
})

describe('rawi extract', () => {
  it('answers each line with its people and countries, needs no database, and names the lines it cannot read', async () => {
    const text = 'Trade Minister Lena Hoffmann of Germany met Paul Okello of Kenya in Nairobi.'
    const input = [
      JSON.stringify({ id: 'a', text }),
      '',
      '{"id": 2}',
      'no json',
      JSON.stringify({ id: 3, lang: 'ar', text: 'زار ملك الأردن المغرب.' }),
    ]
    const { code, out, err } = await rawi(['extract'], {
      input: input.join('\n'),
      env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' },
    })
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(line => line.id)).toEqual(['a', 3])
    for (const { type, start, end, text: found } of lines[0].entities) {
      expect(['PERSON', 'COUNTRY']).toContain(type)
      expect(text.slice(start, end)).toBe(found)
    }
    const codes = lines.map(line => line.entities.flatMap((entity: { code?: string }) => entity.code ?? []))
    expect(codes.map(list => [...new Set(list)].sort())).toEqual([
      ['DE', 'KE'],
      ['JO', 'MA'],
    ])
    expect(lines[0].entities).toContainEqual(expect.objectContaining({ type: 'PERSON', text: 'Lena Hoffmann' }))
    expect([code, err.match(/^line \d+/gm)]).toEqual([1, ['line 3', 'line 4']])
  })
})
