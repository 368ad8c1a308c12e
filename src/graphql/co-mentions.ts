/** Whom and what stories name together with a person or a country, and on which days they name it. */
import type { CoMention as CoMentionRow } from '../domain/co-mentions.ts'
import { dayRange, roomForDays } from '../domain/per-day.ts'
import { MentionEntity } from './article-parts.ts'
import { builder } from './builder.ts'
import type { Declared } from './cost.ts'
import { Country } from './country.ts'
import { DayCount } from './day-count.ts'
import { listSize } from './paging.ts'
import { Person } from './person.ts'
import { reach } from './reached.ts'

const CoMention = builder.objectRef<CoMentionRow>('CoMention').implement({
  description: 'A person or a country that shares stories with another.',
  fields: t => ({
    entity: t.field({
      type: MentionEntity,
      description: 'Who or which.',
      resolve: ({ kind, id }, _, { load }) =>
        kind === 'country' ? reach(load.country.load(id)) : reach(load.person.load(id)),
    }),
    count: t.exposeInt('count', { description: 'How many stories name both.' }),
  }),
})

const first = { description: 'How many: 1 to 100, 20 if left out.' }
const days = {
  since: { type: 'Date', description: 'The first day; if left out, 30 days end with `until`.' },
  until: { type: 'Date', description: 'The last day; today if left out.' },
} as const
/** A day is a date and a number: ten are as much to send as one small object. */
const length: Declared = valueOf => Math.ceil(roomForDays(valueOf('since'), valueOf('until'), new Date()) / 10)
const perDay = 'In how many stories, day by day in UTC, ascending; days without one are left out. At most 3,660 days.'

builder.objectFields(Person, t => ({
  coMentioned: t.field({
    type: [CoMention],
    description: 'People and countries in the same stories, the most stories first.',
    args: { first: t.arg.int(first) },
    resolve: ({ id }, args, { load }) =>
      load.company.load({ kind: 'person', id, others: ['person', 'country'], first: listSize(args.first) }),
  }),
  mentionsPerDay: t.field({
    type: [DayCount],
    extensions: { length },
    description: perDay,
    args: { since: t.arg(days.since), until: t.arg(days.until) },
    resolve: ({ id }, args, { load }) => load.perDay.load({ kind: 'person', id, range: dayRange(args, new Date()) }),
  }),
}))

builder.objectFields(Country, t => ({
  people: t.field({
    type: [CoMention],
    description: 'The people in its stories, the most stories first.',
    args: { first: t.arg.int(first) },
    resolve: ({ id }, args, { load }) =>
      load.company.load({ kind: 'country', id, others: ['person'], first: listSize(args.first) }),
  }),
  mentionsPerDay: t.field({
    type: [DayCount],
    extensions: { length },
    description: perDay,
    args: { since: t.arg(days.since), until: t.arg(days.until) },
    resolve: ({ id }, args, { load }) => load.perDay.load({ kind: 'country', id, range: dayRange(args, new Date()) }),
  }),
}))
