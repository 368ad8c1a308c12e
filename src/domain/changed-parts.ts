import { isDeepStrictEqual } from 'node:util'
import { fingerprint } from '../text/fingerprint.ts'
import type { UnlinkedDraft } from './draft.ts'
import { type EditField, editFields, valueOf } from './edits.ts'

/** What of a story was changed, as the audit has it: a body by its hash, for all of it stands in its revision. */
export function changedParts(before: UnlinkedDraft, after: UnlinkedDraft): { before: object; after: object } {
  const changed = editFields.filter(field => !isDeepStrictEqual(valueOf(before, field), valueOf(after, field)))
  return { before: partsOf(before, changed), after: partsOf(after, changed) }
}

function partsOf(draft: UnlinkedDraft, fields: readonly EditField[]): object {
  const entries = fields.map(field =>
    field === 'paragraphs' ? ['bodyHash', fingerprint(draft.paragraphs)] : [field, valueOf(draft, field)],
  )
  return Object.fromEntries(entries)
}
