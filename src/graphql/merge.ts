/** Who is whom: making one person or tag of two, and taking that back. */
import { mergeEntities } from '../domain/merge.ts'
import { unmergeEntities } from '../domain/unmerge.ts'
import { actorOf } from './access.ts'
import { builder } from './builder.ts'
import { writes } from './entity-payload.ts'
import type { Context } from './context.ts'
import { idOf } from './global-id.ts'
import { personPayload } from './person-edit.ts'
import { tagPayload } from './tag-edit.ts'

/** What became of two people: who is left, or who is by themselves again. */
export const MergePayload = personPayload('MergePayload', 'Who is left, or who is by themselves again.')

const TagMergePayload = tagPayload('TagMergePayload', 'The tag that is left, or that is by itself again.')

const reason = 'Why, in at most 500 characters.'

const mergeInput = (name: string, description: string, one: string) =>
  builder.inputType(name, {
    description,
    fields: t => ({
      from: t.id({
        required: true,
        description: `The ${one} that goes; this id, and the slug, lead to the other then.`,
      }),
      into: t.id({ required: true, description: `The ${one} that is left, with all names and stories.` }),
      reason: t.string({ description: reason }),
    }),
  })

const MergePeopleInput = mergeInput('MergePeopleInput', 'Two people who are one.', 'person')
const MergeTagsInput = mergeInput('MergeTagsInput', 'Two tags that are one.', 'tag')

const UnmergeInput = builder.inputType('UnmergeInput', {
  description: 'A merge to be taken back.',
  fields: t => ({
    id: t.id({ required: true, description: 'The one that was merged into another: the id that leads there.' }),
    reason: t.string({ description: reason }),
  }),
})

const kinds = { Person: 'person', Tag: 'tag' } as const

type MergeInput = { from: string; into: string; reason?: string | null }

function merge(context: Context, typename: 'Person' | 'Tag', { from, into, reason }: MergeInput) {
  return writes(() => {
    const request = { from: idOf(typename, from), into: idOf(typename, into), reason }
    return mergeEntities(context.db, actorOf(context), kinds[typename], request)
  })
}

function unmerge(context: Context, typename: 'Person' | 'Tag', input: { id: string; reason?: string | null }) {
  return writes(() => {
    const request = { id: idOf(typename, input.id), reason: input.reason }
    return unmergeEntities(context.db, actorOf(context), kinds[typename], request)
  })
}

const shows = 'It shows everywhere within two seconds.'
const back =
  'what was theirs is theirs again, also in stories that came later or were revised. Whoever was merged into them before ' +
  `stays with them. ${shows}`

builder.mutationFields(t => ({
  mergePeople: t.field({
    type: MergePayload,
    description: `Makes one person of two, until it is taken back. ${shows}`,
    args: { input: t.arg({ type: MergePeopleInput, required: true }) },
    resolve: (_, { input }, context) => merge(context, 'Person', input),
  }),
  unmergePeople: t.field({
    type: MergePayload,
    description: `Takes back that a person was merged, and remembers that the two are not one: ${back}`,
    args: { input: t.arg({ type: UnmergeInput, required: true }) },
    resolve: (_, { input }, context) => unmerge(context, 'Person', input),
  }),
  mergeTags: t.field({
    type: TagMergePayload,
    description: `Makes one tag of two, until it is taken back. ${shows}`,
    args: { input: t.arg({ type: MergeTagsInput, required: true }) },
    resolve: (_, { input }, context) => merge(context, 'Tag', input),
  }),
  unmergeTags: t.field({
    type: TagMergePayload,
    description: `Takes back that a tag was merged: ${back}`,
    args: { input: t.arg({ type: UnmergeInput, required: true }) },
    resolve: (_, { input }, context) => unmerge(context, 'Tag', input),
  }),
}))
