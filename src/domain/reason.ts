import { cleanTitle } from '../text/clean.ts'
import { RawiError } from './errors.ts'

/** A few sentences; every subscriber is sent them. */
const LONGEST_REASON = 500
/** It is sent to nobody, and read by editors only. */
const LONGEST_NOTE = 2_000

/**
 * The reason that an editor gives for a change, on one line; null where there is none.
 * @throws RawiError BAD_USER_INPUT where it is too long
 */
export function checkedReason(given: string | null | undefined): string | null {
  return checkedLine(given, { field: 'reason', longest: LONGEST_REASON })
}

/**
 * What an editor notes of a change for other editors, on one line; null where there is nothing.
 * @throws RawiError BAD_USER_INPUT where it is too long
 */
export function checkedNote(given: string | null | undefined): string | null {
  return checkedLine(given, { field: 'note', longest: LONGEST_NOTE })
}

function checkedLine(given: string | null | undefined, { field, longest }: { field: string; longest: number }) {
  const line = cleanTitle(given ?? '')
  if (line.length > longest) {
    throw new RawiError('BAD_USER_INPUT', `A ${field} has at most ${longest} characters.`, { field })
  }
  return line === '' ? null : line
}
