/**
 * Editing a story by hand. What is set stays set, whatever comes in later, until it is given back to the machine; what is
 * not set is as it was, and the text of before stays as a revision.
 *
 * Names are looked for in the text as it will be, with no lock held. The race: the story may be revised meanwhile; then the
 * edit is made of what it is by then, or refused where its editor expects another revision.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '../db/client.ts'
import type { Article } from '../db/generated/client.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { changedParts } from './changed-parts.ts'
import { countryCodes } from './country.ts'
import type { StoryDraft, UnlinkedDraft } from './draft.ts'
import {
  applyEdits,
  editedFields,
  type EditField,
  type Edits,
  editsOf,
  newEdits,
  withoutEdits,
  withoutKept,
} from './edits.ts'
import { RawiError } from './errors.ts'
import * as given from './given.ts'
import type { Lookups } from './kept-names.ts'
import { type FindMentions, lockUnchanged } from './linking/relink.ts'
import { checkedNote } from './reason.ts'
import { checkSeen, type SeenArticle } from './status.ts'
import { type ReadInput, readInput, readStoredDraft } from './stored-draft.ts'
import { writeRevision } from './story-write.ts'
import { writing } from './transaction.ts'

/**
 * What an editor sets, as it was given: what is left out stays as it is. `summary` and `url` are taken away by null; `body`
 * is a text with a paragraph a line, and `paragraphs` the same in parts: one of them. `unedit`: what is the machine's again.
 */
export type ArticleEdit = SeenArticle & {
  headline?: string | null
  summary?: string | null
  body?: string | null
  paragraphs?: readonly string[] | null
  language?: string | null
  publishedAt?: Date | null
  url?: string | null
  source?: string | null
  credits?: readonly string[] | null
  tags?: readonly string[] | null
  people?: readonly string[] | null
  countries?: readonly string[] | null
  unedit?: readonly EditField[] | null
  note?: string | null
}

/** What finds names in a story, and what reads what it came in as. */
export type StoryReaders = { find: FindMentions; read: ReadInput }

/**
 * Edits a story: a new revision, with its names found anew, and REVISED for those who follow it. An edit that says nothing
 * new leaves the story as it is.
 * @throws RawiError NOT_FOUND; STALE_REVISION; BAD_USER_INPUT and STORY_TOO_LARGE naming the field
 */
export async function updateArticle(db: Db, by: Actor, edit: ArticleEdit, readers: StoryReaders): Promise<void> {
  const note = checkedNote(edit.note)
  const set = await checkedEdits(db, edit)
  const unedit = edit.unedit ?? []
  const both = editedFields(set).find(field => unedit.includes(field))
  if (both !== undefined) throw unacceptable(both, 'A field is either set or given back, not both.')
  for (;;) {
    const article = checkSeen(await db.article.findUnique({ where: { id: edit.id } }), edit)
    const change = await changeOf(db, article, { set, unedit }, readers)
    if (change === null) return
    if (await writing(db, tx => write(tx, by, article, { ...change, note }))) return
  }
}

/** What the story was, and will be; `lookups`: of kept-names.ts. */
type Change = { before: UnlinkedDraft; draft: StoryDraft; edited: Edits; lookups: Lookups }

async function changeOf(
  db: Db,
  article: Article,
  { set, unedit }: { set: Edits; unedit: readonly EditField[] },
  { find, read }: StoryReaders,
): Promise<Change | null> {
  const before = await readStoredDraft(db, article)
  const edits = editsOf(article)
  const returned = editedFields(edits).filter(field => unedit.includes(field))
  const fresh = newEdits(before, set)
  const edited = { ...withoutEdits(edits, returned), ...fresh }
  if (isDeepStrictEqual(edited, edits)) return null
  const machine = returned.length === 0 ? before : await read(await readInput(db, article.id))
  const draft = applyEdits({ ...before, ...partsOf(machine, before, returned) }, fresh)
  const { notices, ...found } = await find(draft)
  const lookups = { anew: editedFields(fresh), given: returned }
  const kept = withoutKept(draft.notices, [...returned, ...lookups.anew])
  const told = kept.filter(one => !notices.some(other => other.code === one.code))
  return { before, draft: { ...draft, ...found, notices: [...told, ...notices] }, edited, lookups }
}

/** The fields that are given back, as they came in, with their places there. */
function partsOf(machine: UnlinkedDraft, before: UnlinkedDraft, fields: readonly EditField[]): Partial<UnlinkedDraft> {
  const has = (field: EditField) => fields.includes(field)
  const creditsOf = (role: 'ORIGIN' | 'PUBLISHER', field: EditField) =>
    (has(field) ? machine : before).credits.filter(credit => credit.role === role)
  const plain = (['headline', 'summary', 'paragraphs', 'language', 'url', 'tags', 'people', 'countries'] as const)
    .filter(has)
    .map(field => [field, machine[field]])
  const own = new Set<string>(fields.map(field => (field === 'source' ? 'credits' : field)))
  return {
    ...Object.fromEntries(plain),
    ...(has('publishedAt') && { publishedAt: machine.publishedAt, publishedAtText: machine.publishedAtText }),
    credits: [...creditsOf('ORIGIN', 'credits'), ...creditsOf('PUBLISHER', 'source')],
    origins: [
      ...before.origins.filter(({ field }) => !own.has(field)),
      ...machine.origins.filter(({ field }) => own.has(field)),
    ],
  }
}

async function write(
  tx: Tx,
  by: Actor,
  seen: Article,
  { before, draft, edited, lookups, note }: Change & { note: string | null },
): Promise<boolean> {
  const existing = await lockUnchanged(tx, seen)
  if (existing === null) return false
  await checkUrl(tx, existing.id, draft.url)
  const { contentHash, revision } = existing
  await writeRevision(tx, draft, { existing, by, note, now: new Date(), contentHash, edited, lookups })
  const parts = changedParts(before, draft)
  await audit(tx, by, {
    operation: 'updateArticle',
    target: { type: 'Article', id: existing.id },
    reason: note,
    before: { revision, edited: editedFields(editsOf(existing)), ...parts.before },
    after: { revision: revision + 1, edited: editedFields(edited), ...parts.after },
  })
  return true
}

/** An address leads to one story. */
async function checkUrl(tx: Tx, id: string, url: string | null): Promise<void> {
  const other = url === null ? null : await tx.article.findUnique({ where: { url }, select: { id: true } })
  if (other !== null && other.id !== id) throw unacceptable('url', 'Another story has this URL.')
}

/** What may be set to null: it is taken away. */
const removable = new Set<keyof ArticleEdit>(['summary', 'url', 'unedit', 'note', 'expectedRevision'])

async function checkedEdits(db: Db, edit: ArticleEdit): Promise<Edits> {
  for (const [field, value] of Object.entries(edit) as [keyof ArticleEdit, unknown][]) {
    if (value === null && !removable.has(field)) throw unacceptable(field, `\`${field}\` cannot be taken away.`)
  }
  if (edit.body != null && edit.paragraphs != null) throw unacceptable('body', 'Give `body` or `paragraphs`, not both.')
  const countries = given.names('countries', edit.countries)
  const values: Record<EditField, Edits[EditField]> = {
    headline: given.headline(edit.headline),
    summary: given.summary(edit.summary),
    paragraphs: given.body(edit.body ?? edit.paragraphs?.join('\n')),
    language: given.language(edit.language),
    publishedAt: given.publishedAt(edit.publishedAt, new Date())?.instant.toISOString() ?? null,
    url: given.url(edit.url),
    source: given.names('source', edit.source == null ? null : [edit.source])?.[0] ?? null,
    credits: given.names('credits', edit.credits),
    tags: given.names('tags', edit.tags),
    people: given.names('people', edit.people),
    countries: countries === null ? null : await countryCodes(db, countries),
  }
  const isSet = (field: string) => (field === 'summary' || field === 'url') && edit[field] !== undefined
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => value !== null || isSet(field)))
}

function unacceptable(field: string, message: string): RawiError {
  return new RawiError('BAD_USER_INPUT', message, { field: field === 'paragraphs' ? 'body' : field })
}
