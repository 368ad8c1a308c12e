/** What mutations of people, countries, tags and sources answer with: the thing as it is now, and what was wrong. */
import type { Directory, Shelf } from '../domain/directory.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { reach, type Reached } from './reached.ts'
import { attempt, type Problem, UserError } from './user-error.ts'

type Payload = { id?: string; userErrors: Problem[] }

/** `field`: its name in the payload. `shelf`: where its kind is read. */
type Thing<Entity> = {
  field: string
  type: ReturnType<typeof builder.objectRef<Reached<Entity>>>
  shelf: (directory: Directory) => Shelf<Entity>
}

/** A payload type of that name. */
export function entityPayload<Entity extends { id: string }>(
  name: string,
  description: string,
  { field, type, shelf }: Thing<Entity>,
) {
  return builder.objectRef<Payload>(name).implement({
    description,
    fields: t => ({
      [field]: t.field({
        type,
        nullable: true,
        description: `The ${field} as it is now; null where the input was not accepted.`,
        resolve: ({ id }, _, context) => (id === undefined ? null : readNow(context, shelf, id)),
      }),
      userErrors: t.field({
        type: [UserError],
        description: 'Why the input was not accepted; empty where it was.',
        resolve: payload => payload.userErrors,
      }),
    }),
  })
}

/** From the database: the directory hears of the change by the log, a moment later. */
async function readNow<Entity extends { id: string }>(
  { db, directory }: Context,
  shelf: Thing<Entity>['shelf'],
  id: string,
): Promise<Reached<Entity> | null> {
  const entity = (await shelf(directory).read(db, [id], false)).get(id)
  return entity === undefined ? null : reach(entity)
}

/** Answers with the id of what was written; an input that is not accepted becomes the payload's problem. */
export function writes(write: () => Promise<string>) {
  return attempt(async () => ({ id: await write() }))
}
