import type { Db, Tx } from '../db/client.ts'
import { prepared } from '../db/prepared.ts'
import { fold } from '../text/fold.ts'
import { RawiError } from './errors.ts'
import { inCapitals } from './filter.ts'
import { type Name, type Names, namesOf, selectNames } from './names.ts'

/** A country of ISO 3166-1, or a former state of ISO 3166-3. */
export type Country = {
  id: string
  code: string
  alpha3: string | null
  former: boolean
  revision: number
  names: Names
}

/** The countries of these ids, in one statement; one that is not there is left out. */
export async function readCountries(db: Db, ids: readonly string[]): Promise<Map<string, Country>> {
  const rows = await db.$queryRaw<(Omit<Country, 'names'> & { names: Name[] })[]>`
    ${prepared} SELECT e.id, e.code, e.alpha3, e.former, e.revision, ${selectNames('country_name', 'country_id')} AS names
    FROM country e WHERE e.id = ANY(${ids}::uuid[])`
  return new Map(rows.map(row => [row.id, { ...row, names: namesOf(row.names) }]))
}

/** The country with this code, in capitals. */
export async function findCountry(db: Db, code: string): Promise<Country | null> {
  const found = await db.country.findUnique({ where: { code }, select: { id: true } })
  return found === null ? null : ((await readCountries(db, [found.id])).get(found.id) ?? null)
}

/** A country as a card refers to it. */
export type CountryRef = { id: string; code: string }

/** The countries of these codes, by code; a code that is none is left out. */
export async function findCountries(db: Db | Tx, codes: readonly string[]): Promise<Map<string, CountryRef>> {
  if (codes.length === 0) return new Map()
  const rows = await db.country.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { id: true, code: true },
  })
  return new Map(rows.map(row => [row.code, row]))
}

/**
 * The codes of countries given by an editor as a code (`RU`, `ru`) or by any of their names (`روسيا`).
 * @throws RawiError BAD_USER_INPUT naming the first that is no country, or is several (`الكونغو`).
 */
export async function countryCodes(db: Db, given: readonly string[]): Promise<string[]> {
  const rows = await db.countryName.findMany({
    where: { folded: { in: given.map(fold) } },
    select: { folded: true, country: { select: { code: true } } },
  })
  const known = await findCountries(
    db,
    given.map(text => inCapitals(text.trim())),
  )
  return given.map(text => {
    const code = inCapitals(text.trim())
    if (known.has(code)) return code
    const named = new Set(rows.flatMap(row => (row.folded === fold(text) ? [row.country.code] : [])))
    const [only] = named
    if (only !== undefined && named.size === 1) return only
    throw new RawiError(
      'BAD_USER_INPUT',
      `"${text}" is ${named.size === 0 ? 'no country' : 'the name of several countries'}.`,
      {
        field: 'countries',
        codes: [...named],
      },
    )
  })
}
