/** The process that asks the servers, over HTTP: apart from them, whose CPU time is measured, and from the bench. */
import autocannon, { type Client, type Result } from 'autocannon'
import { answer } from '../support/rpc.ts'

/** `amount` requests in all, over so many connections; their bodies by turns, each connection from another one on. */
export type Plan = {
  url: string
  headers: Record<string, string>
  bodies: string[]
  amount: number
  connections: number
}

/** How long from the first request to the last answer, in milliseconds; how many answers were errors. */
export type Outcome = { time: number; failed: number }

answer({
  ask: async ({ url, headers, bodies, amount, connections }: Plan): Promise<Outcome> => {
    const requests = bodies.map(body => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }))
    let clients = 0
    const setupClient = (client: Client) => {
      const first = Math.floor((clients++ * requests.length) / connections)
      client.setRequests([...requests.slice(first), ...requests.slice(0, first)])
    }
    const begin = performance.now()
    let last = begin
    const options = { url, amount, connections, timeout: 60, setupClient, verifyBody: isAnswer }
    const { non2xx, errors, mismatches } = await new Promise<Result>((done, failed) => {
      const running = autocannon(options, (error, result) => (error === null ? done(result) : failed(error)))
      running.on('response', () => (last = performance.now()))
    })
    return { time: last - begin, failed: non2xx + errors + mismatches }
  },
})

function isAnswer(body: unknown): boolean {
  return !String(body).includes('"errors":')
}
