import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BadRecord, OpenFile, Reader } from '../../src/ingest/knowledge/reader.ts'
import type { KnownPersonDraft } from '../../src/domain/known-draft.ts'

type Given = {
  id: string
  labels?: Record<string, string>
  aliases?: Record<string, string[]>
  claims?: object
  human?: boolean
}

/** A statement of a Wikidata entity as its dump has it. */
export function statement(property: string, item: string, more: object = {}) {
  const value = { 'entity-type': 'item', 'numeric-id': Number(item.slice(1)), id: item }
  const datavalue = { value, type: 'wikibase-entityid' }
  const mainsnak = { snaktype: 'value', property, datavalue, datatype: 'wikibase-item' }
  return { mainsnak, type: 'statement', id: `${item}$1`, rank: 'normal', ...more }
}

/** A qualifier that tells a year. */
export function year(property: string, value: number) {
  return {
    [property]: [
      { snaktype: 'value', property, datavalue: { value: { time: `+${value}-00-00T00:00:00Z` }, type: 'time' } },
    ],
  }
}

/** An entity of a Wikidata dump, with the keys in its order. */
export function entity({ id, labels = {}, aliases = {}, claims = {}, human = true }: Given) {
  const text = (language: string, value: string) => ({ language, value })
  return {
    type: 'item',
    id,
    labels: Object.fromEntries(Object.entries(labels).map(([tag, value]) => [tag, text(tag, value)])),
    descriptions: { en: text('en', `who ${id} is`) },
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([tag, list]) => [tag, list.map(value => text(tag, value))]),
    ),
    claims: { P31: [statement('P31', human ? 'Q5' : 'Q515')], ...claims },
    sitelinks: {},
    lastrevid: 1,
  }
}

/** A file in memory that comes in pieces of so many bytes. */
export function inMemory(text: string | Buffer, piece = 7): OpenFile {
  const all = Buffer.from(text as string)
  return {
    name: 'people',
    size: all.length,
    bytes: async function* (from) {
      for (let at = from; at < all.length; at += piece) yield all.subarray(at, at + piece)
    },
  }
}

/** All that a reader reads of a file from a place on. */
export async function readAll(reader: Reader, file: OpenFile, start = { position: 0, lines: 0 }) {
  const [people, bad]: [KnownPersonDraft[], BadRecord[]] = [[], []]
  let { position, lines } = start
  for await (const part of reader(file, start)) {
    people.push(...part.people)
    bad.push(...part.bad)
    lines += part.lines
    position = part.position
  }
  return { people, bad, lines, position }
}

/** Writes a file, packed where its name says so. */
export async function writePeople(directory: string, name: string, text: string): Promise<string> {
  const path = join(directory, name)
  await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}
