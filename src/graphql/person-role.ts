import { MOST_ROLES, type PersonRole as Role } from '../domain/role.ts'
import { Article } from './article.ts'
import { builder } from './builder.ts'
import { Country } from './country.ts'
import { Person } from './person.ts'
import { reach } from './reached.ts'

const PersonRole = builder.objectRef<Role>('PersonRole').implement({
  description: 'What stories say that a person is, and when they said so.',
  fields: t => ({
    title: t.exposeString('title', {
      description: 'The title in its dictionary form, in the language of the evidence: وزير الخارجية, Chancellor.',
    }),
    country: t.field({
      type: Country,
      nullable: true,
      description: 'The country that stories name with the title.',
      resolve: ({ countryId, article: { card } }, _, { load }) =>
        countryId === null ? null : reach(load.country.load(countryId), card.language),
    }),
    since: t.expose('since', { type: 'DateTime', description: 'When the first story with it was published.' }),
    until: t.expose('until', { type: 'DateTime', description: 'When the latest story with it was published.' }),
    article: t.expose('article', { type: Article, description: 'The evidence: the latest story with it.' }),
  }),
})

builder.objectField(Person, 'roles', t =>
  t.field({
    type: [PersonRole],
    description: `What stories say that this person is, seen last first; at most ${MOST_ROLES}.`,
    resolve: ({ id }, _, { load }) => load.rolesOf.load(id),
  }),
)
