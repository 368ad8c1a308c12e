/** Guarantees of who gets in, what they may have and spend, and where the hub itself goes. */
import type { Sabotage } from './sabotage.ts'

export const guards: readonly Sabotage[] = [
  {
    name: 'a connection outlives its key',
    file: 'src/http/watch.ts',
    find: 'ended.has(watched.proof)',
    replace: 'false',
    tests: ['tests/http/watch.test.ts'],
  },
  {
    name: 'anybody may ask for the text of a key',
    file: 'src/graphql/access-rules.ts',
    find: "ApiKeyPayload: { admin: 'apiKey secret', anyone: 'userErrors' }",
    replace: "ApiKeyPayload: { admin: 'apiKey', anyone: 'secret userErrors' }",
    tests: ['tests/graphql/access.test.ts'],
  },
  {
    name: 'what stands below the root is not judged',
    file: 'src/graphql/access.ts',
    find: `      if (isCompositeType(inner)) collect(inner, below)
`,
    replace: '',
    tests: ['tests/http/access-matrix.test.ts'],
  },
  {
    name: 'what was spent at other instances is not counted',
    file: 'src/domain/rate-limit.ts',
    find: 'used: consumedPoints + account.pending',
    replace: 'used: account.used',
    tests: ['tests/domain/rate-limit.test.ts'],
  },
  {
    name: 'the place of a webhook is stored before the story is sent',
    file: 'src/live/webhooks/run.ts',
    find: `      await attempts.send(event, () => stream.itemOf(event, kind, event.seq <= stream.start.liveFrom))
      await store(passed, true)
`,
    replace: `      await store(passed, true)
      await attempts.send(event, () => stream.itemOf(event, kind, event.seq <= stream.start.liveFrom))
`,
    tests: ['tests/live/webhooks/sender.test.ts'],
  },
  {
    name: 'of the addresses of a name only the first is judged',
    file: 'src/fetch/destination.ts',
    find: 'for (const { address } of found) checkAddress',
    replace: 'for (const { address } of found.slice(0, 1)) checkAddress',
    tests: ['tests/fetch/destination.test.ts'],
  },
]
