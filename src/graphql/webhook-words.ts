/** The API's words for webhooks: their filters as they are stored, and their bodies, which are items of `storyEvents`. */
import {
  coerceInputValue,
  executeSubscriptionEvent,
  isInputType,
  parse,
  validateSubscriptionArgs,
  type ValidatedSubscriptionArgs,
} from 'graphql'
import { RawiError } from '../domain/errors.ts'
import type { Change } from '../live/stream.ts'
import type { WebhookWords } from '../live/webhooks/run.ts'
import { allowedBy } from './access.ts'
import { type ArticleWhereArg, toArticleWhere } from './article-where.ts'
import type { Caller, Context } from './context.ts'
import { schema } from './schema.ts'

/** What a body tells of an event. It is part of the API: a field that is in it stays. */
const DOCUMENT = parse(`subscription {
  storyEvents {
    ... on StoryEvent {
      cursor kind at articleId revision reason
      article {
        id slug url headline summary language direction
        publishedAt publishedAtPrecision publishedAtText ingestedAt updatedAt status revision
        source { id slug name }
        people(first: 100) { edges { mentionCount salience inHeadline node { id slug name } } }
        countries(first: 100) { edges { mentionCount salience inHeadline evidence node { id code name } } }
        tags { id slug label }
      }
    }
  }
}`)

/** A receiver is told what everybody may read of a hub that is open, with names in the languages of the stories. */
const receiver: Caller = {
  viewer: { actor: null, scopes: allowedBy(['read']), expiresAt: null },
  address: null,
  acceptLanguage: null,
  lastEventId: null,
}

/** Makes the words of one instance. */
export function createWebhookWords(createContext: (caller: Caller) => Context): WebhookWords {
  const validated = validateSubscriptionArgs({ schema, document: DOCUMENT })
  if (!('schema' in validated)) throw new Error('the document of webhooks is none', { cause: validated[0] })
  return {
    whereOf: stored => {
      const type = schema.getType('ArticleWhereInput')
      const where = stored === null || !isInputType(type) ? null : coerceInputValue(stored, type)
      if (where === undefined) throw new RawiError('BAD_USER_INPUT', 'The filter is none that the API takes any more.')
      return toArticleWhere(where as ArticleWhereArg | null)
    },
    bodyOf: async change => Buffer.from(JSON.stringify(await envelope(validated, change, createContext(receiver)))),
  }
}

async function envelope(args: ValidatedSubscriptionArgs, change: Change, contextValue: Context) {
  const { data, errors } = await executeSubscriptionEvent({ ...args, rootValue: change, contextValue })
  if (errors !== undefined) throw new Error('an event could not be executed', { cause: errors[0] })
  const type = `story.${change.kind.toLowerCase()}`
  return { type, timestamp: change.event.at.toISOString(), data: (data as { storyEvents: unknown }).storyEvents }
}
