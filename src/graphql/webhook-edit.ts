/** Making webhooks, changing them, and taking them away. */
import {
  createWebhook,
  deleteWebhook,
  redeliverWebhook,
  rotateWebhookSecret,
  updateWebhook,
} from '../domain/webhook-edit.ts'
import { readWebhook } from '../domain/webhook.ts'
import { actorOf } from './access.ts'
import { ArticleWhereInput, toArticleWhere } from './article-where.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { idOf } from './global-id.ts'
import { attempt, type Problem, UserError } from './user-error.ts'
import { Webhook } from './webhook.ts'

type Payload = { webhookId?: string; secret?: string; userErrors: Problem[] }

const userErrors = {
  type: [UserError] as [typeof UserError],
  description: 'Why the input was not accepted; empty where it was.',
  resolve: (payload: { userErrors: Problem[] }) => payload.userErrors,
}
const webhook = {
  type: Webhook,
  nullable: true as const,
  description: 'The webhook as it is now; null where the input was not accepted.',
  resolve: ({ webhookId }: Payload, _: object, { db }: Context) =>
    webhookId === undefined ? null : readWebhook(db, webhookId),
}

const WebhookPayload = builder.objectRef<Payload>('WebhookPayload').implement({
  description: 'What became of the webhook.',
  fields: t => ({ webhook: t.field(webhook), userErrors: t.field(userErrors) }),
})

const WebhookSecretPayload = builder.objectRef<Payload>('WebhookSecretPayload').implement({
  description: 'A webhook, and what its deliveries are signed with.',
  fields: t => ({
    webhook: t.field(webhook),
    secret: t.string({
      nullable: true,
      description: 'The secret, shown this once: `whsec_` and base64.',
      resolve: payload => payload.secret,
    }),
    userErrors: t.field(userErrors),
  }),
})

const DeleteWebhookPayload = builder
  .objectRef<{ deletedId?: string; userErrors: Problem[] }>('DeleteWebhookPayload')
  .implement({
    description: 'What was taken away.',
    fields: t => ({
      deletedId: t.id({
        nullable: true,
        description: 'The id of the webhook; null where there was none.',
        resolve: payload => payload.deletedId,
      }),
      userErrors: t.field(userErrors),
    }),
  })

const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
  description: 'A webhook to be made.',
  fields: t => ({
    name: t.string({ required: true, description: 'What people call it, in at most 200 characters.' }),
    url: t.string({ required: true, description: 'Where it leads to: https, or http, on the public net.' }),
    where: t.field({ type: ArticleWhereInput, description: 'Which stories; all if left out.' }),
    after: t.field({
      type: 'EventCursor',
      description: 'Everything behind it is sent; if left out, what comes from now.',
    }),
  }),
})

const UpdateWebhookInput = builder.inputType('UpdateWebhookInput', {
  description: 'What to change of a webhook; what is left out stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The webhook.' }),
    name: t.string({ description: 'Another name.' }),
    url: t.string({ description: 'Another address.' }),
    where: t.field({ type: ArticleWhereInput, description: 'Other stories, from its place on; null for all.' }),
    enabled: t.boolean({ description: 'Whether it is sent to; one that is enabled goes on where it stood.' }),
  }),
})

const RedeliverWebhookInput = builder.inputType('RedeliverWebhookInput', {
  description: 'Where a webhook is to go on.',
  fields: t => ({
    id: t.id({ required: true, description: 'The webhook.' }),
    after: t.field({
      type: 'EventCursor',
      required: true,
      description:
        'Any cursor of the log, of a delivery, say: what matches behind it is sent, again or for the first time.',
    }),
  }),
})

function idInput(name: string, description: string) {
  return builder.inputType(name, {
    description,
    fields: t => ({ id: t.id({ required: true, description: 'The webhook.' }) }),
  })
}

builder.mutationFields(t => ({
  createWebhook: t.field({
    type: WebhookSecretPayload,
    description: 'Makes a webhook. The answer holds its secret, which is never shown again.',
    args: { input: t.arg({ type: CreateWebhookInput, required: true }) },
    resolve: (_, { input: { name, url, where, after } }, context) =>
      attempt(async () => {
        const { db, live, webhooks } = context
        toArticleWhere(where)
        if (after != null) await live.check(after)
        const cursor = after ?? (await live.cursor())
        const made = await createWebhook(db, actorOf(context), webhooks, { name, url, where: where ?? null, cursor })
        return { webhookId: made.id, secret: made.secret }
      }),
  }),
  updateWebhook: t.field({
    type: WebhookPayload,
    description: 'Changes a webhook, or enables and disables it. A delivery that fails is tried again at once.',
    args: { input: t.arg({ type: UpdateWebhookInput, required: true }) },
    resolve: (_, { input }, context) =>
      attempt(async () => {
        const webhookId = idOf('Webhook', input.id)
        toArticleWhere(input.where)
        await updateWebhook(context.db, actorOf(context), context.webhooks, { ...input, id: webhookId })
        return { webhookId }
      }),
  }),
  deleteWebhook: t.field({
    type: DeleteWebhookPayload,
    description: 'Takes a webhook away.',
    args: { input: t.arg({ type: idInput('DeleteWebhookInput', 'Which webhook.'), required: true }) },
    resolve: (_, { input: { id } }, context) =>
      attempt(async () => {
        await deleteWebhook(context.db, actorOf(context), idOf('Webhook', id))
        return { deletedId: id }
      }),
  }),
  redeliverWebhook: t.field({
    type: WebhookPayload,
    description: 'Sets a webhook to a place in the log. Receivers know by `webhook-id` what they have had.',
    args: { input: t.arg({ type: RedeliverWebhookInput, required: true }) },
    resolve: (_, { input: { id, after } }, context) =>
      attempt(async () => {
        const webhookId = idOf('Webhook', id)
        await context.live.check(after)
        await redeliverWebhook(context.db, actorOf(context), { id: webhookId, cursor: after })
        return { webhookId }
      }),
  }),
  rotateWebhookSecret: t.field({
    type: WebhookSecretPayload,
    description:
      'Gives a webhook a new secret, shown this once. For a day deliveries are signed with the old one as well.',
    args: { input: t.arg({ type: idInput('RotateWebhookSecretInput', 'Which webhook.'), required: true }) },
    resolve: (_, { input: { id } }, context) =>
      attempt(async () => {
        const webhookId = idOf('Webhook', id)
        const secret = await rotateWebhookSecret(context.db, actorOf(context), context.webhooks, webhookId)
        return { webhookId, secret }
      }),
  }),
}))
