/**
 * CSV with a header: `name` with `language`, or `name_ar`, `name_en`, ...; `aliases` and `aliases_ar`, ... with `|` between
 * them; `id`, `wikidata`, `description`, `country`, `role`, `since`, `until`. Several rows of one person, by `id`,
 * `wikidata` or else the name, add up: one row for each office.
 */
import { keyOf } from '../../domain/entity.ts'
import { RawiError } from '../../domain/errors.ts'
import type { KnownNameDraft, KnownPersonDraft } from '../../domain/known-draft.ts'
import { canonicalLanguage, detectLanguage, isLanguage } from '../../text/language.ts'
import { csvRecords } from './csv-records.ts'
import { badRecord, inParts, type OpenFile, type Part, type Reader, type Start } from './reader.ts'
import { countryOf, invalid, itemOf, languageOf, yearOf } from './record.ts'

type Row = ReadonlyMap<string, string>
/** A column of names; `language` null: another column tells, or the letters do. */
type NameColumn = { column: string; kind: 'CANONICAL' | 'ALIAS'; language: string | null }

/** Reads people from a CSV file. */
export const readCsv: Reader = async function* (file, start) {
  const { columns, behind } = await readHeader(file)
  const nameColumns = nameColumnsOf(columns)
  const from = start.position === 0 ? behind : start
  if (start.position === 0) yield { people: [], bad: [], ...behind }
  for await (const all of csvRecords(file.bytes(from.position), from, columns.length)) {
    for (const records of inParts(all)) {
      const part: Part = { people: [], bad: [], lines: 0, position: records.at(-1)!.end }
      for (const { fields, problem, line, lines } of records) {
        part.lines += lines
        try {
          if (problem !== null) throw invalid(problem)
          const row = new Map(columns.map((column, i) => [column, fields[i]!]))
          if (fields.length > 0) part.people.push(personOf(row, nameColumns))
        } catch (error) {
          part.bad.push(badRecord(line, error))
        }
      }
      yield part
    }
  }
}

/** The names of the columns, in small letters, and where the rows begin. */
async function readHeader(file: OpenFile): Promise<{ columns: string[]; behind: Start }> {
  for await (const [first] of csvRecords(file.bytes(0), { position: 0, lines: 0 }, null)) {
    const columns = (first?.fields ?? []).map(column => column.toLowerCase())
    if (!columns.some(column => /^name(_|$)/.test(column))) break
    return { columns, behind: { position: first!.end, lines: first!.lines } }
  }
  const message = `${file.name} has no header with a column "name", or "name_ar", "name_en" and so on.`
  throw new RawiError('KNOWLEDGE_UNREADABLE', message)
}

function personOf(row: Row, columns: readonly NameColumn[]): KnownPersonDraft {
  const value = (column: string) => row.get(column) ?? ''
  const names = namesOf(row, columns)
  const [first] = names
  if (first === undefined) throw invalid('The row has no name.')
  const wikidataId = itemOf(value('wikidata'))
  const country = countryOf(value('country'))
  const [since, until] = [yearOf(value('since')), yearOf(value('until'))]
  return {
    sourceKey: value('id') || (wikidataId ?? keyOf(first.text)),
    wikidataId,
    description: value('description') || null,
    countries: country === null ? [] : [country],
    roles: value('role') === '' ? [] : [{ title: value('role'), country, since, until }],
    names,
  }
}

function namesOf(row: Row, columns: readonly NameColumn[]): KnownNameDraft[] {
  return columns.flatMap(({ column, kind, language }): KnownNameDraft[] => {
    const value = row.get(column) ?? ''
    if (value === '') return []
    const texts = kind === 'CANONICAL' ? [value] : value.split('|').filter(text => text.trim() !== '')
    const told = row.get('language') ?? ''
    const own = (text: string) => language ?? (told === '' ? detectLanguage(text) : languageOf(told))
    return texts.map(text => ({ text, language: own(text), kind }))
  })
}

/** @throws RawiError KNOWLEDGE_UNREADABLE where a column is of no language */
function nameColumnsOf(columns: readonly string[]): NameColumn[] {
  return columns.flatMap((column): NameColumn[] => {
    const [, kind, tag] = /^(name|aliases)(?:_(.+))?$/.exec(column) ?? []
    if (kind === undefined) return []
    const language = tag === undefined ? null : canonicalLanguage(tag.replaceAll('_', '-'))
    if (tag !== undefined && (language === null || !isLanguage(language))) {
      throw new RawiError(
        'KNOWLEDGE_UNREADABLE',
        `The column "${column}" is of no language; one of Arabic is "${kind}_ar".`,
      )
    }
    return [{ column, kind: kind === 'name' ? 'CANONICAL' : 'ALIAS', language }]
  })
}
