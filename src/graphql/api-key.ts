/** API keys: the list of them, and making, rotating and revoking them. */
import {
  type ApiKey as ApiKeyEntity,
  createApiKey,
  type KeyPlace,
  listApiKeys,
  revokeApiKey,
  rotateApiKey,
} from '../domain/api-key.ts'
import { RawiError } from '../domain/errors.ts'
import { actorOf } from './access.ts'
import { builder } from './builder.ts'
import { forwardArgs } from './lookup.ts'
import { decodeCursor, encodeCursor, pageSize, toConnection } from './paging.ts'
import { isInCalendar } from './scalars.ts'
import { attempt, type Problem, UserError } from './user-error.ts'
import { Scope } from './viewer.ts'

const ApiKey = builder.objectRef<ApiKeyEntity>('ApiKey').implement({
  description: 'A key to the hub. Its secret is shown once, when it is made, and kept nowhere.',
  fields: t => ({
    id: t.exposeID('id', { description: 'The public part: it stands in the key itself, behind `rawi_`.' }),
    name: t.exposeString('name', { description: 'What it was called by who made it.' }),
    prefix: t.exposeString('prefix', { description: 'How the key begins: to be known again by whoever has it.' }),
    scopes: t.expose('scopes', { type: [Scope], description: 'What it was given. That never changes.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    createdBy: t.exposeString('createdBy', { description: 'The name of who made it.' }),
    rotatedAt: t.expose('rotatedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last given another secret.',
    }),
    previousUntil: t.expose('previousUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the secret before that one serves, or did.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null where it does not.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null where nobody has used it yet.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended for good; null where it was not.',
    }),
  }),
})

const ApiKeyConnection = builder.connectionObject({ type: ApiKey, name: 'ApiKeyConnection' }, { name: 'ApiKeyEdge' })

const LIST = 'apiKeys'

function placeFrom(cursor: string | null | undefined): KeyPlace | null {
  const values = decodeCursor(LIST, cursor)
  if (values === null) return null
  const [time, id] = values
  const createdAt = new Date(typeof time === 'number' ? time : Number.NaN)
  if (isInCalendar(createdAt) && typeof id === 'string' && !id.includes('\0')) return { createdAt, id }
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${LIST}.`)
}

builder.queryField('apiKeys', t =>
  t.field({
    type: ApiKeyConnection,
    description: 'All keys, the newest first, also those that have ended.',
    args: forwardArgs(t),
    resolve: async (_, args, { db }) => {
      const size = pageSize(args)
      const rows = await listApiKeys(db, placeFrom(args.after), size.limit + 1)
      const cursorOf = ({ createdAt, id }: ApiKeyEntity) => encodeCursor(LIST, [createdAt.getTime(), id])
      return toConnection(rows, size, args, row => ({ cursor: cursorOf(row), node: row }))
    },
  }),
)

type Payload = { apiKey?: ApiKeyEntity; secret?: string; userErrors: Problem[] }

const ApiKeyPayload = builder.objectRef<Payload>('ApiKeyPayload').implement({
  description: 'What became of the key.',
  fields: t => ({
    apiKey: t.field({
      type: ApiKey,
      nullable: true,
      description: 'The key as it is now; null where the input was not accepted.',
      resolve: ({ apiKey }) => apiKey ?? null,
    }),
    secret: t.string({
      nullable: true,
      description:
        'The key as its holder sends it, in `Authorization: Bearer`. It is shown here and never again; null where ' +
        'none was made.',
      resolve: ({ secret }) => secret ?? null,
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why the input was not accepted; empty where it was.',
      resolve: payload => payload.userErrors,
    }),
  }),
})

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'What the key is to be.',
  fields: t => ({
    name: t.string({ required: true, description: 'Whose it is or what it is for, in at most 100 characters.' }),
    scopes: t.field({ type: [Scope], required: true, description: 'What it may do; one at the least.' }),
    expiresAt: t.field({ type: 'DateTime', description: 'When it ends by itself; never if left out.' }),
  }),
})

const RotateApiKeyInput = builder.inputType('RotateApiKeyInput', {
  description: 'Which key is to have another secret.',
  fields: t => ({
    id: t.id({ required: true, description: 'The key.' }),
    overlapHours: t.int({
      description: 'How long the secret that it has goes on serving: 0 to 720 hours, 24 if left out.',
    }),
  }),
})

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'Which key is to end.',
  fields: t => ({ id: t.id({ required: true, description: 'The key.' }) }),
})

builder.mutationFields(t => ({
  createApiKey: t.field({
    type: ApiKeyPayload,
    description: 'Makes a key. The answer is the only place where it is shown.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true }) },
    resolve: (_, { input }, context) =>
      attempt(() => createApiKey(context.db, actorOf(context), context.pepper, input)),
  }),
  rotateApiKey: t.field({
    type: ApiKeyPayload,
    description: 'Gives a key another secret; the one before serves beside it for a while.',
    args: { input: t.arg({ type: RotateApiKeyInput, required: true }) },
    resolve: (_, { input }, context) =>
      attempt(() => rotateApiKey(context.db, actorOf(context), context.pepper, input)),
  }),
  revokeApiKey: t.field({
    type: ApiKeyPayload,
    description:
      'Ends a key for good: it is refused within a second, and its sockets and streams are closed within five, on ' +
      'every instance.',
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true }) },
    resolve: (_, { input }, context) =>
      attempt(async () => ({ apiKey: await revokeApiKey(context.db, actorOf(context), input.id) })),
  }),
}))
