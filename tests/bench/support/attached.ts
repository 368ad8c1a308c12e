/** Loaded first into every process that the bench starts: lets the bench see what memory is really held. */
import { setTimeout as pause } from 'node:timers/promises'
import { answer } from './rpc.ts'

answer({
  /** The resident memory, in bytes, once garbage is collected and its pages are given back. */
  memory: async () => {
    for (let round = 0; round < 3; round++) {
      globalThis.gc!()
      await pause(300)
    }
    return process.memoryUsage.rss()
  },
})
