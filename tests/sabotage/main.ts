/**
 * `npm run sabotage`: takes one guarantee after the other out of a copy of the code, and sees whether the tests notice. With
 * words behind it (`npm run sabotage -- webhook audit`), only those with one of them in their names.
 * A test that cannot fail proves nothing. Ends with 0 only where every sabotage was caught by a test that failed; a run
 * that breaks down instead, as over a mistake in the table, has caught nothing.
 */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fastestDirectory } from '../support/fastest.ts'
import type { Sabotage } from './sabotage.ts'
import { sabotages } from './table.ts'

const words = process.argv.slice(2)
const asked = sabotages.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)))
if (asked.length === 0) throw new Error(`no sabotage has any of these in its name: ${words.join(', ')}`)

const root = resolve(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['node_modules', '.git', '.data', 'coverage'])
/** A sabotage may make a test wait for what never comes; a run that takes longer hangs. */
const MOST_MS = 180_000

/** `by`: the test that failed, or why none did. */
type Row = { sabotage: string; caught: boolean; by: string }
type Outcome = { passed: number; failed: string[] }

const directory = await mkdtemp(join(await fastestDirectory(), 'rawi-sabotage-'))
try {
  await cp(root, directory, { recursive: true, filter: path => !LEFT_OUT.has(basename(path)) })
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'))
  const whole = await test([...new Set(asked.flatMap(({ tests }) => tests))])
  if (whole.passed === 0 || whole.failed.length > 0) throw new Error(`red without sabotage: ${whole.failed.join('; ')}`)
  console.log(`${whole.passed} tests pass without sabotage`)

  const rows: Row[] = []
  for (const sabotage of asked) {
    const note = await attempt(sabotage)
    rows.push({ sabotage: sabotage.name, caught: !note.startsWith('NOT'), by: note })
    console.log(`${rows.length} of ${asked.length}: ${sabotage.name}`)
  }
  for (const { sabotage, caught, by } of rows) console.log(`${caught ? 'caught' : 'NOT CAUGHT'}\t${sabotage}\t${by}`)
  const caught = rows.filter(row => row.caught).length
  console.log(`${caught} of ${rows.length} caught`)
  if (caught < rows.length) process.exitCode = 1
} finally {
  await rm(directory, { recursive: true, force: true })
}

/** Applies a sabotage to the copy, runs its tests, and takes it back. Answers the test that failed, or NOT and why. */
async function attempt({ file, find, replace, tests }: Sabotage): Promise<string> {
  const path = join(directory, file)
  const text = await readFile(path, 'utf8')
  if (text.split(find).length !== 2) return `NOT: its text does not stand in ${file} once`
  await writeFile(
    path,
    text.replace(find, () => replace),
  )
  try {
    const { failed } = await test(tests)
    return failed[0] ?? 'NOT: all passed'
  } catch (error) {
    return `NOT: the run broke down: ${(error as Error).message}`
  } finally {
    await writeFile(path, text)
  }
}

/** Runs test files in the copy until one test fails. A run without a report, as of a file that does not load, throws. */
async function test(files: string[]): Promise<Outcome> {
  const report = join(directory, 'report.json')
  await rm(report, { force: true })
  const options = ['--bail=1', '--reporter=json', `--outputFile=${report}`, '--config', 'tests/vitest.config.ts']
  const vitest = join(directory, 'node_modules/vitest/vitest.mjs')
  const said = await new Promise<string>(done => {
    const limits = { cwd: directory, timeout: MOST_MS, maxBuffer: 2 ** 26 }
    execFile(process.execPath, [vitest, 'run', ...options, ...files], limits, (_, out, err) => done(out + err))
  })
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(said.trim().split('\n').slice(-3).join(' '))
  })
  const { testResults } = JSON.parse(text) as {
    testResults: { assertionResults: { status: string; fullName: string }[] }[]
  }
  const results = testResults.flatMap(file => file.assertionResults)
  return {
    passed: results.filter(({ status }) => status === 'passed').length,
    failed: results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  }
}
