import { RawiError } from '../domain/errors.ts'
import { builder } from './builder.ts'

/** Why an input was not accepted, as a mutation's payload tells it. */
export type Problem = { field: string[] | null; message: string; code: string }

export const UserError = builder.objectRef<Problem>('UserError').implement({
  description: 'Why an input was not accepted.',
  fields: t => ({
    field: t.exposeStringList('field', { nullable: true, description: 'The path of the input field.' }),
    message: t.exposeString('message', { description: 'In a sentence.' }),
    code: t.exposeString('code', { description: 'A stable code: STORY_EMPTY.' }),
  }),
})

/**
 * Runs what a mutation does; a failure that its caller can act on becomes the payload's.
 * @throws whatever else fails
 */
export async function attempt<T extends object>(
  act: () => Promise<T>,
): Promise<(T | object) & { userErrors: Problem[] }> {
  try {
    return { ...(await act()), userErrors: [] }
  } catch (error) {
    if (error instanceof RawiError) return { userErrors: [problemOf(error)] }
    throw error
  }
}

function problemOf({ code, message, details: { field } }: RawiError): Problem {
  return { code, message, field: typeof field === 'string' ? ['input', field] : null }
}
