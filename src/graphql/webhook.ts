/** Webhooks as admins see them. */
import { validate } from 'uuid'
import { WebhookDisabledReason, WebhookStatus } from '../db/generated/enums.ts'
import { RawiError } from '../domain/errors.ts'
import { listWebhooks, type Webhook as WebhookRow } from '../domain/webhook.ts'
import { builder } from './builder.ts'
import { encodeGlobalId } from './global-id.ts'
import { forwardArgs, keysetConnection } from './lookup.ts'

const WebhookStatusEnum = builder.enumType(WebhookStatus, {
  name: 'WebhookStatus',
  description: 'Whether a webhook is sent to.',
  values: {
    ACTIVE: { description: 'It is sent to; where a delivery fails, it is tried again.' },
    DISABLED: { description: 'Nothing is sent until it is enabled again.' },
  },
})

const WebhookDisabledReasonEnum = builder.enumType(WebhookDisabledReason, {
  name: 'WebhookDisabledReason',
  description: 'Why a webhook was disabled.',
  values: {
    BY_HAND: { description: 'An admin did it.' },
    GONE: { description: 'The receiver answered 410 Gone.' },
    FAILING: { description: 'One delivery failed for three days.' },
    CURSOR_EXPIRED: { description: 'What was to be sent next is no longer kept: set it to a place that is.' },
    CURSOR_UNKNOWN: { description: 'The log does not hold its place: the database was restored or replaced.' },
    INVALID: { description: 'What is stored of it cannot be served; `lastError` says why.' },
  },
})

export const Webhook = builder.objectRef<WebhookRow>('Webhook').implement({
  description: 'Where stories are sent to, in the order of the story log, each at least once.',
  fields: t => ({
    id: t.id({ description: 'Opaque id.', resolve: ({ id }) => encodeGlobalId('Webhook', id) }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    url: t.exposeString('url', { description: 'Where it leads to.' }),
    where: t.expose('where', { type: 'JSON', nullable: true, description: 'Which stories; null for all.' }),
    status: t.expose('status', { type: WebhookStatusEnum, description: 'Whether it is sent to.' }),
    disabledReason: t.expose('disabledReason', {
      type: WebhookDisabledReasonEnum,
      nullable: true,
      description: 'Why it is not sent to.',
    }),
    disabledAt: t.expose('disabledAt', { type: 'DateTime', nullable: true, description: 'Since when it is not.' }),
    cursor: t.expose('cursor', {
      type: 'EventCursor',
      description: 'Its place in the story log: all up to here was accepted, or does not concern it.',
    }),
    lastDeliveredAt: t.expose('lastDeliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When something was last accepted.',
    }),
    failures: t.exposeInt('failures', { description: 'How often the delivery that is due has failed.' }),
    failingSince: t.expose('failingSince', { type: 'DateTime', nullable: true, description: 'Since when it fails.' }),
    nextAttemptAt: t.expose('nextAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried again.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'What went wrong: the status and the beginning of the answer, or a code and a sentence.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

const WebhookConnection = builder.connectionObject(
  { type: Webhook, name: 'WebhookConnection' },
  { name: 'WebhookEdge' },
)

const LIST = 'webhooks'

function idAfter(key: string): string | null {
  if (key === '' || validate(key)) return key === '' ? null : key
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${LIST}.`)
}

builder.queryField(LIST, t =>
  t.field({
    type: WebhookConnection,
    description: 'All webhooks, in the order in which they were made.',
    args: forwardArgs(t),
    resolve: (_, args, { db }) =>
      keysetConnection(
        LIST,
        args,
        (after, take) => listWebhooks(db, idAfter(after), take),
        ({ id }) => id,
      ),
  }),
)
