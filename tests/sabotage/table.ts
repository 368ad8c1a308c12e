/**
 * A guarantee taken out of the code. `find` stands in the file once, and becomes `replace`; then at least one test of
 * `tests` must fail.
 */
export type Sabotage = { name: string; file: string; find: string; replace: string; tests: string[] }

const LOG = 'prisma/migrations/20261123000001_story_log/migration.sql'
const FULL = `        if (member.full()) {
          putOut(member, event.seq - 1)
          continue
        }
`

export const sabotages: readonly Sabotage[] = [
  {
    name: 'the lock of the log is dropped',
    file: LOG,
    find: '  PERFORM pg_advisory_xact_lock(20261123, 1);\n',
    replace: '',
    tests: ['tests/domain/event.test.ts'],
  },
  {
    name: 'lock and max(seq) are one statement, and so of one snapshot',
    file: LOG,
    find: `  PERFORM pg_advisory_xact_lock(20261123, 1);
  INSERT INTO event_log (seq, event_id, article_id, kind, payload)
  SELECT 1 + GREATEST((SELECT max(seq) FROM event_log), (SELECT floor FROM stream_floor)),
         NEW.id, NEW.article_id, NEW.kind, NEW.payload;
`,
    replace: `  INSERT INTO event_log (seq, event_id, article_id, kind, payload)
  SELECT 1 + GREATEST((SELECT max(seq) FROM event_log), (SELECT floor FROM stream_floor)),
         NEW.id, NEW.article_id, NEW.kind, NEW.payload FROM (SELECT pg_advisory_xact_lock(20261123, 1)) AS locked;
`,
    tests: ['tests/domain/event.test.ts'],
  },
  {
    name: 'the reader reads before it listens',
    file: 'src/live/reader.ts',
    find: `      if (listening) listener = await openListener({ url, channel: CHANNEL, onWake: () => bell.resolve(), onError })
      await check()
      while (!stopping.signal.aborted && failure === null && listening === !relayed) {
        bell = Promise.withResolvers()
        // Who asks from here on may ask for what was committed after this reading began: they wait for the next.
        const asked = waiting.length
        await drain()
        lastRead = Date.now()
        for (const { resolve } of waiting.splice(0, asked)) resolve()
        const poll = new AbortController()
        const time = pause(listening ? POLL_MS : RELAYED_POLL_MS, undefined, { signal: poll.signal })
        await Promise.race([bell.promise, time.then(listener?.check)])
        poll.abort()
      }
`,
    replace: `      await check()
      await drain()
      if (listening) listener = await openListener({ url, channel: CHANNEL, onWake: () => bell.resolve(), onError })
      while (!stopping.signal.aborted && failure === null && listening === !relayed) {
        bell = Promise.withResolvers()
        const poll = new AbortController()
        const time = pause(listening ? POLL_MS : RELAYED_POLL_MS, undefined, { signal: poll.signal })
        await Promise.race([bell.promise, time.then(listener?.check)])
        poll.abort()
        const asked = waiting.length
        await drain()
        lastRead = Date.now()
        for (const { resolve } of waiting.splice(0, asked)) resolve()
      }
`,
    tests: ['tests/live/reader.test.ts'],
  },
  {
    name: 'the log is read with >= where > is due',
    file: 'src/domain/event.ts',
    find: 'WHERE seq > ${after} ORDER BY seq',
    replace: 'WHERE seq >= ${after} ORDER BY seq',
    tests: ['tests/live/reader.test.ts'],
  },
  {
    name: 'the position of a stream moves past what was looked at',
    file: 'src/live/member.ts',
    find: '        member.position = event.seq\n',
    replace: '        member.position = reader.head()\n',
    tests: ['tests/live/member.test.ts'],
  },
  {
    name: 'the end of a polled page moves past what was looked at',
    file: 'src/live/page.ts',
    find: '      end = cursorOf(event)\n',
    replace: '      end = cursorOf(events.at(-1)!)\n',
    tests: ['tests/live/page.test.ts'],
  },
  {
    name: 'a hole is skipped',
    file: 'src/live/tail.ts',
    find: '          if (event.seq !== head + 1) throw new HoleError(head + 1, event.seq)\n',
    replace: '',
    tests: ['tests/live/reader.test.ts'],
  },
  {
    name: 'a cursor is not held against the event that it stands on',
    file: 'src/live/cursor.ts',
    find: '  if (eventId !== null && markOf(eventId) !== mark) throw unknown()\n',
    replace: '',
    tests: ['tests/live/cursor.test.ts'],
  },
  {
    name: 'a replay does not look again whether a story may be shown',
    file: 'src/live/judge.ts',
    find: ' && !isHidden(event.story.card.id)',
    replace: '',
    tests: ['tests/live/judge.test.ts'],
  },
  {
    name: 'a socket that is full is written to all the same: a queue for each client',
    file: 'src/live/group.ts',
    find: FULL,
    replace: '',
    tests: ['tests/live/group.test.ts', 'tests/live/member.test.ts'],
  },
  {
    name: 'a socket that is full is passed over, and does not catch up',
    file: 'src/live/group.ts',
    find: FULL,
    replace: '        if (member.full()) continue\n',
    tests: ['tests/live/group.test.ts', 'tests/live/member.test.ts'],
  },
  {
    name: 'a group begins ahead of its reader',
    file: 'src/live/group.ts',
    find: 'position = told = reader.head()',
    replace: 'position = told = member.position',
    tests: ['tests/live/group.test.ts'],
  },
  {
    name: 'a cursor below the floor is served',
    file: 'src/live/cursor.ts',
    find: '  if (seq < state.floor) throw expired(state)\n',
    replace: '',
    tests: ['tests/live/cursor.test.ts'],
  },
  {
    name: 'numbers begin again where all was pruned',
    file: LOG,
    find: '1 + GREATEST((SELECT max(seq) FROM event_log), (SELECT floor FROM stream_floor))',
    replace: '1 + coalesce((SELECT max(seq) FROM event_log), 0)',
    tests: ['tests/live/prune.test.ts'],
  },
  {
    name: 'the idempotency key is ignored',
    file: 'src/domain/story.ts',
    find: '  const key = options.idempotencyKey ?? null\n',
    replace: '  const key = null as string | null\n',
    tests: ['tests/domain/story.test.ts'],
  },
  {
    name: 'what is in memory outlives an event',
    file: 'src/http/response-cache.ts',
    find: '      moveTo(log.head())\n',
    replace: '',
    tests: ['tests/http/response-cache.test.ts'],
  },
  {
    name: 'an instance does not forget whom the log says was renamed',
    file: 'src/domain/directory.ts',
    find: '      shelves[change.entity].forget(change.ids)\n',
    replace: '',
    tests: ['tests/graphql/merge.test.ts'],
  },
  {
    name: 'a filter takes a merged person for another one',
    file: 'src/domain/merges.ts',
    find: 'allOf: (entity, ref) => known[entity].get(ref.id) ?? [ref],',
    replace: 'allOf: (_, ref) => [ref],',
    tests: ['tests/graphql/merge.test.ts'],
  },
  {
    name: 'an instance does not hear that a merge was taken back',
    file: 'src/domain/merges.ts',
    find: '        else known[entity].delete(id)\n',
    replace: '',
    tests: ['tests/graphql/unmerge.test.ts'],
  },
  {
    name: 'an event of while two were one is shown as it was written',
    file: 'src/domain/where.ts',
    find: 'card => merges.show(card).people,',
    replace: 'card => card.people,',
    tests: ['tests/graphql/unmerge.test.ts'],
  },
  {
    name: 'a story of after a merge belongs to the one that is left, whichever name it used',
    file: 'src/domain/link-people.ts',
    find: 'owner: owners.get(ownerId) ?? ref',
    replace: 'owner: ref',
    tests: ['tests/domain/merge-property.test.ts'],
  },
  {
    name: 'a merge forgets whose a name was',
    file: 'src/domain/merge-tree.ts',
    find: 'owner_id = NULLIF(coalesce(owner_id, ${column}), ${to}::uuid)',
    replace: 'owner_id = NULLIF(owner_id, ${to}::uuid)',
    tests: ['tests/domain/merge-property.test.ts'],
  },
  {
    name: 'who was merged before stays behind when a merge is taken back',
    file: 'src/domain/unmerge.ts',
    find: 'const taken = await readBranch(tx, kind, id)',
    replace: 'const taken = [id, ...(await readBranch(tx, kind, id)).slice(0, 0)]',
    tests: ['tests/graphql/unmerge.test.ts'],
  },
  {
    name: 'a renaming takes the names of those who were merged',
    file: 'src/domain/person.ts',
    find: "AND owner_id IS NULL AND kind = 'CANONICAL'",
    replace: "AND kind = 'CANONICAL'",
    tests: ['tests/domain/merge-property.test.ts'],
  },
  {
    name: 'two who were judged to be two are proposed again',
    file: 'src/domain/merge-candidate.ts',
    find: 'AND NOT ${isJudged(Prisma.sql`one`, Prisma.sql`other`)}',
    replace: '',
    tests: ['tests/domain/merge-candidate.test.ts'],
  },
  {
    name: 'two who were judged to be two are linked by a near name',
    file: 'src/domain/link-people.ts',
    find: 'isFree && !isOther &&',
    replace: 'isFree &&',
    tests: ['tests/domain/link-near.test.ts'],
  },
  {
    name: 'a page begins with the story that its cursor stands on',
    file: 'src/domain/article.ts',
    find: '(${at}, ${id}) < (${key.at}',
    replace: '(${at}, ${id}) <= (${key.at}',
    tests: ['tests/clients/paging.test.ts'],
  },
  {
    name: 'lists of an entity hold what was withdrawn',
    file: 'src/domain/walk.ts',
    find: ' AND w.published_at IS NOT NULL',
    replace: '',
    tests: ['tests/graphql/withdrawn.test.ts'],
  },
  {
    name: 'a search ignores what it is to leave out',
    file: 'src/domain/search/levels.ts',
    find: '(not === null ? question : `(${question}) & !(${not})`)',
    replace: 'question',
    tests: ['tests/graphql/search.test.ts', 'tests/domain/search'],
  },
  {
    name: 'editors do not wait for those who make what has the same name',
    file: 'src/domain/entity-edit.ts',
    find: '  await lockNewEntities(tx)\n',
    replace: '',
    tests: ['tests/graphql/person-edit.test.ts', 'tests/graphql/tag-edit.test.ts'],
  },
  {
    name: 'what editors said of countries is forgotten with newer facts',
    file: 'src/domain/seed.ts',
    find: 'edits.get(countryId) ?? []',
    replace: '[]',
    tests: ['tests/domain/entity-edit.test.ts', 'tests/graphql/country-edit.test.ts'],
  },
  {
    name: 'an edit is not told',
    file: 'src/domain/entity-edit.ts',
    find: '    await tell(tx, kind, id)\n    await audit(tx, by, { operation: `update',
    replace: '    await audit(tx, by, { operation: `update',
    tests: ['tests/graphql/source-edit.test.ts'],
  },
]
