/** Which events a stream is told of, and as what. */
import type { Snapshot } from '../domain/card.ts'
import type { LogEvent, StoryEventKind } from '../domain/event.ts'

/** What a subscriber is told. LEFT: a story that matched its filter was revised and matches no more. */
export type ChangeKind = StoryEventKind | 'LEFT'

/** What an event is to a stream: how it is told of, or null where it is not. Of entities no stream is told. */
export type Judge = (event: LogEvent) => ChangeKind | null

/** `isHidden` tells of a story whether readers may see it no more, as of now. */
type JudgeOptions = { test: (story: Snapshot) => boolean; isHidden: (articleId: string) => boolean }

/** Only stories that came in. One that was withdrawn since is left out, also of a replay: withdrawn means gone. */
export function judgeIngested({ test, isHidden }: JudgeOptions): Judge {
  return event => (event.kind === 'INGESTED' && test(event.story) && !isHidden(event.story.card.id) ? 'INGESTED' : null)
}

/**
 * Everything that happens to stories that match. A story that left the filter is told of once, by the revision that
 * took it out. What happens to a story while it is withdrawn is nobody's business but that it is restored.
 */
export function judgeAll({ test }: JudgeOptions): Judge {
  return event => {
    if (event.kind === 'ENTITY') return null
    const { kind, story, previous } = event
    if (kind === 'REVISED') {
      if (story.card.status !== 'PUBLISHED') return null
      if (test(story)) return 'REVISED'
      return previous !== null && test(previous) ? 'LEFT' : null
    }
    return test(story) ? kind : null
  }
}
