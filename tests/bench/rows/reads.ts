/** What an answer costs: the CPU time of the server and of Postgres, and how many come in a second. */
import type { Outcome, Plan } from '../clients/requests.ts'
import { essenceOf, type Question, type Samples } from '../questions/question.ts'
import { askOnce, type StoredServer } from '../servers/stored/start.ts'
import type { Call } from '../support/rpc.ts'
import { median } from '../../support/statistics.ts'
import { cpuTime, cpuTimeOfTree } from '../support/system.ts'

/** Milliseconds of CPU per request, and requests per second. */
export type Cost = { node: number; postgres: number; total: number; rate: number }

const CONNECTIONS = 20
/** Enough for the just-in-time compilers, and for every connection to have its statements prepared. */
const WARM_UP = 400
/** Before each round: a pool may have closed connections that nobody used meanwhile. */
const REHEARSAL = 60
/** A round is of as many requests as take so much CPU time, in milliseconds: /proc counts it in steps of 10. */
const ROUND_MS = 1_500
const [LEAST, MOST] = [200, 6_000]

/** Where CPU time is read: `postgres` is the server's first process; `ask` goes to clients/requests.ts. */
export type Meter = { postgres: number; ask: Call; rounds: number }

/** What a question costs each server: the median of rounds that they take by turns. They must answer the same. */
export async function measure(
  meter: Meter,
  question: Question,
  servers: StoredServer[],
  samples: Samples,
): Promise<Record<string, Cost>> {
  const variables = question.vary(samples)
  const asked = servers.map(server => ({ server, bodies: variables.map(values => server.body(question, values)) }))
  await compareAnswers(question, asked)
  const rounds = asked.map(each => ({ ...each, amount: 0, costs: [] as Cost[] }))
  for (const round of rounds) {
    const { total } = await costOf(meter, round, WARM_UP)
    round.amount = Math.min(MOST, Math.max(LEAST, Math.ceil(ROUND_MS / total)))
  }
  for (let n = 0; n < meter.rounds; n++) {
    for (const round of rounds) {
      await ask(meter, round, REHEARSAL)
      round.costs.push(await costOf(meter, round, round.amount))
    }
  }
  return Object.fromEntries(rounds.map(({ server, costs }) => [server.name, medianOf(costs)]))
}

type Asked = { server: StoredServer; bodies: string[] }

async function costOf(meter: Meter, asked: Asked, amount: number): Promise<Cost> {
  const { pid } = asked.server
  const [node, postgres] = [cpuTime(pid), cpuTimeOfTree(meter.postgres)]
  const { time } = await ask(meter, asked, amount)
  const cost = { node: (cpuTime(pid) - node) / amount, postgres: (cpuTimeOfTree(meter.postgres) - postgres) / amount }
  return { ...cost, total: cost.node + cost.postgres, rate: (amount / time) * 1000 }
}

async function ask(meter: Meter, { server, bodies }: Asked, amount: number): Promise<Outcome> {
  const { name, url, headers } = server
  const plan: Plan = { url, headers, bodies, amount, connections: CONNECTIONS }
  const outcome = await meter.ask<Outcome>('ask', plan)
  if (outcome.failed > 0) throw new Error(`${name}: ${outcome.failed} of ${amount} answers were errors`)
  return outcome
}

/** @throws where two servers differ in what they answer: then their costs are no comparison */
async function compareAnswers({ what }: Question, asked: Asked[]): Promise<void> {
  for (let n = 0; n < asked[0]!.bodies.length; n++) {
    const answers: { name: string; told: string[] }[] = []
    for (const { server, bodies } of asked) {
      answers.push({ name: server.name, told: essenceOf(await askOnce(server, bodies[n]!)) })
    }
    const [first, ...others] = answers
    for (const { name, told } of others) {
      if (told.join('\n') === first!.told.join('\n')) continue
      const only = (a: string[], b: string[]) => a.filter(line => !b.includes(line)).slice(0, 5)
      throw new Error(
        `${what}: ${first!.name} and ${name} differ (${first!.told.length} and ${told.length} values) at\n` +
          `${asked[0]!.bodies[n]}\n${JSON.stringify({ first: only(first!.told, told), other: only(told, first!.told) }, null, 1)}`,
      )
    }
  }
}

function medianOf(costs: Cost[]): Cost {
  const of = (key: keyof Cost) => median(costs.map(cost => cost[key]))
  return { node: of('node'), postgres: of('postgres'), total: of('total'), rate: of('rate') }
}
