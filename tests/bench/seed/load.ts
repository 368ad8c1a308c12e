import { Client } from 'pg'
import type { Db } from '../../../src/db/client.ts'
import { cardOf, columnsOf, visibleAt } from '../../../src/domain/article-write.ts'
import { freeSlug } from '../../../src/domain/slug.ts'
import { fold } from '../../../src/text/fold.ts'
import { type CopyRow, copyInto } from './copy.ts'
import { dropIndexes } from './indexes.ts'
import { checkSearchColumns, searchColumns, type Stem, stemsOfWorld } from './search-columns.ts'
import { makeStories, type SeedStory } from './stories.ts'
import { makeVocabularies } from './words.ts'
import type { SeedEntity, World } from './world.ts'

const storyTables = ['article', 'article_credit', 'article_tag', 'article_person', 'article_country'] as const
type StoryTable = (typeof storyTables)[number]

/**
 * Loads `count` stories, and all they name, into a database that has Rawi's tables and countries and nothing else. What
 * no list and no page reads is left out: revisions, mentions, events.
 */
export async function load(url: string, db: Db, count: number, world: World): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await loadEntities(url, 'source', 'source_name', world.sources)
    await loadEntities(url, 'tag', 'tag_label', world.tags)
    await loadEntities(url, 'person', 'person_name', world.people)
    const { rows } = await client.query<{ code: string; id: string }>('SELECT code, id FROM country')
    const rebuild = await dropIndexes(client, storyTables)
    const material = {
      world,
      vocabularies: makeVocabularies(),
      countries: new Map(rows.map(({ code, id }) => [code, id])),
    }
    await loadStories(url, makeStories(count, material), await stemsOfWorld(db, world, material.vocabularies))
    await rebuild()
    await checkSearchColumns(db)
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}

async function loadEntities(url: string, table: 'source' | 'tag' | 'person', names: string, entities: SeedEntity[]) {
  const [rows, nameRows] = [await copyInto(url, table), await copyInto(url, names)]
  for (const entity of entities) {
    await rows.write({ id: entity.id, slug: entity.slug })
    for (const { id, text, language } of entity.names) {
      const name = { id, [`${table}Id`]: entity.id, text, folded: fold(text), language, kind: 'CANONICAL' }
      await nameRows.write(name)
    }
  }
  await rows.close()
  await nameRows.close()
}

async function loadStories(url: string, stories: Iterable<SeedStory>, stem: Stem): Promise<void> {
  const tables = new Map<StoryTable, Awaited<ReturnType<typeof copyInto>>>()
  for (const table of storyTables) tables.set(table, await copyInto(url, table))
  const slugs = new Set<string>()
  for (const story of stories) {
    for (const [table, row] of rowsOf(story, slugs, stem)) await tables.get(table)!.write(row)
  }
  for (const table of tables.values()) await table.close()
}

/** All rows of a story, as src/domain writes them; `slugs`: those that are taken. */
export function rowsOf(
  { language, draft, stored, status }: SeedStory,
  slugs: Set<string>,
  stem: Stem,
): [StoryTable, CopyRow][] {
  const slug = freeSlug(draft.headline, stored.id, slugs)
  slugs.add(slug)
  const card = cardOf(draft, stored, { slug, status })
  const { origins, notices, edited, ...columns } = columnsOf(draft, stored)
  const json = {
    origins: JSON.stringify(origins),
    notices: JSON.stringify(notices),
    edited: JSON.stringify(edited),
    card: JSON.stringify(card),
  }
  const [articleId, publishedAt] = [stored.id, visibleAt(card)]
  return [
    ['article', { ...columns, ...json, ...searchColumns(stored.vectors, language, stem), slug, status }],
    ...stored.credits.map((credit, position): [StoryTable, CopyRow] => [
      'article_credit',
      { articleId, position, ...credit },
    ]),
    ...stored.tags.map(({ id }, position): [StoryTable, CopyRow] => [
      'article_tag',
      { articleId, tagId: id, position, publishedAt },
    ]),
    ...stored.links.people.map(({ id, mentionCount, salience, inHeadline }): [StoryTable, CopyRow] => [
      'article_person',
      { articleId, personId: id, mentionCount, salience, inHeadline, publishedAt },
    ]),
    ...stored.links.countries.map(({ id, mentionCount, salience, inHeadline, evidence }): [StoryTable, CopyRow] => [
      'article_country',
      { articleId, countryId: id, mentionCount, salience, inHeadline, evidence, publishedAt },
    ]),
  ]
}
