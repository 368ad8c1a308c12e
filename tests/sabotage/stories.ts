/** Guarantees of stories as they come in, are edited, withdrawn and scheduled, and of the audit of it. */
import type { Sabotage } from './sabotage.ts'

export const stories: readonly Sabotage[] = [
  {
    name: 'the idempotency key is ignored',
    file: 'src/domain/story.ts',
    find: '  const key = options.idempotencyKey ?? null\n',
    replace: '  const key = null as string | null\n',
    tests: ['tests/domain/story.test.ts'],
  },
  {
    name: 'readers may look into what was withdrawn',
    file: 'src/graphql/context.ts',
    find: "return scopes.includes('edit') ? 'ALL' : 'PUBLISHED'",
    replace: "return 'ALL'",
    tests: ['tests/graphql/tombstone.test.ts'],
  },
  {
    name: 'what editors wrote is lost when the story comes in again',
    file: 'src/domain/story.ts',
    find: '...applyEdits(draft, edited.edits), mentions',
    replace: '...draft, mentions',
    tests: ['tests/graphql/edits-kept.test.ts'],
  },
  {
    name: 'whether a story is due is not asked again under its lock',
    file: 'src/domain/schedule.ts',
    find: "${id}::uuid AND status = 'SCHEDULED' AND publish_at <= now() FOR UPDATE",
    replace: '${id}::uuid FOR UPDATE',
    tests: ['tests/graphql/schedule.test.ts'],
  },
  {
    name: 'all who send stories share their idempotency keys',
    file: 'src/domain/story.ts',
    find: 'const own = { actorKind: by.kind, actorId: by.id }',
    replace: "const own = { actorKind: 'KEY', actorId: '' }",
    tests: ['tests/graphql/ingest-many.test.ts'],
  },
  {
    name: 'the hashes of the audit are not compared',
    file: 'src/domain/audit-verify.ts',
    find: 'row.disguised || hash !== row.hash',
    replace: 'row.disguised',
    tests: ['tests/domain/audit-verify.test.ts'],
  },
  {
    name: 'the audit is judged by a function of the database that it is in',
    file: 'src/domain/audit-verify.ts',
    find: 'SELECT seq, ${ROW} AS text',
    replace: 'SELECT seq, audit_row(l) AS text',
    tests: ['tests/domain/audit-verify.test.ts'],
  },
]
