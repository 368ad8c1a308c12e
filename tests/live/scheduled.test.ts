import { expect, it } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { publishDue } from '../../src/domain/schedule.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf, found } from '../support/drafts.ts'
import { createTail } from '../../src/live/tail.ts'
import { storeStory } from '../../src/domain/story.ts'

const own = useDatabase()

it('shows a story that was scheduled before an instance was started, when it is published', async () => {
  const draft = draftOf('Gate')
  const publishAt = new Date(Date.now() + 3_600_000)
  const { articleId } = await storeStory(own.db, EDITOR, draft, { now: new Date(), publishAt, find: found(draft) })
  const tail = createTail(own.db, createDirectory())
  await tail.begin()
  expect(tail.isHidden(articleId)).toBe(true)
  await own.db.$executeRaw`UPDATE article SET publish_at = now()`
  await publishDue(own.db)
  await tail.drain()
  expect(tail.isHidden(articleId)).toBe(false)
})
