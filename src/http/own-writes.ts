import { getOperationAST, OperationTypeNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../graphql/context.ts'
import type { Reader } from '../live/reader.ts'

/** What waits longer, in milliseconds, is answered: what was written is written. The log's notification will come. */
const PATIENCE_MS = 1_000

/**
 * Answers a mutation when this instance has heard of what it wrote, by whichever door it came: whoever withdraws a story
 * and asks for the list then, even without a key, is sent no list of before.
 */
export function readOwnWrites(reader: Pick<Reader, 'catchUp'>): Plugin<Context> {
  return {
    onExecute: ({ args: { document, operationName } }) => {
      if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.MUTATION) return
      return { onExecuteDone: () => catchUp(reader) }
    },
  }
}

async function catchUp(reader: Pick<Reader, 'catchUp'>): Promise<void> {
  const done = new AbortController()
  // Where the log is out of reach, nothing is served from memory either.
  const caughtUp = reader.catchUp().catch(() => {})
  await Promise.race([caughtUp, pause(PATIENCE_MS, undefined, { signal: done.signal }).catch(() => {})])
  done.abort()
}
