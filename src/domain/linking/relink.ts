/**
 * Linking a stored story anew, with what is known today: its people and countries are found again, and its links, its
 * mentions and its card are written in one transaction. Its text, its revision and its dates stay as they are.
 *
 * Finding takes long, and no lock is held meanwhile. The race: the story may be revised, or linked by somebody else; so it
 * is looked at again under the lock of its identity, which whoever stores it holds, and what was found for another text
 * is thrown away.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '../../db/client.ts'
import type { Article } from '../../db/generated/client.ts'
import { replaceLinks, snapshotOf } from '../article-write.ts'
import type { Card } from '../card.ts'
import type { DraftMention, DraftNotice, StoryDraft } from '../draft.ts'
import { lockOutMerges } from '../entity.ts'
import { appendEvent } from '../event.ts'
import { keptPeople } from '../kept-names.ts'
import { type Links, linkStory } from '../links.ts'
import { readMentions } from '../mention.ts'
import { lockName } from '../named-lock.ts'
import { readStoredDraft } from '../stored-draft.ts'
import { writing } from '../transaction.ts'

/** What names are looked for in: a story, its tags, and the people that an editor named. */
export type StoryToRead = Pick<StoryDraft, 'headline' | 'paragraphs' | 'language' | 'tags' | 'people'>

/** What was found in a story, with which version (version.ts), and what its reader should know about how. */
export type FoundMentions = { mentions: DraftMention[]; linkedWith: number; notices: DraftNotice[] }

/** Finds people and countries; it comes from outside, since the domain knows of no recogniser. */
export type FindMentions = (story: StoryToRead) => Promise<FoundMentions>

/**
 * What became of a story. CHANGED: readers see other people or countries; SAME: they do not, at most mentions or roles
 * are others; GONE: it was changed meanwhile, or is there no more.
 */
export type RelinkOutcome = 'CHANGED' | 'SAME' | 'GONE'

/**
 * Links a story anew. People and countries that an editor gave stay.
 * @throws Error where names could be looked for only in part, as without the service that finds them
 */
export async function relinkStory(db: Db, id: string, find: FindMentions): Promise<RelinkOutcome> {
  const article = await db.article.findUnique({ where: { id } })
  if (article === null) return 'GONE'
  const draft = await readStoredDraft(db, article)
  const found = await findAll(find, draft)
  return await writing(db, tx => relink(tx, article, { ...draft, ...found }))
}

/**
 * Finds people and countries for a story that has some already.
 * @throws Error where they could be looked for only in part, as without the service that finds them
 */
export async function findAll(find: FindMentions, story: StoryToRead): Promise<Omit<FoundMentions, 'notices'>> {
  const { notices, ...found } = await find(story)
  if (notices.length > 0) throw new Error(`Names were not looked for as they are to be: ${notices[0]!.message}`)
  return found
}

async function relink(tx: Tx, seen: Article, draft: StoryDraft): Promise<RelinkOutcome> {
  const article = await lockUnchanged(tx, seen)
  if (article === null) return 'GONE'
  const kept = await keptPeople(tx, article, draft)
  const links = await linkStory(tx, draft, { id: article.id, now: article.ingestedAt, kept })
  return await writeLinks(tx, article, draft, links)
}

/**
 * Takes the locks of whoever writes a story, and reads it under them.
 * @returns null where it was revised or published since it was seen, or is there no more
 */
export async function lockUnchanged(tx: Tx, seen: Article): Promise<Article | null> {
  const { id, identity } = seen
  await lockOutMerges(tx)
  await lockName(tx, identity)
  // Whoever withdraws a story holds its row only.
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR UPDATE`
  const article = await tx.article.findUnique({ where: { id } })
  // A story that is published when its time has come bears that time, without another revision.
  const same = article?.revision === seen.revision && isDeepStrictEqual(article.edited, seen.edited)
  return same ? article : null
}

/** Writes what is found in a story whose text stays, and tells of it where readers see another story by it. */
export async function writeLinks(
  tx: Tx,
  article: Article,
  { linkedWith }: Pick<StoryDraft, 'linkedWith'>,
  links: Links,
): Promise<'CHANGED' | 'SAME'> {
  const { id } = article
  const previous = snapshotOf(article)
  const card: Card = { ...previous.card, people: links.people, countries: links.countries }
  const changed = !isDeepStrictEqual(card, previous.card)
  if (!changed && (await hasParts(tx, id, links))) await tx.article.update({ where: { id }, data: { linkedWith } })
  else await replaceLinks(tx, card, links, linkedWith)
  if (!changed) return 'SAME'
  await appendEvent(tx, { kind: 'REVISED', story: { ...previous, card }, previous })
  return 'CHANGED'
}

/** Whether the mentions and roles of an article are these. */
async function hasParts(tx: Tx, articleId: string, links: Links): Promise<boolean> {
  const stored = (await readMentions(tx, [articleId], 'ALL')).get(articleId) ?? []
  const roles = await tx.articleRole.findMany({ where: { articleId }, orderBy: { position: 'asc' } })
  const found = links.mentions.map(
    ({ field, paragraph, start, end, text, personId, countryId, rule, confidence, ...m }) => {
      const evidence = 'evidence' in m ? m.evidence : null
      return { articleId, field, paragraph, start, end, text, personId, countryId, evidence, rule, confidence }
    },
  )
  const same = roles.map(({ personId, title, titleFolded, countryId, ownerId }) => {
    return { personId, title, titleFolded, countryId, ownerId }
  })
  return isDeepStrictEqual(stored, found) && isDeepStrictEqual(same, links.roles)
}
