import { RawiError } from './errors.ts'

/** So many in a row that fail do so for one reason: the database or the service is away, and others would fare no better. */
const MOST_FAILURES = 10

/** `goesOn`: asked before each, and where it says no, the others are left. `onFailure`: hears what failed. */
export type TurnListener = { goesOn: () => Promise<boolean>; onFailure: (articleId: string, error: unknown) => void }

/** A story that failed for a reason that may not be its own. */
type OpenFailure = { id: string; error: unknown }

/**
 * What became of those that had their turn, in order; `gaveUp`: what made ten in a row fail, null where nothing did. `open`:
 * those that failed last, the ten among them. Nobody knows yet whether that was for a reason of theirs.
 */
export type Turns<Outcome> = {
  outcomes: { id: string; outcome: Outcome | 'FAILED' }[]
  open: OpenFailure[]
  gaveUp: unknown
}

/**
 * Does something with one story after the other; one that fails keeps none back. A failure that is the story's own, a
 * RawiError, says nothing of the others; any other one counts as its own once the hub is known to be able to do better.
 */
export async function inTurn<Outcome>(
  ids: readonly string[],
  act: (id: string) => Promise<Outcome>,
  { goesOn, onFailure }: TurnListener,
): Promise<Turns<Outcome>> {
  const outcomes: Turns<Outcome>['outcomes'] = []
  let open: OpenFailure[] = []
  const settle = () => {
    for (const { id, error } of open) {
      outcomes.push({ id, outcome: 'FAILED' })
      onFailure(id, error)
    }
    open = []
  }
  for (const id of ids) {
    if (!(await goesOn())) break
    try {
      const outcome = await act(id)
      settle()
      outcomes.push({ id, outcome })
    } catch (error) {
      open.push({ id, error })
      if (error instanceof RawiError) settle()
      else if (open.length === MOST_FAILURES) return { outcomes, open, gaveUp: error }
    }
  }
  return { outcomes, open, gaveUp: null }
}
