/** Stories that name people with their titles, and who they were linked to. */
import type { Db } from '../../src/db/client.ts'
import type { DraftMention, DraftRole, StoryDraft } from '../../src/domain/draft.ts'
import { keyOf } from '../../src/domain/entity.ts'
import { draftOf, inMay, store } from './drafts.ts'

/** What a story says: names, each with its titles as `title CC` (a title without a country: `title`), and countries. */
export type Told = { people: Record<string, string[]>; countries?: string[]; day?: number; language?: string }

const place = { field: 'PARAGRAPH' as const, paragraph: 0, rule: 'test', confidence: 1 }

function roleOf(text: string): DraftRole {
  const [, title, country] = /^(.*?)(?: ([A-Z]{2}))?$/.exec(text)!
  return { title: title!, country: country ?? null }
}

/** A draft of a story that names these, in a paragraph made of the names. */
export function tell(headline: string, { people, countries = [], day = 5, language = 'ar' }: Told): StoryDraft {
  const text = Object.keys(people).join(' - ')
  const mentions = Object.entries(people).flatMap(([person, titles]): DraftMention[] => {
    const start = text.indexOf(person)
    const at = { ...place, start, end: start + person.length, text: person, person }
    return titles.length === 0 ? [at] : titles.map(title => ({ ...at, role: roleOf(title) }))
  })
  const found = countries.map((country): DraftMention => {
    return { ...place, start: 0, end: 1, text: 'x', country, evidence: 'NAME' }
  })
  const published = { publishedAt: inMay(day), paragraphs: [text], language }
  return draftOf(headline, { ...published, mentions: [...mentions, ...found] })
}

/** Stores stories of a test file, each under a headline of its own. */
export function linkingIn(own: { db: Db }) {
  let count = 0
  const add = async (told: Told): Promise<string> => (await store(own.db, tell(`Gate ${++count}`, told))).articleId

  /** The person of a name in a story: all that it says of them, where the name is one. */
  const link = async (told: Told): Promise<string> => {
    const articleId = await add(told)
    return await linked(articleId, Object.keys(told.people)[0]!)
  }

  const linked = async (articleId: string, name: string): Promise<string> => {
    const mentions = await own.db.mention.findMany({
      where: { articleId, personId: { not: null } },
      select: { text: true, person: { select: { id: true, mergedIntoId: true } } },
    })
    const named = mentions.flatMap(({ text, person }) => (keyOf(text) === keyOf(name) ? [person!] : []))
    const found = new Set(named.map(({ id, mergedIntoId }) => mergedIntoId ?? id))
    if (found.size !== 1) throw new Error(`"${name}" is linked to ${found.size} people`)
    return [...found][0]!
  }

  /** The names of a person as `text language KIND`, sorted. */
  const names = async (personId: string): Promise<string[]> => {
    const rows = await own.db.personName.findMany({ where: { personId } })
    return rows.map(({ text, language, kind }) => `${text} ${language} ${kind}`).sort()
  }

  /** The pairs proposed, each as the sorted ids, the score and the reason. */
  const proposed = async () => {
    const rows = await own.db.mergeCandidate.findMany({ orderBy: { score: 'desc' } })
    return rows.map(({ personId, otherId, score, reason }) => ({ pair: [personId, otherId], score, reason }))
  }

  return { add, link, linked, names, proposed }
}

/** Takes everybody and every story out. */
export async function emptied(db: Db): Promise<void> {
  await db.article.deleteMany()
  await db.entityMerge.deleteMany()
  await db.person.deleteMany()
  await db.knownPerson.deleteMany()
}
