/** One snapshot for one operation: a list and the cursor that goes on exactly behind it. */
import { type DocumentNode, getOperationAST, OperationTypeNode, visit } from 'graphql'
import type { Tx } from '../db/client.ts'
import { openGate } from '../domain/search/gate.ts'
import { type Context, sightOf } from './context.ts'
import { createLoaders } from './loaders.ts'

/** A query over a snapshot may take as long as a transaction may, in milliseconds. */
const TIMEOUT = 30_000

/** Whether an operation asks for the head of the log beside something else, and so for both as of one moment. */
export function asksForSnapshot(document: DocumentNode, operationName: string | null | undefined): boolean {
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return false
  let [fields, cursors] = [0, 0]
  visit(document, {
    Field: ({ name }) => {
      fields++
      // No other type has a field of this name, so it does not matter where it stands.
      if (name.value === 'streamCursor') cursors++
    },
  })
  return cursors > 0 && fields > cursors
}

/**
 * Runs an operation in a context whose every statement sees the database as of its first one. Without it, a story that
 * is committed between the reading of a list and that of the cursor would be in neither list nor stream.
 *
 * A snapshot holds a connection from its beginning to its end, so it waits at a gate before, and at none within: what
 * waited for a place within would keep a connection from those that have one.
 * @throws RawiError SERVER_BUSY where it had no turn
 */
export async function inSnapshot<T>(context: Context, act: (context: Context) => Promise<T>): Promise<T> {
  const { directory } = context
  const run = async (tx: Tx): Promise<T> => {
    const within = { db: tx as Context['db'], searching: openGate }
    return await act({
      ...context,
      ...within,
      load: createLoaders({ ...within, directory, sight: sightOf(context.viewer), keep: false }),
    })
  }
  const options = { isolationLevel: 'RepeatableRead', timeout: TIMEOUT } as const
  return await context.snapshots.pass(() => context.db.$transaction(run, options))
}
