import type { Db } from '../db/client.ts'
import { findKnownNames, type KnownNames } from '../domain/known-names.ts'
import { nameCandidates } from '../extract/name-candidates.ts'

/**
 * The names of known people that stand in a text, as written there: somebody who is known is found without a title or
 * any other evidence beside the name.
 * @param language BCP 47
 */
export async function knownNamesIn(db: Db, text: string, language: string): Promise<KnownNames> {
  const candidates = nameCandidates(text, language)
  const asked = Array.from(candidates, ([folded, { likely }]) => ({ folded, likely }))
  const { names, version } = await findKnownNames(db, asked)
  return { names: names.map(folded => candidates.get(folded)!.name), version }
}
