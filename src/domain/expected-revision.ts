import type { Maybe } from './condition.ts'
import { RawiError } from './errors.ts'

/**
 * Holds what is about to be changed against the revision that its editor saw.
 * @param what it is called in the error: a story, a person
 * @param expected null takes any revision
 * @throws RawiError STALE_REVISION where it was revised since; the error names the revision of now
 */
export function checkRevision(what: string, revision: number, expected: Maybe<number>): void {
  if (expected == null || expected === revision) return
  const message = `The ${what} is at revision ${revision}, not ${expected}.`
  throw new RawiError('STALE_REVISION', message, { field: 'expectedRevision', revision })
}
