/** The options of fields that lead from what was counted to its entity, for facets and trends alike. */
import type { Context } from './context.ts'
import { Country } from './country.ts'
import { Person } from './person.ts'
import { reach } from './reached.ts'
import { Source } from './source.ts'
import { Tag } from './tag.ts'

type Row = { id: string }

export const entityFields = {
  person: {
    ...{ type: Person, description: 'Who.' },
    resolve: ({ id }: Row, _: object, { load }: Context) => reach(load.person.load(id)),
  },
  country: {
    ...{ type: Country, description: 'Which one.' },
    resolve: ({ id }: Row, _: object, { load }: Context) => reach(load.country.load(id)),
  },
  tag: {
    ...{ type: Tag, description: 'Which one.' },
    resolve: ({ id }: Row, _: object, { load }: Context) => reach(load.tag.load(id)),
  },
  source: {
    ...{ type: Source, description: 'Which one.' },
    resolve: ({ id }: Row, _: object, { load }: Context) => reach(load.source.load(id)),
  },
}
