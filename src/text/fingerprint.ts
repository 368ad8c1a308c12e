import { createHash } from 'node:crypto'

/**
 * A fingerprint of several texts together. In: the parts in order, already cleaned (see clean.ts), so that the hash is
 * of what is stored. Out: SHA-256 as 64 hex digits. JSON marks where each part ends: `['ab', 'c']` and `['a', 'bc']`
 * differ.
 */
export function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
