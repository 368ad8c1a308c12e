import type { ObjectFieldBuilder } from '@pothos/core'
import { listTrends, type Trend, type TrendWindow } from '../domain/trending.ts'
import { builder } from './builder.ts'
import { entityFields } from './counted.ts'
import { listSize } from './paging.ts'

const TrendWindowEnum = builder.enumType('TrendWindow', {
  description: 'How far back what happens now reaches.',
  values: {
    HOUR: { description: 'The last hour.' },
    DAY: { description: 'The last 24 hours.' },
    WEEK: { description: 'The last seven days.' },
  } as const,
})

/** What every trend tells beside its entity. */
function numbers(t: ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], Trend>) {
  return {
    count: t.exposeInt('count', { description: 'In how many stories of the window it is; three are the least.' }),
    expected: t.exposeFloat('expected', {
      description: 'In how many it usually is: its mean over the four weeks before the window.',
    }),
    score: t.exposeFloat('score', {
      description: 'How far above the usual: (count - expected) / sqrt(expected + 1), in standard deviations.',
    }),
  }
}

const PersonTrend = builder.objectRef<Trend>('PersonTrend').implement({
  description: 'A person whom more stories name than usual.',
  fields: t => ({ person: t.field(entityFields.person), ...numbers(t) }),
})

const CountryTrend = builder.objectRef<Trend>('CountryTrend').implement({
  description: 'A country that more stories name than usual.',
  fields: t => ({ country: t.field(entityFields.country), ...numbers(t) }),
})

const TagTrend = builder.objectRef<Trend>('TagTrend').implement({
  description: 'A tag that more stories have than usual.',
  fields: t => ({ tag: t.field(entityFields.tag), ...numbers(t) }),
})

/** What trends are asked for; each kind is counted where it is asked for. */
type Asked = { window: TrendWindow; now: Date; first: number }

const Trending = builder.objectRef<Asked>('Trending').implement({
  description: 'What rises against its own past, by the time of publication; the steepest first.',
  fields: t => ({
    people: t.field({
      type: [PersonTrend],
      description: 'People.',
      resolve: (asked, _, { db, searching }) => searching.pass(() => listTrends(db, 'person', asked)),
    }),
    countries: t.field({
      type: [CountryTrend],
      description: 'Countries.',
      resolve: (asked, _, { db, searching }) => searching.pass(() => listTrends(db, 'country', asked)),
    }),
    tags: t.field({
      type: [TagTrend],
      description: 'Tags.',
      resolve: (asked, _, { db, searching }) => searching.pass(() => listTrends(db, 'tag', asked)),
    }),
  }),
})

builder.queryField('trending', t =>
  t.field({
    type: Trending,
    description: 'People, countries and tags that more stories name now than is usual for each of them.',
    args: {
      window: t.arg({ type: TrendWindowEnum, defaultValue: 'DAY', description: 'What counts as now.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many of each: 1 to 100.' }),
    },
    resolve: (_, { window, first }) => ({ window: window ?? 'DAY', first: listSize(first ?? 10), now: new Date() }),
  }),
)
