import { RawiError } from './errors.ts'

/** So many in a row that fail do so for one reason: the database or the service is away, and others would fare no better. */
const MOST_FAILURES = 10

/** `goesOn`: asked before each, and where it says no, the others are left. `onFailure`: hears what failed. */
export type TurnListener = { goesOn: () => Promise<boolean>; onFailure: (articleId: string, error: unknown) => void }

/** What became of those that had their turn, in order; `gaveUp`: what made ten in a row fail, null where nothing did. */
export type Turns<Outcome> = { outcomes: { id: string; outcome: Outcome | 'FAILED' }[]; gaveUp: unknown }

/**
 * Does something with one story after the other; one that fails keeps none back. A failure that is the story's own, a
 * RawiError, says nothing of the others.
 */
export async function inTurn<Outcome>(
  ids: readonly string[],
  act: (id: string) => Promise<Outcome>,
  { goesOn, onFailure }: TurnListener,
): Promise<Turns<Outcome>> {
  const outcomes: Turns<Outcome>['outcomes'] = []
  let row = 0
  for (const id of ids) {
    if (!(await goesOn())) break
    try {
      outcomes.push({ id, outcome: await act(id) })
      row = 0
    } catch (error) {
      row = error instanceof RawiError ? 0 : row + 1
      if (row === MOST_FAILURES) return { outcomes, gaveUp: error }
      outcomes.push({ id, outcome: 'FAILED' })
      onFailure(id, error)
    }
  }
  return { outcomes, gaveUp: null }
}
