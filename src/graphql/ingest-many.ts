/** Taking in many stories with one mutation. */
import { ingestMany, MOST_STORIES, type OneOutcome } from '../domain/ingest-many.ts'
import { actorOf } from './access.ts'
import { builder } from './builder.ts'
import type { Declared } from './cost.ts'
import { IngestStoryInput, IngestStoryPayload } from './ingest.ts'
import { attempt, type Problem, UserError } from './user-error.ts'

type Payload = { outcomes?: OneOutcome[]; userErrors: Problem[] }

const IngestStoriesPayload = builder.objectRef<Payload>('IngestStoriesPayload').implement({
  description: 'What became of the stories.',
  fields: t => ({
    results: t.field({
      type: [IngestStoryPayload],
      nullable: { list: false, items: true },
      description:
        'One for each story, in order; null, with an error in its place, for one that failed by a fault of the hub. Empty ' +
        'where nothing was accepted.',
      resolve: ({ outcomes = [] }) => outcomes.map(payloadOf),
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why nothing of it was accepted; each story has its own beside its outcome.',
      resolve: payload => payload.userErrors,
    }),
  }),
})

async function payloadOf(outcome: OneOutcome, place: number) {
  const payload = await attempt(async () => {
    if ('failure' in outcome) throw outcome.failure
    return outcome.stored
  })
  const userErrors = payload.userErrors.map(({ field, ...problem }) => {
    return { ...problem, field: field && ['input', 'stories', String(place), ...field.slice(1)] }
  })
  return { ...payload, userErrors }
}

const IngestStoriesInput = builder.inputType('IngestStoriesInput', {
  description: 'Stories to take in.',
  fields: t => ({
    stories: t.field({
      type: [IngestStoryInput],
      required: true,
      description: `1 to ${MOST_STORIES} stories; a request may have a mebibyte.`,
    }),
    idempotencyKey: t.string({
      description: 'Your name for all of it: a retry gets the first answer for each story that was taken in.',
    }),
  }),
})

/** How many stories an input has; one that is none is refused before it is executed. */
const storiesIn: Declared = valueOf => {
  const { stories } = (valueOf('input') ?? {}) as { stories?: unknown }
  return Array.isArray(stories) ? stories.length : 1
}

builder.mutationField('ingestStories', t =>
  t.field({
    type: IngestStoriesPayload,
    // Each is work, and its outcome an object.
    extensions: { cost: storiesIn, length: storiesIn },
    description: 'Takes in many stories, each as `ingestStory` would: one that fails keeps none back.',
    args: { input: t.arg({ type: IngestStoriesInput, required: true }) },
    resolve: (_, { input }, context) =>
      attempt(async () => ({ outcomes: await ingestMany(context.ingest, actorOf(context), input) })),
  }),
)
