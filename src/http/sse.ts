import { OperationTypeNode } from 'graphql'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller, Context } from '../graphql/context.ts'
import { type ErrorMask, withoutStatus } from '../graphql/errors.ts'
import { openStream } from '../graphql/open-stream.ts'
import type { Groups } from '../live/groups.ts'
import type { Sink } from '../live/member.ts'
import type { AddressOf } from './address.ts'
import { type Admitted, badCredential } from './authentication.ts'
import { prepareOperation, type Preparing } from './operation.ts'
import { type Params, paramsOf } from './params.ts'
import type { Places } from './places.ts'
import { refuse } from './refusal.ts'
import { MOST_WAITING, PATIENCE_MS, waitForRoom } from './room.ts'
import { crowded } from './upgrade.ts'

/** A comment this often, in milliseconds, shows both ends and everything between them that the connection lives. */
const COMMENT_MS = 12_000

export type SseDeps = Preparing & {
  groups: Groups
  addressOf: AddressOf
  /** Of each address; sockets take of the same. */
  places: Places
  createContext: (caller: Caller) => Context
  /** How long a client may take nothing of what waits for it, in milliseconds. */
  patience?: number | undefined
}

/**
 * Answers a subscription over server-sent events, in the frames of graphql-sse (`next`, `complete`). Every frame carries
 * its cursor as `id:`, and progress is an `id:` by itself: a client that comes back with `Last-Event-ID`, as EventSource
 * does by itself, goes on where it was.
 * The stream of a key or token ends with it: UNAUTHENTICATED, and completed.
 * @param asked the request's body, and who asks
 * @returns false where the request is none for a stream, or cannot be prepared: Yoga answers it
 */
export async function answerStream(
  deps: SseDeps,
  request: IncomingMessage,
  response: ServerResponse,
  { body, caller, watch }: { body: Buffer; caller: Caller; watch: Admitted['watch'] },
): Promise<boolean> {
  const { mask, groups, addressOf, places, createContext, patience = PATIENCE_MS } = deps
  const params = paramsOf(request, body)
  if (params === null || !mayBeStream(deps, params, caller)) return false
  const operation = await prepareOperation(deps, { request, response, caller, params })
  if ('errors' in operation || operation.type !== OperationTypeNode.SUBSCRIPTION) return false

  // Its client is gone already, and nothing would end the stream, or give its place back.
  if (response.destroyed) return true
  const leave = places.take(addressOf(request))
  if (leave === null) {
    refuse(request, response, crowded)
    return true
  }
  response.once('close', leave)
  const opened = await openStream(operation.args, { mask, createContext: () => createContext(caller) })
  if (response.destroyed) return true
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // Tells nginx not to gather the stream into pages.
    'x-accel-buffering': 'no',
  })
  response.write(':\n\n')
  if ('errors' in opened) {
    finish(response, { errors: opened.errors.map(withoutStatus) })
    return true
  }
  const comments = setInterval(() => response.write(':\n\n'), COMMENT_MS)
  const stop = groups.join({ ...opened, sink: sinkOf(response, mask, patience) })
  const unwatch = watch(() => {
    stop()
    finish(response, { errors: [withoutStatus(mask(badCredential()))] })
  })
  response.once('close', () => {
    clearInterval(comments)
    unwatch()
    stop()
  })
  return true
}

function sinkOf(response: ServerResponse, mask: ErrorMask, patience: number): Sink {
  const behind = Buffer.from('\n\n')
  return {
    write: (cursor, bytes) => {
      response.write(Buffer.concat([Buffer.from(`id: ${cursor}\nevent: next\ndata: `), bytes, behind]))
    },
    // Node gathers the writes of one turn by itself.
    gather: () => {},
    progress: cursor => void response.write(`id: ${cursor}\n\n`),
    full: () => response.writableLength > MOST_WAITING,
    drained: () => waitForRoom(() => (response.destroyed ? null : response.writableLength), patience),
    end: why => {
      // Cut, and not completed: the client comes back by itself, with the id that it had last.
      if (why === 'RETRY') response.destroy()
      else finish(response, { errors: [withoutStatus(mask(why))] })
    },
  }
}

function finish(response: ServerResponse, result: object): void {
  response.end(`event: next\ndata: ${JSON.stringify(result)}\n\nevent: complete\ndata:\n\n`)
}

/**
 * Whether a document could be one of a stream, which nobody writes without this word: others are not prepared twice. What
 * is wrong with the name of one, Yoga tells.
 */
function mayBeStream({ documents }: SseDeps, params: Params, { viewer }: Caller): boolean {
  try {
    return /\bsubscription\b/.test(documents.resolve(params, viewer).query)
  } catch {
    return false
  }
}
