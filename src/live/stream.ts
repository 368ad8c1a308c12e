/** What flows through a subscription, and where it begins. */
import type { Card } from '../domain/card.ts'
import type { LogEvent, StoryEvent } from '../domain/event.ts'
import type { ChangeKind, Judge } from './judge.ts'

/** Something happened to a story. `replayed`: it was in the log before the subscription began. */
export type Change = {
  type: 'CHANGE'
  kind: ChangeKind
  event: StoryEvent
  /** Null where readers may not see the story any more. */
  card: Card | null
  replayed: boolean
  cursor: string
}

/** How a stream begins: at the log's head, or behind the cursor that the client brought. */
export type StreamMode = 'LIVE' | 'RESUMED'

/** What a subscription is sent. Marks carry no story, only the place in the log up to which all was looked at. */
export type StreamItem =
  | { type: 'STARTED'; mode: StreamMode; cursor: string }
  | Change
  | { type: 'PROGRESS'; cursor: string }

/**
 * A subscription that was accepted. It can be followed by itself, item by item, or be put into a group of streams that
 * are all sent the same.
 */
export type Stream = AsyncIterable<StreamItem> & {
  /** The position to follow from, the head of the log when it began, and events that are sent first as they are. */
  start: { after: number; liveFrom: number; first: readonly LogEvent[]; mode: StreamMode; cursor: string }
  judge: Judge
  /** Whether marks are sent as items: the start, and progress. */
  marks: boolean
  /** The item that tells of an event, one of those that `judge` names a kind for. */
  itemOf: (event: LogEvent, kind: ChangeKind, replayed: boolean) => Change
  /** The cursor that stands on an event. */
  cursorOf: (event: LogEvent) => string
}
