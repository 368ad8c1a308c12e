import { readdir, readFile } from 'node:fs/promises'
import type { Db } from '../db/client.ts'
import { HUB } from '../domain/actor.ts'
import { readStreamState } from '../domain/event.ts'
import type { Ingest } from './pipeline.ts'

const FOLDER = new URL('./samples/', import.meta.url)

/**
 * Takes in the bundled sample stories where the hub is empty, so that a first visitor has something to look at. A hub
 * whose log holds anything is left as it is.
 * @returns how many were taken in
 */
export async function ingestSamples(db: Db, ingest: Ingest): Promise<number> {
  if ((await readStreamState(db)).head > 0) return 0
  const files = (await readdir(FOLDER)).sort()
  for (const file of files) await ingest({ text: await readFile(new URL(file, FOLDER), 'utf8') }, HUB)
  return files.length
}
