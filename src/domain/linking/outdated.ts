/** The stories that were linked with less than is known today, and how far they are linked anew: the row of `linking`. */
import type { Db } from '../../db/client.ts'
import { inTurn, type TurnListener } from '../in-turn.ts'
import { type FindMentions, relinkStory } from './relink.ts'

/** Of the present run, or of the latest. `stories`: those it found, `done`: those it is through with. */
export type LinkingProgress = { stories: number; done: number; changed: number; failed: number; finished: boolean }

/** So many stories are looked up at once, and counted at once when they are through. */
const BATCH = 50

/** Whether there is a story to be linked anew, those that failed aside. */
export async function hasOutdated(db: Db, failed: ReadonlySet<string>): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM article WHERE linked_with < (SELECT version FROM linking) AND id <> ALL(${[...failed]}::uuid[]) LIMIT 1`
  return rows.length > 0
}

/**
 * Begins a run, or goes on with one that was stopped: its counts go on as well.
 */
export async function beginRun(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH outdated AS (SELECT count(*)::int AS left FROM article WHERE linked_with < (SELECT version FROM linking)),
         before AS (SELECT started_at IS NOT NULL AND finished_at IS NULL AS goes_on FROM linking)
    UPDATE linking SET finished_at = NULL, failed = 0, stories = o.left + CASE WHEN goes_on THEN done ELSE 0 END,
      done = CASE WHEN goes_on THEN done ELSE 0 END, changed = CASE WHEN goes_on THEN changed ELSE 0 END,
      started_at = CASE WHEN goes_on THEN started_at ELSE now() END
    FROM outdated o, before`
}

/** How far stories are linked anew. */
export async function readProgress(db: Db): Promise<LinkingProgress> {
  const { stories, done, changed, failed, finishedAt } = await db.linking.findUniqueOrThrow({ where: { one: true } })
  return { stories, done, changed, failed, finished: finishedAt !== null }
}

/**
 * Links the next outdated stories anew, one after the other, each in a transaction of its own.
 * @param failed ids of those that are not to be tried again; what fails is added
 * @param goesOn asked before each story; where it says no, the others are left
 * @returns how many it is through with; 0 where nothing is left
 * @throws whatever made ten in a row fail
 */
export async function relinkOutdated(
  db: Db,
  find: FindMentions,
  failed: Set<string>,
  { goesOn, onFailure }: TurnListener,
): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM article WHERE linked_with < (SELECT version FROM linking) AND id <> ALL(${[...failed]}::uuid[])
    LIMIT ${BATCH}`
  const fail = (id: string, error: unknown) => {
    failed.add(id)
    onFailure(id, error)
  }
  const { outcomes, open, gaveUp } = await inTurn(
    rows.map(({ id }) => id),
    id => relinkStory(db, id, find),
    { goesOn, onFailure: fail },
  )
  for (const { id, error } of open) fail(id, error)
  if (gaveUp !== null) throw gaveUp
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length
  const data = {
    done: { increment: outcomes.length + open.length },
    changed: { increment: count('CHANGED') },
    failed: { increment: count('FAILED') + open.length },
  }
  if (outcomes.length + open.length > 0) await db.linking.update({ where: { one: true }, data })
  return outcomes.length + open.length
}

/** The run is through: whatever is outdated yet has failed, or came in behind it. */
export async function finishRun(db: Db): Promise<void> {
  await db.linking.update({ where: { one: true }, data: { finishedAt: new Date() } })
}
