import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** What the benches on a database may be told: how many articles, where they are kept, how many rounds, which questions. */
export type Arguments = { articles: number[]; data: string; rounds: number; only: string[] }

/**
 * Reads the arguments behind the name of the bench.
 * @throws where one is not understood
 */
export function readArguments(args = process.argv.slice(3)): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      data: { type: 'string', default: join(tmpdir(), 'rawi-bench') },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
    },
  })
  const articles = values.articles.split(',').map(text => whole('articles', text, 1_000))
  const only = values.only.split(',').filter(name => name !== '')
  return { articles, data: values.data, rounds: whole('rounds', values.rounds, 1), only }
}

function whole(name: string, text: string, least: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= least) return number
  throw new Error(`--${name} is ${text}; it must be a whole number from ${least}.`)
}
