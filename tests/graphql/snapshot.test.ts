import { parse } from 'graphql'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { asksForSnapshot } from '../../src/graphql/snapshot.ts'
import { eventually } from '../support/eventually.ts'
import { useHub } from '../support/hub.ts'
import { onConnection } from '../support/log.ts'
import { englishStory } from '../support/stories.ts'

const hub = useHub()

/** What the log says comes behind a cursor. */
const BEHIND = `query ($after: EventCursor) { storyEvents(after: $after) { nodes { article { headline } } } }`

/** Another story, as a transaction stores one: its row and its event. */
const ANOTHER = `WITH made AS (
    INSERT INTO article SELECT r.* FROM article a, jsonb_populate_record(a, jsonb_build_object(
      'id', $1::text, 'slug', 'another', 'identity', 'another',
      'card', a.card || jsonb_build_object('id', $1::text, 'headline', 'Another'))) r RETURNING id, card)
  INSERT INTO event_pending (id, article_id, kind, payload)
  SELECT uuidv7(), id, 'INGESTED', jsonb_build_object('card', card) FROM made`

it('reads a list and the cursor behind it as of one moment, whatever is committed in between', async () => {
  await hub.ingest({ text: englishStory(1) })
  hub.statements.length = 0
  const { articles, streamCursor } = await onConnection(hub.url, async client => {
    // The list waits for this lock, and the cursor does not: the story comes in when one is read and not the other.
    await client.query('BEGIN')
    await client.query('LOCK TABLE article IN ACCESS EXCLUSIVE MODE')
    const answer = hub.query('{ streamCursor articles { nodes { headline } } }')
    await eventually(() => expect(hub.statements.join()).toContain('stream_floor'))
    await eventually(async () => {
      const { rowCount } = await client.query(
        `SELECT FROM pg_locks WHERE relation = 'article'::regclass AND NOT granted`,
      )
      expect(rowCount).toBe(1)
    })
    await client.query(ANOTHER, ['01900000-0000-7000-8000-000000000001'])
    await client.query('COMMIT')
    return await answer
  })
  const { storyEvents } = await hub.query(BEHIND, { after: streamCursor })
  const seen = articles.nodes.map((article: { headline: string }) => article.headline)
  const coming = storyEvents.nodes.map((node: { article: { headline: string } }) => node.article.headline)
  expect([seen, coming]).toEqual([['Harbour opens its gate number 1'], ['Another']])
})

describe('a snapshot', () => {
  it.each([
    ['{ streamCursor articles { nodes { id } } }', true],
    ['query { ...Both } fragment Both on Query { streamCursor articles { totalCount } }', true],
    ['{ streamCursor }', false],
    ['{ articles { nodes { id } } }', false],
    ['subscription { storyIngested { cursor } }', false],
  ])('is taken for %s: %s', (query, expected) => {
    expect(asksForSnapshot(parse(query), null)).toBe(expected)
  })
})

it('answers nested lists in a snapshot, one statement after the other', async () => {
  const warned = vi.fn<(warning: Error) => void>()
  process.on('warning', warned)
  onTestFinished(() => void process.off('warning', warned))
  const answer = await hub.query(`{ streamCursor articles(first: 5) { totalCount nodes { headline paragraphs
    people(first: 5) { nodes { name articles(first: 5) { totalCount nodes { headline } } } } countries { nodes { name } } } } }`)
  expect(answer.articles.totalCount).toBe(2)
  // Warnings are given in the next tick.
  await new Promise(setImmediate)
  expect(warned.mock.calls.flat().map(String)).toEqual([])
})
