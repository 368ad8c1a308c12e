/** The audit: who did what, when, and what was there before and after. */
import { type AuditRecord, listAudit } from '../domain/audit-list.ts'
import { RawiError } from '../domain/errors.ts'
import { builder } from './builder.ts'
import { encodeGlobalId, parseGlobalId } from './global-id.ts'
import { forwardArgs, withoutNul } from './lookup.ts'
import { decodeCursor, encodeCursor, pageSize, toConnection } from './paging.ts'

const LIST = 'auditLog'

const AuditActor = builder.objectRef<AuditRecord>('AuditActor').implement({
  description: 'Who did something, as they were known then.',
  fields: t => ({
    kind: t.exposeString('actorKind', {
      description: 'KEY, TOKEN, ROOT (the admin key of the installation), CLI, or SYSTEM (the hub by itself).',
    }),
    id: t.exposeString('actorId', { description: 'The public part of a key, the subject of a token, a user.' }),
    name: t.exposeString('actorName', { description: 'What people call them.' }),
  }),
})

const AuditEntry = builder.objectRef<AuditRecord>('AuditEntry').implement({
  description: 'Something that was done.',
  fields: t => ({
    seq: t.int({
      description: 'Counts from 1 without holes, in the order of the commits.',
      resolve: ({ seq }) => Number(seq),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was committed.' }),
    actor: t.field({ type: AuditActor, description: 'Who did it.', resolve: entry => entry }),
    operation: t.exposeString('operation', { description: 'What was done, by the name of its mutation.' }),
    targetType: t.exposeString('targetType', { description: 'What kind of thing it was done to: Article.' }),
    targetId: t.id({
      description: 'What it was done to: its opaque id, where it has one.',
      resolve: ({ targetType, targetId }) => shownId(targetType, targetId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, where somebody said.' }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: 'What was changed of it, as it was before; null where it was not there. No secret is ever in it.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: 'The same as it was then; null where it was gone.',
    }),
    hash: t.string({
      description: 'Of this row and the hash of the one before it, SHA-256 in hexadecimal: `rawi audit verify`.',
      resolve: ({ hash }) => Buffer.from(hash).toString('hex'),
    }),
  }),
})

/** Everything with a UUID is shown by its opaque id. */
function shownId(type: string, id: string): string {
  const shown = encodeGlobalId(type, id)
  return parseGlobalId(shown) === null ? id : shown
}

const AuditConnection = builder.connectionObject({ type: AuditEntry, name: 'AuditConnection' }, { name: 'AuditEdge' })

function seqFrom(cursor: string | null | undefined): bigint | null {
  const values = decodeCursor(LIST, cursor)
  if (values === null) return null
  const [seq] = values
  if (typeof seq === 'number' && Number.isSafeInteger(seq)) return BigInt(seq)
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${LIST}.`)
}

builder.queryField('auditLog', t =>
  t.field({
    type: AuditConnection,
    description: 'Who did what, newest first: every mutation, and what the hub does by itself, is in it.',
    args: {
      ...forwardArgs(t),
      actor: t.arg.string({ description: 'Only what this one did: the `id` of an actor.' }),
      operation: t.arg.string({ description: 'Only this: `withdrawArticle`.' }),
      target: t.arg.id({ description: 'Only what was done to this: an opaque id, or `targetId` as it is.' }),
    },
    resolve: async (_, { first, after, actor, operation, target }, { db }) => {
      const size = pageSize({ first })
      const text = (name: string, value: string | null | undefined) => (value == null ? null : withoutNul(name, value))
      const rows = await listAudit(db, {
        actorId: text('actor', actor),
        operation: text('operation', operation),
        targetId: target == null ? null : (parseGlobalId(target)?.id ?? withoutNul('target', target)),
        before: seqFrom(after),
        take: size.limit + 1,
      })
      return toConnection(rows, size, { after }, row => ({ cursor: encodeCursor(LIST, [Number(row.seq)]), node: row }))
    },
  }),
)
