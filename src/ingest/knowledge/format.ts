import { RawiError } from '../../domain/errors.ts'
import { readCsv } from './csv.ts'
import type { KnowledgeFile } from './open-file.ts'
import { readPopolo } from './popolo.ts'
import type { Reader } from './reader.ts'
import { readWikidata } from './wikidata.ts'

/** The forms of files that people are read from. */
export const readers: Record<KnowledgeFormat, Reader> = { wikidata: readWikidata, popolo: readPopolo, csv: readCsv }

export type KnowledgeFormat = 'wikidata' | 'popolo' | 'csv'

/**
 * What a file is, by its first bytes; a table has no signs of its own, and is known by its name or its header.
 * @throws RawiError KNOWLEDGE_UNREADABLE where it is none of the forms
 */
export function formatOf({ name, head }: Pick<KnowledgeFile, 'name' | 'head'>): KnowledgeFormat {
  const text = head.replace(/^\ufeff/, '').trimStart()
  const isJson = text.startsWith('{') || text.startsWith('[')
  // In a dump an entity begins right at its line, and says in its first bytes that it is one.
  if (isJson && /^\[?\s*\{\s*"(?:type|id)"\s*:\s*"(?:item|property|lexeme|[QPL]\d+)"/.test(text)) return 'wikidata'
  if (isJson) return 'popolo'
  if (/\.csv(?:\.gz)?$/i.test(name) || /^[^\n]*\bname/i.test(text)) return 'csv'
  const message = `${name} is in no form that is read: lines of a Wikidata dump, Popolo JSON, or CSV with a header.`
  throw new RawiError('KNOWLEDGE_UNREADABLE', message)
}
