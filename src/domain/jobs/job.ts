/** Jobs: reading many stories anew, in the background. What is left of one stands in a table, so a crash loses none of it. */
import { v7 as uuid } from 'uuid'
import type { Db } from '../../db/client.ts'
import { type Job, Prisma } from '../../db/generated/client.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { RawiError } from '../errors.ts'
import { checkedNote } from '../reason.ts'
import { storedWhere } from '../stored-where.ts'
import { writing } from '../transaction.ts'
import { type ArticleWhere, compileWhere } from '../where.ts'

/** Which stories: those of these ids, or all that match, published or not. */
export type JobOrder = { ids?: readonly string[] | null; where?: ArticleWhere | null; note?: string | null }

/** A story that a job could not do, and why. */
export type JobFailure = { articleId: string; code: string; message: string }

/** The most stories of a job that are given by their ids. */
const MOST_IDS = 1_000

/**
 * Orders stories to be read anew.
 * @returns the id of the job
 * @throws RawiError BAD_USER_INPUT where neither or both of `ids` and `where` are given, too many ids, or a filter with a
 *   text that cannot be stored; NOT_FOUND where there is no story of one of the ids
 */
export async function orderJob(db: Db, by: Actor, { ids, where, note: given }: JobOrder): Promise<string> {
  const note = checkedNote(given)
  if ((ids == null) === (where == null)) {
    throw new RawiError('BAD_USER_INPUT', 'Give `ids` or `where`: `{}` is all stories.', { field: 'ids' })
  }
  if (ids != null && (ids.length === 0 || ids.length > MOST_IDS)) {
    throw new RawiError('BAD_USER_INPUT', `\`ids\` has ${ids.length} ids; it takes 1 to ${MOST_IDS}.`, { field: 'ids' })
  }
  const asked = ids == null ? { where: storedWhere(where ?? {}) } : { ids: [...new Set(ids)] }
  const id = uuid()
  const { sql } = ids == null ? compileWhere(where) : { sql: Prisma.sql`a.id = ANY(${[...ids]}::uuid[])` }
  await writing(db, async tx => {
    await tx.job.create({ data: { id, by, note } })
    const total = await tx.$executeRaw`
      INSERT INTO job_story (job_id, article_id) SELECT ${id}::uuid, a.id FROM article a WHERE ${sql}`
    if (ids != null && total < new Set(ids).size) {
      throw new RawiError('NOT_FOUND', 'There is no story with one of these ids.', { field: 'ids' })
    }
    await tx.job.update({ where: { id }, data: { total } })
    const target = { type: 'Job', id }
    await audit(tx, by, {
      operation: 'reprocessArticles',
      target,
      reason: note,
      before: null,
      after: { total, ...asked },
    })
  })
  return id
}

/** Jobs by id. */
export async function readJobs(db: Db, ids: readonly string[]): Promise<Map<string, Job>> {
  const jobs = await db.job.findMany({ where: { id: { in: [...ids] } } })
  return new Map(jobs.map(job => [job.id, job]))
}

/** The latest jobs, those before `before` only. */
export async function listJobs(db: Db, before: string | null, limit: number): Promise<Job[]> {
  const where = before === null ? {} : { id: { lt: before } }
  return await db.job.findMany({ where, orderBy: { id: 'desc' }, take: limit })
}

/** What a job could not do, in the order of the ids of the stories. */
export async function listFailures(db: Db, jobId: string, after: string, limit: number): Promise<JobFailure[]> {
  const where = { jobId, ...(after === '' ? {} : { articleId: { gt: after } }) }
  return await db.jobFailure.findMany({ where, orderBy: { articleId: 'asc' }, take: limit })
}

/** The oldest job that is not done. */
export async function nextJob(db: Db): Promise<Job | null> {
  return await db.job.findFirst({ where: { state: { not: 'DONE' } }, orderBy: { id: 'asc' } })
}

/** The job is being done. */
export async function beginJob(db: Db, id: string): Promise<void> {
  await db.job.updateMany({ where: { id, state: 'WAITING' }, data: { state: 'RUNNING', startedAt: new Date() } })
}

/** Nothing is left of the job. */
export async function finishJob(db: Db, id: string): Promise<void> {
  await db.job.update({ where: { id }, data: { state: 'DONE', finishedAt: new Date() } })
}

/** The next stories of a job. */
export async function nextStories(db: Db, jobId: string, limit: number): Promise<string[]> {
  const rows = await db.jobStory.findMany({ where: { jobId }, orderBy: { articleId: 'asc' }, take: limit })
  return rows.map(({ articleId }) => articleId)
}

/** Takes stories off a job that it is through with, and counts them: each once, whoever did it as well. */
export async function settle(
  db: Db,
  jobId: string,
  { done, changed, failures }: { done: readonly string[]; changed: readonly string[]; failures: readonly JobFailure[] },
): Promise<void> {
  await writing(db, async tx => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      DELETE FROM job_story WHERE job_id = ${jobId}::uuid AND article_id = ANY(${[...done]}::uuid[])
      RETURNING article_id AS id`
    const taken = new Set(rows.map(({ id }) => id))
    const failed = failures.filter(({ articleId }) => taken.has(articleId))
    await tx.jobFailure.createMany({ data: failed.map(failure => ({ jobId, ...failure })) })
    await tx.job.update({
      where: { id: jobId },
      data: {
        done: { increment: taken.size },
        changed: { increment: changed.filter(id => taken.has(id)).length },
        failed: { increment: failed.length },
      },
    })
  })
}
