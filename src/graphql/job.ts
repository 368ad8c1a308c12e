/** Jobs: reading stored stories anew, in the background. */
import { validate } from 'uuid'
import { JobState } from '../db/generated/enums.ts'
import type { Job as JobRow } from '../db/generated/client.ts'
import type { Actor } from '../domain/actor.ts'
import { RawiError } from '../domain/errors.ts'
import { type JobFailure as FailureRow, listFailures, listJobs, orderJob, readJobs } from '../domain/jobs/job.ts'
import { actorOf } from './access.ts'
import { noteText } from './article-payload.ts'
import { ArticleWhereInput, toArticleWhere } from './article-where.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { idOf } from './global-id.ts'
import { forwardArgs, keysetConnection } from './lookup.ts'
import { decodeCursor, encodeCursor, pageSize, toConnection } from './paging.ts'
import { attempt, type Problem, UserError } from './user-error.ts'

const JobStateEnum = builder.enumType(JobState, {
  name: 'JobState',
  description: 'How a job stands.',
  values: {
    WAITING: { description: 'Its turn has not come.' },
    RUNNING: { description: 'It is being done, or goes on when an instance is there to do it.' },
    DONE: { description: 'It is through with all of its stories.' },
  },
})

const JobFailure = builder.objectRef<FailureRow>('JobFailure').implement({
  description: 'A story that a job could not do.',
  fields: t => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The story; null where it is there no more.',
      resolve: ({ articleId }, _, { load }) => load.article.load(articleId),
    }),
    code: t.exposeString('code', { description: 'A stable code: STORY_EMPTY.' }),
    message: t.exposeString('message', { description: 'In a sentence.' }),
  }),
})

const JobFailureConnection = builder.connectionObject(
  { type: JobFailure, name: 'JobFailureConnection' },
  { name: 'JobFailureEdge' },
)

const Job = builder.objectRef<JobRow>('Job')

builder.node(Job, {
  description: 'Stored stories that are read anew, in the background.',
  id: { resolve: ({ id }) => id, description: 'Opaque id.' },
  // `node` needs what all readers have, and `Node.id` too: who may not edit is not even told that there is a job.
  loadManyWithoutCache: async (ids, { db, viewer }) => {
    if (!viewer.scopes.includes('edit')) return ids.map(() => undefined)
    const jobs = await readJobs(db, ids)
    return ids.map(id => jobs.get(id))
  },
  fields: t => ({
    state: t.expose('state', { type: JobStateEnum, description: 'How it stands.' }),
    total: t.exposeInt('total', { description: 'How many stories it is of.' }),
    done: t.exposeInt('done', { description: 'How many of them it is through with.' }),
    changed: t.exposeInt('changed', { description: 'How many of those are others now.' }),
    failed: t.exposeInt('failed', { description: 'How many of those could not be read.' }),
    by: t.string({ description: 'Who ordered it.', resolve: ({ by }) => (by as Actor).name }),
    note: t.exposeString('note', { nullable: true, description: 'What they noted of it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was ordered.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When its turn came.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it was done.' }),
    failures: t.field({
      type: JobFailureConnection,
      description: 'The stories that could not be read, and why.',
      args: {
        first: t.arg.int({ description: 'How many: 1 to 100, 20 if left out.' }),
        after: t.arg.string({ description: 'The cursor to go on after.' }),
      },
      resolve: ({ id }, args, { db }) =>
        keysetConnection('failures', args, (after, take) => listFailures(db, id, keyFrom(after), take), keyOf),
    }),
  }),
})

const keyOf = ({ articleId }: FailureRow) => articleId

/** The key of a cursor; '' stands before the first one. */
function keyFrom(key: string): string {
  if (key === '' || validate(key)) return key
  throw new RawiError('CURSOR_INVALID', 'This cursor is not one that this API gives out.')
}

const JobConnection = builder.connectionObject({ type: Job, name: 'JobConnection' }, { name: 'JobEdge' })

const LIST = 'jobs'

function jobFrom(cursor: string | null | undefined): string | null {
  const [id = null] = decodeCursor(LIST, cursor) ?? []
  if (id === null || (typeof id === 'string' && validate(id))) return id
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${LIST}.`)
}

builder.queryFields(t => ({
  job: t.field({
    type: Job,
    nullable: true,
    description: 'One job.',
    args: { id: t.arg.id({ required: true, description: 'Opaque id.' }) },
    resolve: async (_, args, { db }) => {
      const id = idOf('Job', args.id)
      return (await readJobs(db, [id])).get(id) ?? null
    },
  }),
  jobs: t.field({
    type: JobConnection,
    description: 'All jobs, the latest first.',
    args: forwardArgs(t),
    resolve: async (_, args, { db }) => {
      const size = pageSize(args)
      const rows = await listJobs(db, jobFrom(args.after), size.limit + 1)
      return toConnection(rows, size, args, row => ({ cursor: encodeCursor(LIST, [row.id]), node: row }))
    },
  }),
}))

const JobPayload = builder.objectRef<{ jobId?: string; userErrors: Problem[] }>('JobPayload').implement({
  description: 'What was ordered.',
  fields: t => ({
    job: t.field({
      type: Job,
      nullable: true,
      description: 'The job; null where the input was not accepted.',
      resolve: async ({ jobId }, _, { db }) =>
        jobId === undefined ? null : ((await readJobs(db, [jobId])).get(jobId) ?? null),
    }),
    userErrors: t.field({
      type: [UserError],
      description: 'Why the input was not accepted; empty where it was.',
      resolve: payload => payload.userErrors,
    }),
  }),
})

const ReprocessArticlesInput = builder.inputType('ReprocessArticlesInput', {
  description: 'Which stories to read anew: either `ids` or `where`.',
  fields: t => ({
    ids: t.idList({ description: 'These, 1,000 at the most.' }),
    where: t.field({ type: ArticleWhereInput, description: 'All that match, also withdrawn ones; `{}` is all.' }),
    note: t.string({ description: noteText }),
  }),
})

builder.mutationField('reprocessArticles', t =>
  t.field({
    type: JobPayload,
    description:
      'Reads stored stories anew, in the background: what came in, by the rules of today. What editors set stays, as do ids ' +
      'and slugs, and only what is another story then is told of as REVISED.',
    args: { input: t.arg({ type: ReprocessArticlesInput, required: true }) },
    resolve: (_, { input: { ids, where, note } }, context) =>
      attempt(async () => ({
        jobId: await orderJob(context.db, actorOf(context), {
          ids: ids?.map(id => idOf('Article', id)),
          where: toArticleWhere(where),
          note,
        }),
      })),
  }),
)
