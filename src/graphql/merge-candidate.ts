/** Pairs of people who may be one: their list, and what is decided about them. */
import { RawiError } from '../domain/errors.ts'
import { type CandidateKey, listMergeCandidates, type MergeCandidate as Candidate } from '../domain/merge-candidates.ts'
import { decideMerge, type MergeDecision } from '../domain/merge-decision.ts'
import { validate } from 'uuid'
import { actorOf } from './access.ts'
import { Article } from './article.ts'
import { MentionFieldEnum } from './article-parts.ts'
import { builder } from './builder.ts'
import { encodeGlobalId, idOf } from './global-id.ts'
import { forwardArgs } from './lookup.ts'
import { MergePayload } from './merge.ts'
import { decodeCursor, encodeCursor, pageSize, toConnection } from './paging.ts'
import { Person } from './person.ts'
import { reach } from './reached.ts'
import { attempt } from './user-error.ts'

const MergeContext = builder.objectRef<Candidate['contexts'][number]>('MergeContext').implement({
  description: 'A place where one of the two is named.',
  fields: t => ({
    person: t.field({
      type: Person,
      description: 'Which of the two.',
      resolve: ({ personId }, _, { load }) => reach(load.person.load(personId)),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The story, also where readers may not see it; null where it is gone.',
      resolve: ({ article }) => article,
    }),
    field: t.field({
      type: MentionFieldEnum,
      nullable: true,
      description: 'Where in it; null where no place of it names the person.',
      resolve: ({ field }) => field,
    }),
    paragraph: t.exposeInt('paragraph', { nullable: true, description: 'Which paragraph, from 0.' }),
    text: t.exposeString('text', { description: 'What stands around the name.' }),
  }),
})

const MergeDecisionEnum = builder.enumType('MergeDecision', {
  description: 'What was decided about two people.',
  values: {
    SAME: { description: 'They are one.' },
    DIFFERENT: { description: 'They are two.' },
  } as const,
})

const MergeCandidate = builder.objectRef<Candidate>('MergeCandidate').implement({
  description: 'Two people who may be one.',
  fields: t => ({
    id: t.id({ description: 'Opaque id.', resolve: ({ id }) => encodeGlobalId('MergeCandidate', id) }),
    score: t.exposeFloat('score', { description: 'How much speaks for it, from 0 to 1.' }),
    reason: t.exposeString('reason', {
      description: 'Which evidence gave the score, in words with blanks between them.',
    }),
    person: t.field({
      type: Person,
      description: 'One of the two.',
      resolve: ({ personId }, _, { load }) => reach(load.person.load(personId)),
    }),
    other: t.field({
      type: Person,
      description: 'The other.',
      resolve: ({ otherId }, _, { load }) => reach(load.person.load(otherId)),
    }),
    contexts: t.field({ type: [MergeContext], description: 'A place of each.', resolve: ({ contexts }) => contexts }),
    decision: t.field({
      type: MergeDecisionEnum,
      nullable: true,
      description: 'DIFFERENT where they were judged to be two; null where nobody has judged.',
      resolve: ({ decision }) => decision,
    }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was decided.' }),
    decidedBy: t.exposeString('decidedBy', { nullable: true, description: 'The name of who decided.' }),
    decidedReason: t.exposeString('decidedReason', { nullable: true, description: 'Why.' }),
  }),
})

const MergeCandidateConnection = builder.connectionObject(
  { type: MergeCandidate, name: 'MergeCandidateConnection' },
  { name: 'MergeCandidateEdge' },
)

const LIST = 'mergeCandidates'

function keyFrom(cursor: string | null | undefined): CandidateKey | null {
  const values = decodeCursor(LIST, cursor)
  if (values === null) return null
  const [score, id] = values
  if (typeof score === 'number' && typeof id === 'string' && validate(id)) return { score, id }
  throw new RawiError('CURSOR_INVALID', `This cursor is not one of ${LIST}.`)
}

builder.queryFields(t => ({
  mergeCandidates: t.field({
    type: MergeCandidateConnection,
    description: 'Pairs of people who may be one, the most probable first.',
    args: {
      ...forwardArgs(t),
      judged: t.arg.boolean({
        defaultValue: false,
        description: 'Those that were judged to be two, in place of those that nobody has judged.',
      }),
    },
    resolve: async (_, args, { db }) => {
      const size = pageSize(args)
      const page = { judged: args.judged ?? false, after: keyFrom(args.after), limit: size.limit + 1 }
      const rows = await listMergeCandidates(db, page)
      return toConnection(rows, size, args, row => ({ cursor: encodeCursor(LIST, [row.score, row.id]), node: row }))
    },
  }),
}))

const DecideMergeCandidateInput = builder.inputType('DecideMergeCandidateInput', {
  description: 'A judgement about two people: of a pair that was proposed, by its id, or of any two.',
  fields: t => ({
    id: t.id({ description: 'The pair; or else give both people.' }),
    person: t.id({ description: 'One of the two.' }),
    other: t.id({ description: 'The other.' }),
    decision: t.field({ type: MergeDecisionEnum, required: true, description: 'Whether they are one.' }),
    into: t.id({ description: 'Who of them is left where they are one; else the one whom the hub has known longer.' }),
    reason: t.string({ description: 'Why, in at most 500 characters.' }),
  }),
})

type PairInput = { id?: string | null; person?: string | null; other?: string | null }

/** @throws RawiError BAD_USER_INPUT where it is neither a pair nor two people, or both */
function pairOf({ id, person, other }: PairInput): MergeDecision['pair'] {
  if (id != null && person == null && other == null) return idOf('MergeCandidate', id)
  if (id == null && person != null && other != null) return [idOf('Person', person), idOf('Person', other)]
  throw new RawiError('BAD_USER_INPUT', 'Give `id`, or both `person` and `other`.', { field: 'id' })
}

builder.mutationFields(t => ({
  decideMergeCandidate: t.field({
    type: MergePayload,
    description:
      'Decides about two people. SAME merges them. DIFFERENT is remembered: they are not proposed again, and names near each ' +
      'other do not make one of them.',
    args: { input: t.arg({ type: DecideMergeCandidateInput, required: true }) },
    resolve: (_, { input: { decision, into, reason, ...pair } }, context) =>
      attempt(async () => ({
        id: await decideMerge(context.db, actorOf(context), {
          ...{ pair: pairOf(pair), decision, reason },
          into: into == null ? null : idOf('Person', into),
        }),
      })),
  }),
}))
