import type { Tx } from '../db/client.ts'
import { fingerprint } from '../text/fingerprint.ts'

/**
 * Takes the lock of a name - a story's identity, a caller's key - until the transaction ends. The two 64-bit lock spaces
 * cannot meet: our other locks use pairs of 32 bits.
 */
export async function lockName(tx: Tx, name: string): Promise<void> {
  const key = BigInt.asIntN(64, BigInt(`0x${fingerprint([name]).slice(0, 16)}`))
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`
}
