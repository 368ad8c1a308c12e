import type { RateLimit as Standing } from '../domain/rate-limit.ts'
import { builder } from './builder.ts'

export const RateLimit = builder.objectRef<Standing>('RateLimit').implement({
  description:
    'What may be asked within a minute, in points: an operation takes one for every 10 characters of its document, ' +
    'answered or not, and its cost when it is executed; an answer that the hub has at hand takes nothing.',
  fields: t => ({
    limit: t.exposeInt('limit', { description: 'The points of a minute.' }),
    remaining: t.exposeInt('remaining', { description: 'The points that are left, this operation taken.' }),
    resetAt: t.expose('resetAt', { type: 'DateTime', description: 'When all of them are free again.' }),
  }),
})
