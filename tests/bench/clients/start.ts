import { startProgram } from '../support/processes.ts'
import type { Undo } from '../support/run.ts'
import type { Arrivals, createCrowd } from './crowd.ts'

/** The subscribers of one server, in a process of their own. */
export type Load = {
  [method in keyof ReturnType<typeof createCrowd>]: (
    ...args: Parameters<ReturnType<typeof createCrowd>[method]>
  ) => Promise<Awaited<ReturnType<ReturnType<typeof createCrowd>[method]>>>
}

/** Starts the process; it has no subscribers yet. */
export function startLoad(name: string, url: string, undo: Undo): Load {
  const program = { name: `the load on ${name}`, file: 'clients/load.ts', env: { BENCH_URL: url } }
  const { call } = startProgram(program, undo)
  return {
    hold: count => call('hold', count),
    expect: stories => call('expect', stories),
    arrivals: async timeout => {
      const arrivals = await call<Arrivals>('arrivals', timeout)
      const { count, first } = arrivals.trouble
      if (count > 0) console.error(`${name} gave ${count} subscribers trouble, the first: ${first.slice(0, 300)}`)
      if (arrivals.lost > 0) console.error(`${name} closed ${arrivals.lost} sockets`)
      return arrivals
    },
    samples: () => call('samples'),
  }
}
