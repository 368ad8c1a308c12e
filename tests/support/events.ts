import { afterEach } from 'vitest'
import { within } from './eventually.ts'
import type { Data } from './hub.ts'

/** One block of an event stream, as a browser reads it. */
export type Block = { id?: string; event?: string; data?: Data }

/** A stream of server-sent events that a test reads block by block; comments are passed over. */
export type Events = {
  response: Response
  next: () => Promise<Block>
  /** The next `count` blocks. */
  take: (count: number) => Promise<Block[]>
  /** All blocks until the server ends the stream, or cuts it. */
  rest: () => Promise<Block[]>
  abort: () => void
}

type Request = {
  query: string
  variables?: object | null
  operationName?: string
  extensions?: object
  lastEventId?: string
  headers?: Record<string, string>
  method?: string
}

/** Opens streams for one test, which are cut after it. */
export function useEvents() {
  const aborts: AbortController[] = []
  afterEach(() => {
    for (const abort of aborts.splice(0)) abort.abort()
  })

  return async (
    url: string,
    { method = 'POST', lastEventId, headers: given = {}, ...operation }: Request,
  ): Promise<Events> => {
    const abort = new AbortController()
    aborts.push(abort)
    const headers: Record<string, string> = { accept: 'text/event-stream', ...given }
    if (lastEventId !== undefined) headers['last-event-id'] = lastEventId
    const search = new URLSearchParams({
      query: operation.query,
      variables: JSON.stringify(operation.variables ?? {}),
      extensions: JSON.stringify(operation.extensions ?? {}),
    })
    if (operation.operationName !== undefined) search.set('operationName', operation.operationName)
    const opening =
      method === 'GET'
        ? fetch(`${url}?${search}`, { headers, signal: abort.signal })
        : fetch(url, {
            method,
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify(operation),
            signal: abort.signal,
          })
    const response = await within(opening, 'the head of the answer')
    const blocks = blocksOf(response)
    const next = async () => {
      const { value, done } = await within(blocks.next(), 'a block')
      if (done) throw new Error('the stream ended')
      return value
    }
    return {
      ...{ response, next },
      take: async count => {
        const taken: Block[] = []
        while (taken.length < count) taken.push(await next())
        return taken
      },
      rest: async () => await within(collect(blocks), 'the end of the stream'),
      abort: () => abort.abort(),
    }
  }
}

async function collect(blocks: AsyncIterable<Block>): Promise<Block[]> {
  const all: Block[] = []
  try {
    for await (const block of blocks) all.push(block)
  } catch (error) {
    // A stream that is cut ends as well.
    if (!(error instanceof TypeError)) throw error
  }
  return all
}

async function* blocksOf(response: Response): AsyncGenerator<Block> {
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (text + chunk).split('\n\n')
    text = parts.pop()!
    for (const part of parts) {
      const lines = part.split('\n').filter(line => line !== '' && !line.startsWith(':'))
      if (lines.length > 0) yield Object.fromEntries(lines.map(fieldOf))
    }
  }
}

function fieldOf(line: string): [string, Data] {
  const [, name, value] = /^([^:]*): ?(.*)$/.exec(line)!
  return [name!, name === 'data' && value !== '' ? JSON.parse(value!) : value]
}
