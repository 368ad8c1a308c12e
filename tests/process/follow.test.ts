/** What the README tells a newcomer to try: a server that dies while somebody follows it. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { useDirectories } from '../support/directory.ts'
import { eventually } from '../support/eventually.ts'
import { useProcesses } from '../support/process.ts'
import { englishStory } from '../support/stories.ts'

const databases: string[] = []
afterEach(async () => {
  for (const url of databases.splice(0)) await dropDatabase(url)
})
const makeDirectory = useDirectories()
const { command, rawi, serve } = useProcesses()

async function setUp() {
  const env = { DATABASE_URL: await cloneTemplate(), RAWI_ADMIN_KEY: 'a-key-for-the-tests' }
  databases.push(env.DATABASE_URL)
  const directory = await makeDirectory()
  const ingest = async (n: number) => {
    const path = join(directory, `${n}.txt`)
    await writeFile(path, englishStory(n))
    expect((await rawi(['ingest', path], { env })).code).toBe(0)
  }
  return { env, ingest }
}

it('follows a hub through its death, and prints what came meanwhile, once', async () => {
  const { env, ingest } = await setUp()
  const server = await serve({ env })
  const follower = command(['follow', '--url', server.url, '--where', '{"language":{"equals":"en"}}'])
  await eventually(() => expect(follower.err()).toContain('LIVE'))
  await ingest(1)
  await eventually(() => expect(follower.out()).toContain('number 1'))
  server.child.kill('SIGKILL')
  await server.exit
  await ingest(2)
  await serve({ env: { ...env, PORT: new URL(server.url).port } })
  await ingest(3)
  await eventually(() => expect(follower.out()).toContain('number 3'), 60_000)
  const lines = [1, 2, 3].map(n => `2024-05-01T0${n}:00  Coast Wire  Harbour opens its gate number ${n}`)
  expect(follower.out().trimEnd().split('\n')).toEqual(lines)

  follower.child.kill('SIGINT')
  expect(await follower.exit).toBe(0)
  const cursor = /--after (\S+)/.exec(follower.err())![1]!
  await ingest(4)
  const resumed = command(['follow', '--url', server.url, '--after', cursor])
  await eventually(() => expect(resumed.out()).toContain('number 4'))
  expect(resumed.out().trimEnd().split('\n')).toHaveLength(1)
})

it.each([
  ['--where', '{', '--where is no JSON'],
  ['--where', '{"contry":1}', 'contry'],
  ['--after', 'nonsense', 'cursor'],
])('says what is wrong with %s %s, and ends', async (option, value, message) => {
  const { env } = await setUp()
  const server = await serve({ env })
  const { code, err } = await rawi(['follow', '--url', server.url, option, value])
  expect([code, err]).toEqual([1, expect.stringContaining(message)])
})
