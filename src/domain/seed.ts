import type { Db, Tx } from '../db/client.ts'
import { countries, type CountryFacts } from '../knowledge/countries.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { fold, FOLD_VERSION } from '../text/fold.ts'

/** Stands in for the publisher of a story that names none: every article has a source. */
export const UNKNOWN_SOURCE = 'unknown'

const unknownSourceNames = [
  { text: 'Unknown source', language: 'en' },
  { text: 'مصدر غير معروف', language: 'ar' },
  { text: 'Неизвестный источник', language: 'ru' },
]

/**
 * Puts the facts that Rawi knows beforehand into a database: every country with its names, and the stand-in source.
 * Does nothing where the very same facts are there already; several instances may call it at once.
 */
export async function seed(db: Db): Promise<void> {
  const facts = fingerprint([String(FOLD_VERSION), JSON.stringify(countries), JSON.stringify(unknownSourceNames)])
  const done = await db.knowledge.findUnique({ where: { name: 'seed' } })
  if (done?.fingerprint === facts) return
  await db.$transaction(
    async tx => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123, 2)`
      await seedCountries(tx)
      await seedUnknownSource(tx)
      const knowledge = { fingerprint: facts, seededAt: new Date() }
      await tx.knowledge.upsert({ where: { name: 'seed' }, create: { name: 'seed', ...knowledge }, update: knowledge })
    },
    // Ten thousand names: on a busy machine longer than the five seconds that Prisma allows.
    { maxWait: 10_000, timeout: 30_000 },
  )
}

/** Ids stay as they are, so that articles keep their countries; names are made anew from the facts. */
async function seedCountries(tx: Tx): Promise<void> {
  const rows = countries.map(({ code, alpha3, former }) => ({ code, alpha3, former }))
  await tx.country.createMany({ data: rows, skipDuplicates: true })
  const ids = new Map((await tx.country.findMany()).map(({ code, id }) => [code, id]))
  await tx.countryName.deleteMany()
  await tx.countryName.createMany({
    data: countries.flatMap(country => namesOf(country, ids.get(country.code) ?? '')),
    skipDuplicates: true,
  })
}

function namesOf({ names }: CountryFacts, countryId: string) {
  return names.map(({ text, language, kind }) => ({ countryId, text, folded: fold(text), language, kind }))
}

async function seedUnknownSource(tx: Tx): Promise<void> {
  if ((await tx.source.findUnique({ where: { slug: UNKNOWN_SOURCE } })) !== null) return
  const names = unknownSourceNames.map(name => ({ ...name, folded: fold(name.text), kind: 'CANONICAL' as const }))
  await tx.source.create({ data: { slug: UNKNOWN_SOURCE, names: { create: names } } })
}
