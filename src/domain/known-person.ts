import type { Tx } from '../db/client.ts'

/**
 * Who a person is outside the hub goes to the one that they are merged into, unless that is somebody there already: then
 * the ids stay where they are, and lead on, so that no third person is made of them.
 */
export async function moveKnowledge(tx: Tx, from: string, into: string): Promise<void> {
  const read = (id: string) => tx.person.findUniqueOrThrow({ where: { id } })
  const [gone, left] = [await read(from), await read(into)]
  for (const key of ['wikidataId', 'knownPersonId'] as const) {
    if (gone[key] === null || left[key] !== null) continue
    // One after the other: no two people have it at any time.
    await tx.person.update({ where: { id: from }, data: { [key]: null } })
    await tx.person.update({ where: { id: into }, data: { [key]: gone[key] } })
  }
}
