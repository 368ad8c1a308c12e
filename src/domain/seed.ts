import type { Db, Tx } from '../db/client.ts'
import type { NameEdit } from '../db/generated/client.ts'
import { countries, type CountryFacts } from '../knowledge/countries.ts'
import { publicPeople, type PublicPerson } from '../knowledge/people.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { fold, FOLD_VERSION } from '../text/fold.ts'
import { slugify } from '../text/slug.ts'
import { lockNewEntities, lockOutMerges } from './entity.ts'
import type { KnownPersonDraft } from './known-draft.ts'
import { writeKnownPeople } from './known-person.ts'
import { raiseLinking } from './linking/version.ts'
import { changeNames, placeOf, type StoredName } from './name-change.ts'

/** Stands in for the publisher of a story that names none: every article has a source. */
export const UNKNOWN_SOURCE = 'unknown'

const unknownSourceNames = [
  { text: 'Unknown source', language: 'en' },
  { text: 'مصدر غير معروف', language: 'ar' },
  { text: 'Неизвестный источник', language: 'ru' },
]

/** The source of the starter list, among those of known people. */
const STARTER = 'rawi'

/**
 * Puts the facts that Rawi knows beforehand into a database: every country with its names, the stand-in source, and the
 * starter list of people. Does nothing where the very same facts are there already; several instances may call it at once.
 */
export async function seed(db: Db): Promise<void> {
  await seedOnce(db, 'seed', [countries, unknownSourceNames], async tx => {
    await seedCountries(tx)
    await seedUnknownSource(tx)
  })
  await seedOnce(db, 'people', publicPeople, async tx => {
    const { changed } = await writeKnownPeople(tx, STARTER, publicPeople.map(starterOf))
    if (changed > 0) await raiseLinking(tx)
  })
}

async function seedOnce(db: Db, name: string, facts: object, write: (tx: Tx) => Promise<void>): Promise<void> {
  const known = fingerprint([String(FOLD_VERSION), JSON.stringify(facts)])
  const isDone = async (tx: Db | Tx) => (await tx.knowledge.findUnique({ where: { name } }))?.fingerprint === known
  if (await isDone(db)) return
  await db.$transaction(
    async tx => {
      await lockOutMerges(tx)
      await lockNewEntities(tx)
      if (await isDone(tx)) return
      await write(tx)
      const knowledge = { fingerprint: known, seededAt: new Date() }
      await tx.knowledge.upsert({ where: { name }, create: { name, ...knowledge }, update: knowledge })
    },
    // Ten thousand names: on a busy machine longer than the five seconds that Prisma allows.
    { maxWait: 10_000, timeout: 30_000 },
  )
}

function starterOf({ wikidataId, names, roles }: PublicPerson): KnownPersonDraft {
  const english = names.find(({ language }) => language === 'en') ?? names[0]!
  const countries = roles.flatMap(({ country }) => (country === null ? [] : [country]))
  return { sourceKey: wikidataId ?? slugify(english.text), wikidataId, description: null, countries, roles, names }
}

/** Ids stay as they are, so that articles keep their countries; names are made anew from the facts, as editors corrected them. */
async function seedCountries(tx: Tx): Promise<void> {
  const rows = countries.map(({ code, alpha3, former }) => ({ code, alpha3, former }))
  await tx.country.createMany({ data: rows, skipDuplicates: true })
  const ids = new Map((await tx.country.findMany()).map(({ code, id }) => [code, id]))
  const edits = Map.groupBy(
    await tx.nameEdit.findMany({ where: { entity: 'country' }, orderBy: { id: 'asc' } }),
    edit => edit.entityId,
  )
  await tx.countryName.deleteMany()
  await tx.countryName.createMany({
    data: countries.flatMap(country => {
      const countryId = ids.get(country.code) ?? ''
      return corrected(country, edits.get(countryId) ?? []).map(({ text, folded, language, kind }) => {
        return { countryId, text, folded, language, kind }
      })
    }),
    skipDuplicates: true,
  })
}

/** The names of the facts, with what editors said of them in its order. */
function corrected({ names }: CountryFacts, edits: readonly NameEdit[]): StoredName[] {
  const folded = names.map(name => ({ ...name, id: null, ownerId: null, folded: fold(name.text) }))
  // Of several spellings in one language the first one counts.
  const facts = [...Map.groupBy(folded, placeOf).values()].map(([first]) => first!)
  const add = edits.flatMap(({ text, folded, language, kind }) =>
    kind === null ? [] : [{ text, folded, language, kind }],
  )
  return changeNames(facts, { add, remove: edits.filter(({ kind }) => kind === null) })
}

async function seedUnknownSource(tx: Tx): Promise<void> {
  if ((await tx.source.findUnique({ where: { slug: UNKNOWN_SOURCE } })) !== null) return
  const names = unknownSourceNames.map(name => ({ ...name, folded: fold(name.text), kind: 'CANONICAL' as const }))
  await tx.source.create({ data: { slug: UNKNOWN_SOURCE, kept: true, names: { create: names } } })
}
