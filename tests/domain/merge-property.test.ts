/**
 * A thousand random histories of stories that come in, are revised, withdrawn and restored, of renaming, merging, unmerging
 * and judging people and tags: after each, what readers see is what a simple model says. Twenty histories follow each other
 * in one world, so that later ones find what earlier ones have left.
 */
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { readEvents, readStreamState } from '../../src/domain/event.ts'
import { createMerges } from '../../src/domain/merges.ts'
import { useDatabase } from '../support/database.ts'
import { histories, run, type World } from './merge-history.ts'
import { emptyModel } from './merge-model.ts'
import { expected, seen } from './merge-view.ts'

const WORLDS = 50
const HISTORIES = 20
const SEED = 20261123
/** About 41,000 statements: half a minute on two cores that four share, a minute where seven do. */
const PATIENCE_MS = 600_000
const own = useDatabase()

let worlds = 0
let seq = 0
const heard = { merges: createMerges(), told: new Map<string, Card>() }
beforeAll(async () => {
  seq = (await readStreamState(own.db)).head
  await heard.merges.begin(own.db)
})

/** Takes in what the log tells since, as every instance does. */
async function hear(): Promise<void> {
  for (const event of await readEvents(own.db, seq, 1_000)) {
    seq = event.seq
    if (event.kind !== 'ENTITY') heard.told.set(event.story.card.id, event.story.card)
    else if (event.change.entity !== 'webhook' && event.change.merge !== null)
      heard.merges.set(event.change.entity, event.change.merge)
  }
}

it(
  `is as the model says after each of ${WORLDS * HISTORIES} histories, of seed ${SEED}`,
  async () => {
    await fc.assert(
      fc.asyncProperty(histories(HISTORIES), async world => {
        const now: World = { ...emptyModel(), number: worlds++, told: new Map() }
        for (const history of world) {
          for (const command of history) await run(own.db, now, command)
          await hear()
          expect(await seen(own.db, heard, now)).toEqual(expected(now))
        }
      }),
      { numRuns: WORLDS, seed: SEED },
    )
  },
  PATIENCE_MS,
)
