/** What the `rawi` command does where its output goes into a pipe. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { postgresIn, useDirectories } from '../support/directory.ts'
import { englishStory } from '../support/stories.ts'

const makeDirectory = useDirectories()
const cli = resolve(import.meta.dirname, '../../src/cli.ts')
let directory: string
beforeEach(async () => {
  directory = await makeDirectory()
})

/** Runs `rawi ARGS` in a shell with this behind it; `$DIR` is the test's directory. */
async function shell(rawi: string, behind: string, status = '') {
  const env = { PATH: process.env.PATH, DATA_DIR: join(directory, 'data'), DIR: directory }
  const script = `{ "${process.execPath}" --disable-warning=ExperimentalWarning "${cli}" ${rawi}; ${status} } ${behind}`
  return await promisify(execFile)('sh', ['-c', script], { env, cwd: '/' })
}

describe('rawi extract in a pipe', () => {
  const text = 'Trade Minister Lena Hoffmann of Germany met Paul Okello of Kenya in Nairobi.'
  beforeEach(async () => {
    const lines = Array.from({ length: 1_000 }, (_, id) => `${JSON.stringify({ id, text })}\n`)
    await writeFile(join(directory, 'in'), lines.join(''))
  })

  it('gives every line to a reader that is slower than itself', async () => {
    const { stdout, stderr } = await shell('extract < "$DIR/in"', '| (sleep 2; wc -l)')
    expect([Number(stdout), stderr]).toEqual([1_000, ''])
  })

  it('ends without a word where the reader has gone, as if by SIGPIPE', async () => {
    const { stdout, stderr } = await shell('extract < "$DIR/in"', '| head -1', 'echo $? > "$DIR/code";')
    expect([JSON.parse(stdout).id, stderr]).toEqual([0, ''])
    const { stdout: code } = await promisify(execFile)('cat', [join(directory, 'code')])
    expect(code).toBe('141\n')
  })
})

it('rawi ingest whose reader has gone stops the database that it started', async () => {
  for (let n = 0; n < 20; n++) await writeFile(join(directory, `${n}.txt`), englishStory(n))
  const { stdout, stderr } = await shell('ingest "$DIR"', '| head -1')
  expect([stdout.match(/CREATED/g), stderr]).toEqual([['CREATED'], ''])
  expect(await postgresIn(join(directory, 'data'))).toBeNull()
})
