import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import { useEvents } from './events.ts'
import type { Data, TestHub } from './hub.ts'
import { useSockets } from './sockets.ts'

export type Operation = { query: string; variables?: object; operationName?: string; extensions?: object }

/** The doors of a hub. Each answers with the first result that an operation has there, of a query or of a stream. */
export function useDoors(hub: TestHub) {
  const openSocket = useSockets()
  const openEvents = useEvents()

  async function overPost(operation: Operation, accept = 'application/json, text/event-stream;q=0.5'): Promise<Data> {
    const response = await fetch(await hub.listen(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(operation),
    })
    const body = await response.text()
    return JSON.parse(/^data: (\{.*)$/m.exec(body)?.[1] ?? body)
  }

  async function overGet({ query, variables = {}, operationName }: Operation): Promise<Data> {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
    if (operationName !== undefined) search.set('operationName', operationName)
    return await (await fetch(`${await hub.listen()}?${search}`, { headers: { accept: 'application/json' } })).json()
  }

  async function overSocket(payload: Operation): Promise<Data> {
    const socket = await openSocket(await hub.listen())
    socket.send({ type: 'subscribe', id: '1', payload })
    const [message] = await eventually(() => {
      expect(socket.messages).not.toEqual([])
      return socket.messages
    })
    return message.type === 'error' ? { errors: message.payload } : message.payload
  }

  async function overEvents(operation: Operation, method: string): Promise<Data> {
    const { response, rest } = await openEvents(await hub.listen(), { ...operation, method })
    if (!response.headers.get('content-type')!.startsWith('text/event-stream')) return await response.json()
    const [block] = await rest()
    return block!.data
  }

  return { overPost, overGet, overSocket, overEvents }
}
