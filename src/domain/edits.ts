/**
 * The hand edits of a story: what an editor set stands in the place of what came in, and stays there when the story comes
 * in again or its input is read anew, until it is given back.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../db/generated/client.ts'
import type { DraftNotice, StoryDraft } from './draft.ts'

/** By field, as stored with the article: clean values; `publishedAt` in ISO 8601, `countries` as codes. */
export type Edits = {
  headline?: string
  summary?: string | null
  paragraphs?: string[]
  language?: string
  publishedAt?: string
  url?: string | null
  source?: string
  credits?: string[]
  tags?: string[]
  people?: string[]
  countries?: string[]
}

export type EditField = keyof Edits

/** The fields as people read them. */
const labels: Record<EditField, string> = {
  headline: 'headline',
  summary: 'summary',
  paragraphs: 'body',
  language: 'language',
  publishedAt: 'time of publication',
  url: 'URL',
  source: 'source',
  credits: 'list of credits',
  tags: 'list of tags',
  people: 'list of people',
  countries: 'list of countries',
}

/** Where the origins of a draft have the places of a field, where under another name. */
const originNames: Partial<Record<EditField, string>> = { source: 'credits' }

/** What of a draft an edit may replace. */
type Editable = Omit<StoryDraft, 'raw' | 'rawType' | 'mentions' | 'linkedWith'>

/** What editors set of a stored article. */
export function editsOf({ edited }: Pick<Article, 'edited'>): Edits {
  return edited as Edits
}

/** All fields that can be edited, in a fixed order. */
export const editFields = Object.keys(labels) as readonly EditField[]

/** The fields that these edits set, in a fixed order. */
export function editedFields(edits: Edits): EditField[] {
  return editFields.filter(field => edits[field] !== undefined)
}

/** A draft with the edits over it; a value that was replaced has no place in the input any more. */
export function applyEdits<Draft extends Editable>(draft: Draft, edits: Edits): Draft {
  const fields = editedFields(edits)
  if (fields.length === 0) return draft
  const { publishedAt, source, credits, ...plain } = edits
  const role = (wanted: 'ORIGIN' | 'PUBLISHER', names: string[] | undefined) =>
    names?.map(name => ({ role: wanted, name })) ?? draft.credits.filter(credit => credit.role === wanted)
  const gone = new Set<string>(fields.map(field => originNames[field] ?? field))
  return {
    ...draft,
    ...plain,
    credits: [...role('ORIGIN', credits), ...role('PUBLISHER', source === undefined ? undefined : [source])],
    ...(publishedAt === undefined
      ? {}
      : { publishedAt: { instant: new Date(publishedAt), precision: 'INSTANT' as const }, publishedAtText: null }),
    origins: draft.origins.filter(({ field }) => !gone.has(field)),
  }
}

/** The edits that a draft does not say already. */
export function newEdits(draft: Editable, edits: Edits): Edits {
  const fields = editedFields(edits).filter(field => !isDeepStrictEqual(valueOf(draft, field), edits[field]))
  return Object.fromEntries(fields.map(field => [field, edits[field]]))
}

/** Edits without some fields. */
export function withoutEdits(edits: Edits, fields: readonly EditField[]): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([field]) => !fields.includes(field as EditField)))
}

/** The value of a field as an edit has it. */
export function valueOf(draft: Editable, field: EditField): unknown {
  const named = (role: string) => draft.credits.flatMap(credit => (credit.role === role ? [credit.name] : []))
  if (field === 'source') return named('PUBLISHER').join('\n')
  if (field === 'credits') return named('ORIGIN')
  if (field !== 'publishedAt') return draft[field]
  return draft.publishedAt?.precision === 'INSTANT' ? draft.publishedAt.instant.toISOString() : null
}

/** What the readers of a story are told of edits that a later delivery would have undone. */
export function keptNotices(draft: Editable, edits: Edits): DraftNotice[] {
  return editedFields(newEdits(draft, edits)).map(keptNotice)
}

/** Notices without those that tell of these fields. */
export function withoutKept(notices: readonly DraftNotice[], fields: readonly EditField[]): DraftNotice[] {
  const told = new Set(fields.map(field => keptNotice(field).message))
  return notices.filter(({ code, message }) => code !== 'EDIT_KEPT' || !told.has(message))
}

function keptNotice(field: EditField): DraftNotice {
  const message = `The story came in again with another ${labels[field]}; that of the editor was kept.`
  return { code: 'EDIT_KEPT', message, line: null }
}
