/** Correcting the names of countries. */
import { updateCountry } from '../domain/country-edit.ts'
import { RawiError } from '../domain/errors.ts'
import { inCapitals } from '../domain/filter.ts'
import { actorOf } from './access.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { Country } from './country.ts'
import { entityPayload, writes } from './entity-payload.ts'
import { idOf } from './global-id.ts'
import { onlyArgument } from './lookup.ts'
import { expectedRevision, namesToAdd, namesToRemove } from './name-inputs.ts'

const CountryPayload = entityPayload('CountryPayload', 'What became of the country.', {
  field: 'country',
  type: Country,
  shelf: directory => directory.country,
})

const UpdateCountryInput = builder.inputType('UpdateCountryInput', {
  description: 'What to change of a country; what is left out stays. Its codes are those of ISO 3166.',
  fields: t => ({
    id: t.id({ description: 'The country, by exactly one of `id` and `code`.' }),
    code: t.string({ description: 'Its code of ISO 3166, in any case.' }),
    name: t.string({ description: 'The name to show; the one shown so far stays as another name.' }),
    language: t.string({ description: 'The language in which `name` is to be shown, BCP 47.' }),
    addNames: namesToAdd(t, 'name'),
    removeNames: namesToRemove(t, 'name'),
    expectedRevision: expectedRevision(t),
  }),
})

builder.mutationField('updateCountry', t =>
  t.field({
    type: CountryPayload,
    description:
      'Corrects the names of a country: they show everywhere within two seconds, and later versions of the hub keep to ' +
      'them. Stories are read with the names that come with the hub.',
    args: { input: t.arg({ type: UpdateCountryInput, required: true }) },
    resolve: (_, { input: { id, code, addNames, removeNames, ...input } }, context) =>
      writes(async () => {
        const edit = { ...input, id: await countryId(context, { id, code }), add: addNames, remove: removeNames }
        return await updateCountry(context.db, actorOf(context), edit)
      }),
  }),
)

async function countryId({ load }: Context, given: { id?: string | null; code?: string | null }): Promise<string> {
  const [by, value] = onlyArgument(given)
  if (by === 'id') return idOf('Country', value)
  const country = await load.country.bySlug(inCapitals(value))
  if (country === null) throw new RawiError('NOT_FOUND', 'There is no country with this code.', { field: 'code' })
  return country.id
}
