/** Guarantees of the story log, of streams, and of what is kept in memory. */
import type { Sabotage } from './sabotage.ts'

const LOG = 'prisma/migrations/20261123000001_story_log/migration.sql'
const FULL = `        if (member.full()) {
          putOut(member, event.seq - 1)
          continue
        }
`

export const streams: readonly Sabotage[] = [
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
    name: 'what is in memory outlives an event',
    file: 'src/http/response-cache.ts',
    find: '      moveTo(log.head())\n',
    replace: '',
    tests: ['tests/http/response-cache.test.ts'],
  },
]
