import { FollowError, fromErrors, type ResponseError } from './errors.ts'
import type { FollowOptions } from './options.ts'
import type { Message, Result } from './transport.ts'

/** Where the caller stands in the story log: everything up to `cursor` is processed. */
export type Place = {
  readonly cursor: string | null
  /** Processes a message: gives the story to the caller, then moves on, then stores where. */
  take: (message: Message) => Promise<void>
  move: (cursor: string) => Promise<void>
}

type PlaceOptions<Item> = Pick<FollowOptions<Item>, 'after' | 'store' | 'onItem'>

/** Begins where the store says; else at `after`. */
export async function openPlace<Item>({ after, store, onItem }: PlaceOptions<Item>): Promise<Place> {
  let cursor = (await store?.load()) ?? after ?? null
  // Of the last story, not of the last mark: marks tell how far the hub has looked, stories what the caller has got.
  let last = cursor

  const move = async (to: string) => {
    if (to === cursor) return
    cursor = to
    await store?.save(to)
  }
  return {
    get cursor() {
      return cursor
    },
    move,
    take: async message => {
      if (message.type !== 'RESULT') return await move(message.cursor)
      const { item, errors } = itemOf(message.result)
      if (isMark(item)) return await move(item.cursor)
      if (item.cursor === last) return
      await onItem(item as Item, { cursor: item.cursor, errors })
      last = item.cursor
      await move(item.cursor)
    },
  }
}

type StreamItem = { cursor: string; __typename?: unknown }

/**
 * The one root field's value.
 * @throws FollowError where it has none: a story that failed is asked for again rather than passed over
 */
function itemOf({ data, errors = [] }: Result): { item: StreamItem; errors: readonly ResponseError[] } {
  const item = Object.values(data ?? {})[0] as { cursor?: unknown } | null | undefined
  if (item === null || item === undefined) throw fromErrors(errors)
  if (typeof item.cursor !== 'string') {
    throw new FollowError('DOCUMENT_INVALID', 'The document must select `cursor`: without it nothing can be resumed.')
  }
  return { item: item as StreamItem, errors }
}

function isMark({ __typename }: StreamItem): boolean {
  return __typename === 'StreamStarted' || __typename === 'StreamProgress'
}
