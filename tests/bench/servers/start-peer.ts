import { now } from '../support/clock.ts'
import { startProgram } from '../support/processes.ts'
import type { Undo } from '../support/run.ts'
import type { PeerStory } from './peer.ts'
import type { BenchServer } from './server.ts'

/** `story` is what it publishes, but for the headline; `frames` are, for the raw broadcast, Rawi's own bytes. */
export type PeerOptions = { name: string; file: string; story: PeerStory; frames?: string[] }

/** Starts a peer as a process of its own. */
export async function startPeer({ name, file, story, frames }: PeerOptions, undo: Undo): Promise<BenchServer> {
  const env = { BENCH_STORY: JSON.stringify(story), BENCH_FRAMES: JSON.stringify(frames ?? []) }
  const { pid, call, url } = startProgram({ name, file, env }, undo)
  return {
    name,
    pid,
    url: (await url()).replace('http', 'ws'),
    publish: async n => {
      const left = now()
      // Not awaited: a peer that is behind gets the next story in time all the same. One that has ended has closed
      // its sockets, and that is told.
      call('publish', n).catch(() => {})
      return left
    },
    memory: () => call('memory'),
  }
}
