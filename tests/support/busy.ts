import type { Db } from '../../src/db/client.ts'

/** Takes all ten connections of a pool, for as long as `act` runs. */
export async function withAllTaken<T>(db: Db, act: () => Promise<T>): Promise<T> {
  const end = Promise.withResolvers<void>()
  const busy: Promise<unknown>[] = []
  for (let i = 0; i < 10; i++) {
    await new Promise<void>(begun => {
      busy.push(db.$transaction(async () => (begun(), await end.promise), { timeout: 30_000 }))
    })
  }
  try {
    return await act()
  } finally {
    end.resolve()
    await Promise.all(busy)
  }
}
