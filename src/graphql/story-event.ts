/** What happens to stories: the items of streams, and the log for those who poll. */
import type { Change, StreamItem } from '../live/stream.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'

type Started = Extract<StreamItem, { type: 'STARTED' }>
type Progress = Extract<StreamItem, { type: 'PROGRESS' }>

const StoryEventKind = builder.enumType('StoryEventKind', {
  description: 'What happened to a story.',
  values: {
    INGESTED: { description: 'It came in.' },
    REVISED: { description: 'Its text or what is known of it was changed.' },
    WITHDRAWN: {
      description:
        'Readers may not see it any more, or not before its time. A replay tells so of every story that is hidden now and ' +
        'of which the filter could be told without its text: pass over those that you never had.',
    },
    RESTORED: { description: 'It was withdrawn, or scheduled for later, and readers may see it again.' },
    LEFT: { description: 'It was revised, and matches the filter of this stream no more.' },
  } as const,
})

const StreamMode = builder.enumType('StreamMode', {
  description: 'How a stream began.',
  values: {
    LIVE: { description: 'At the head of the log.' },
    RESUMED: { description: 'Behind the cursor that was given.' },
  } as const,
})

const cursorText = 'Keep it, and give it as `after` to go on behind this place.'

/** The article of a card; what the card lacks is read as it is now. */
export function articleOf({ card }: Change) {
  return card === null ? null : { id: card.id, card }
}

export const StoryEvent = builder.objectRef<Change>('StoryEvent').implement({
  description: 'Something that happened to a story.',
  fields: t => ({
    cursor: t.expose('cursor', { type: 'EventCursor', description: cursorText }),
    kind: t.expose('kind', { type: StoryEventKind, description: 'What happened.' }),
    replayed: t.exposeBoolean('replayed', { description: 'Whether it happened before the stream began.' }),
    at: t.field({ type: 'DateTime', description: 'When it was committed.', resolve: ({ event }) => event.at }),
    articleId: t.globalID({
      description: 'The id of the story.',
      resolve: ({ event }) => ({ type: 'Article', id: event.story.card.id }),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description:
        'The story as it was then; what lists do not carry is read as it is now. Null where readers may not see it.',
      resolve: articleOf,
    }),
    revision: t.int({
      description: 'The revision that the story had then.',
      resolve: ({ event }) => event.story.card.revision,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was withdrawn or restored, where somebody said.',
      resolve: ({ event }) => event.reason,
    }),
  }),
})

const StreamStarted = builder.objectRef<Started>('StreamStarted').implement({
  description: 'The first item of a stream.',
  fields: t => ({
    mode: t.expose('mode', { type: StreamMode, description: 'How it began.' }),
    cursor: t.expose('cursor', { type: 'EventCursor', description: 'The place that it began at.' }),
  }),
})

const StreamProgress = builder.objectRef<Progress>('StreamProgress').implement({
  description: 'Up to this place nothing else concerned the stream: a client that keeps it resumes from here.',
  fields: t => ({ cursor: t.expose('cursor', { type: 'EventCursor', description: cursorText }) }),
})

const itemTypes = { CHANGE: StoryEvent, STARTED: StreamStarted, PROGRESS: StreamProgress } as const

export const StoryStreamItem = builder.unionType('StoryStreamItem', {
  description: 'What a stream of story events brings.',
  types: [StreamStarted, StoryEvent, StreamProgress],
  resolveType: item => itemTypes[(item as StreamItem).type],
})
