/** The texts that an article had: a connection, read for many articles in one statement. */
import { RawiError } from '../domain/errors.ts'
import type { Revision } from '../domain/revision.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { decodeCursor, encodeCursor, pageSize, toConnection } from './paging.ts'

const ArticleRevision = builder.objectRef<Revision>('ArticleRevision').implement({
  description: 'A text that an article had at some time.',
  fields: t => ({
    revision: t.exposeInt('revision', { description: 'Counts from 1.' }),
    headline: t.exposeString('headline', { description: 'The headline it had.' }),
    paragraphs: t.exposeStringList('paragraphs', { description: 'The body it had.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it came in, or was made.' }),
    by: t.string({ nullable: true, description: 'Who brought or made it.', resolve: ({ by }) => by?.name ?? null }),
    note: t.exposeString('note', { nullable: true, description: 'What its editor noted for others.' }),
  }),
})

const ArticleRevisionConnection = builder.connectionObject(
  { type: ArticleRevision, name: 'ArticleRevisionConnection' },
  { name: 'ArticleRevisionEdge' },
)

const LIST = 'revisions'

function revisionFrom(cursor: string | null | undefined): number | null {
  const values = decodeCursor(LIST, cursor)
  if (values === null) return null
  const [revision] = values
  // The column holds 32 bits.
  if (typeof revision === 'number' && Number.isInteger(revision) && Math.abs(revision) < 2 ** 31) return revision
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${LIST}.`)
}

builder.objectField(Article, 'revisions', t =>
  t.field({
    type: ArticleRevisionConnection,
    description: 'Every text it had, newest first; to readers those that they could see.',
    args: {
      first: t.arg.int({ description: 'How many: 1 to 100, 20 if left out.' }),
      after: t.arg.string({ description: 'The cursor to go on after.' }),
    },
    resolve: async ({ id }, args, { load }) => {
      const size = pageSize(args)
      const rows = await load.revisionsOf.load({ id, before: revisionFrom(args.after), limit: size.limit + 1 })
      return toConnection(rows, size, args, row => ({ cursor: encodeCursor(LIST, [row.revision]), node: row }))
    },
  }),
)
