/**
 * Which events a stream is told of, and as what.
 *
 * A story that is hidden must not be found out by its events: whoever replays the log with the filter `text: "a word"` would
 * learn whether it had that word. So of a story that readers may not see now
 *
 * - that it came in, was revised or was restored is told to nobody any more;
 * - that it was withdrawn is told live to those whose filter it matched: they could see it until this moment. In a replay it
 *   is told to everybody whose filter it may have matched by what its tombstone shows (tombstone-where.ts): whoever had it
 *   hears that it is gone, and nobody hears why they are told. So a client that comes back may be told of the withdrawal of
 *   a story that it never had, and passes over it.
 *
 * Webhooks are made by admins, who see every story: they are told by their filters, also of what they missed.
 */
import type { Snapshot } from '../domain/card.ts'
import type { LogEvent, StoryEventKind } from '../domain/event.ts'

/** What a subscriber is told. LEFT: a story that matched its filter was revised and matches no more. */
export type ChangeKind = StoryEventKind | 'LEFT'

/**
 * What an event is to a stream: how it is told of, or null where it is not. Of entities no stream is told. `replayed`: it
 * happened before the stream began.
 */
export type Judge = (event: LogEvent, replayed: boolean) => ChangeKind | null

/**
 * `test`: the filter; `mayMatch`: the same as far as it may be held against a hidden story. `isHidden` tells of a story
 * whether readers may see it no more, as of now.
 */
type JudgeOptions = {
  test: (story: Snapshot) => boolean
  mayMatch: (story: Snapshot) => boolean
  isHidden: (articleId: string) => boolean
}

/** Only stories that came in. One that was withdrawn since is left out, also of a replay: withdrawn means gone. */
export function judgeIngested({ test, isHidden }: Omit<JudgeOptions, 'mayMatch'>): Judge {
  return event => (event.kind === 'INGESTED' && test(event.story) && !isHidden(event.story.card.id) ? 'INGESTED' : null)
}

/**
 * Everything that happens to stories that match. A story that left the filter is told of once, by the revision that
 * took it out. What happens to a story while it is withdrawn is nobody's business but that it is restored.
 */
export function judgeAll({ test, mayMatch, isHidden }: JudgeOptions): Judge {
  return (event, replayed) => {
    if (event.kind === 'ENTITY') return null
    const { kind, story, previous } = event
    if (isHidden(story.card.id)) {
      return kind === 'WITHDRAWN' && (replayed ? mayMatch(story) : test(story)) ? kind : null
    }
    if (kind === 'REVISED') {
      if (story.card.status !== 'PUBLISHED') return null
      if (test(story)) return 'REVISED'
      return previous !== null && test(previous) ? 'LEFT' : null
    }
    return test(story) ? kind : null
  }
}
