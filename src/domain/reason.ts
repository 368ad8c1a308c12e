import { cleanTitle } from '../text/clean.ts'
import { RawiError } from './errors.ts'

/** A few sentences; every subscriber is sent them. */
const LONGEST_REASON = 500

/**
 * The reason that an editor gives for a change, on one line; null where there is none.
 * @throws RawiError BAD_USER_INPUT where it is too long
 */
export function checkedReason(given: string | null | undefined): string | null {
  const reason = cleanTitle(given ?? '')
  if (reason.length > LONGEST_REASON) {
    throw new RawiError('BAD_USER_INPUT', `A reason has at most ${LONGEST_REASON} characters.`, { field: 'reason' })
  }
  return reason === '' ? null : reason
}
