import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import { useEvents } from './events.ts'
import type { Data, TestHub } from './hub.ts'
import { useSockets } from './sockets.ts'

export type Operation = { query: string; variables?: object; operationName?: string; extensions?: object }

/**
 * The doors of a hub, for whoever holds `key`. Each answers with the first result that an operation has there, of a query
 * or of a stream.
 */
export function useDoors(hub: Pick<TestHub, 'listen'>, key: () => string | null = () => null) {
  const credentials = (): Record<string, string> => (key() === null ? {} : { authorization: `Bearer ${key()}` })

  const openSocket = useSockets()
  const openEvents = useEvents()

  async function overPost(operation: Operation, accept = 'application/json, text/event-stream;q=0.5'): Promise<Data> {
    const response = await fetch(await hub.listen(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...credentials() },
      body: JSON.stringify(operation),
    })
    const body = await response.text()
    return JSON.parse(/^data: (\{.*)$/m.exec(body)?.[1] ?? body)
  }

  async function overGet({ query, variables = {}, operationName }: Operation): Promise<Data> {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
    if (operationName !== undefined) search.set('operationName', operationName)
    const headers = { accept: 'application/json', ...credentials() }
    return await (await fetch(`${await hub.listen()}?${search}`, { headers })).json()
  }

  async function overSocket(payload: Operation): Promise<Data> {
    const socket = await openSocket(await hub.listen(), { init: credentials() })
    socket.send({ type: 'subscribe', id: '1', payload })
    const [message] = await eventually(() => {
      expect(socket.messages).not.toEqual([])
      return socket.messages
    })
    return message.type === 'error' ? { errors: message.payload } : message.payload
  }

  async function overEvents(operation: Operation, method: string, accept = 'text/event-stream'): Promise<Data> {
    const { response, next, abort } = await openEvents(await hub.listen(), {
      ...operation,
      method,
      headers: { ...credentials(), accept },
    })
    if (!response.headers.get('content-type')!.startsWith('text/event-stream')) return await response.json()
    const { data } = await next()
    abort()
    return data
  }

  return { overPost, overGet, overSocket, overEvents }
}
