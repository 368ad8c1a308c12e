import type { DayCount as DayCountRow } from '../domain/day.ts'
import { builder } from './builder.ts'

export const DayCount = builder.objectRef<DayCountRow>('DayCount').implement({
  description: 'How many stories a day has.',
  fields: t => ({
    day: t.expose('day', { type: 'Date', description: 'The day, in UTC.' }),
    count: t.exposeInt('count', { description: 'How many stories.' }),
  }),
})
