/** The judge of the house: who may import whom, and the habits that can be counted. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printedSchema } from '../src/graphql/schema.ts'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

/** For each room, the rooms that it may name; the files beside the rooms compose them, and may name any. */
const mayImport: Record<string, readonly string[]> = {
  text: [],
  db: [],
  knowledge: ['text'],
  fetch: [],
  extract: ['text', 'knowledge'],
  domain: ['db', 'text', 'knowledge', 'fetch'],
  ingest: ['domain', 'extract', 'db', 'text', 'knowledge'],
  live: ['domain', 'db', 'fetch', 'text'],
  graphql: ['domain', 'live', 'db', 'text'],
  http: ['graphql', 'live'],
  client: [],
}
const graphqlPackages = /^(graphql|graphql-ws|graphql-yoga|@pothos|@graphql-yoga|dataloader)(\/|$)/
const mostLines = 250

type Import = { from: string; to: string }

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.startsWith(join('db', 'generated')))
  .sort()
const text = new Map(files.map(file => [file, readFileSync(join(src, file), 'utf8')]))
const imports: Import[] = files.flatMap(from =>
  [...text.get(from)!.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => ({
    from,
    to: target(from, name!),
  })),
)

/** A file under src/ by its path from there; a package by its name. */
function target(from: string, name: string): string {
  return name.startsWith('.') ? relative(src, resolve(src, dirname(from), name)) : name
}

function roomOf(file: string): string | null {
  return file.includes('/') ? file.split('/')[0]! : null
}

const arrows = (wrong: Import[]) => wrong.map(({ from, to }) => `${from} -> ${to}`)

describe('the house', () => {
  it('has every import point down', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), text.has(to) || to.startsWith('db/generated') ? roomOf(to) : null]
      return room !== null && other !== null && room !== other && !mayImport[room]!.includes(other)
    })
    expect(arrows(wrong)).toEqual([])
  })

  it('names graphql packages in graphql, http and client only', () => {
    const rooms = new Set<string | null>(['graphql', 'http', 'client'])
    expect(
      arrows(imports.filter(({ from, to }) => !text.has(to) && graphqlPackages.test(to) && !rooms.has(roomOf(from)))),
    ).toEqual([])
  })

  it('has a client that needs graphql-ws and a platform, and nothing else', () => {
    expect(
      arrows(imports.filter(({ from, to }) => roomOf(from) === 'client' && !text.has(to) && to !== 'graphql-ws')),
    ).toEqual([])
  })

  it('has no room import the files that compose them', () => {
    expect(
      arrows(imports.filter(({ from, to }) => roomOf(from) !== null && text.has(to) && roomOf(to) === null)),
    ).toEqual([])
  })

  it('has no circle of imports', () => {
    const next = Map.groupBy(
      imports.filter(({ to }) => text.has(to)),
      ({ from }) => from,
    )
    const circles: string[] = []
    const done = new Set<string>()
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      if (done.has(file)) return
      for (const { to } of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })

  it(`keeps every file below ${mostLines} lines`, () => {
    expect(files.filter(file => text.get(file)!.split('\n').length > mostLines)).toEqual([])
  })

  it('reads the environment in config.ts only', () => {
    expect(files.filter(file => file !== 'config.ts' && /process\.env\b/.test(text.get(file)!))).toEqual([])
  })

  it('has no barrels and no default exports', () => {
    expect(files.filter(file => /(^|\/)index\.ts$/.test(file) || /^export default/m.test(text.get(file)!))).toEqual([])
  })

  it('keeps no mutable state in a module', () => {
    expect(files.filter(file => /^(export )?(let|var) /m.test(text.get(file)!))).toEqual([])
  })

  it('has schema.graphql as the code prints it; `npm run schema` renews it', () => {
    expect(readFileSync(join(root, 'schema.graphql'), 'utf8')).toBe(printedSchema())
  })
})
