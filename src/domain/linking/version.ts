/**
 * With what stories are linked: a number that goes up with every change of the known names, and of the rules that find
 * names. A story bears the number that it was linked with; one with a lower number is linked anew (renewal.ts).
 */
import type { Db, Tx } from '../../db/client.ts'

/** The stories of before are to be linked anew: more is known than they were linked with. */
export async function raiseLinking(tx: Tx): Promise<void> {
  await tx.$executeRaw`UPDATE linking SET version = version + 1`
}

/** As `raiseLinking`, where the rules are newer than those that stories were linked with; older ones change nothing. */
export async function noteRules(db: Db, rules: number): Promise<void> {
  await db.$executeRaw`UPDATE linking SET version = version + 1, rules = ${rules} WHERE rules < ${rules}`
}
