import type { Data } from './hub.ts'

/** An answer over HTTP, whole. */
export type HttpAnswer = { status: number; headers: Record<string, string>; text: string; json: () => Data }

export type HttpQuestion = {
  query: string
  variables?: object
  extensions?: object
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
}

/** Asks a server over HTTP; `headers` are sent beside those that every client sends. */
export async function askOver(url: string, { method = 'GET', headers = {}, ...operation }: HttpQuestion) {
  const search = new URLSearchParams({ query: operation.query })
  if (operation.variables !== undefined) search.set('variables', JSON.stringify(operation.variables))
  if (operation.extensions !== undefined) search.set('extensions', JSON.stringify(operation.extensions))
  if (operation.query === '') search.delete('query')
  const response =
    method === 'GET'
      ? await fetch(`${url}?${search}`, { headers })
      : await fetch(url, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ ...operation, query: operation.query || undefined }),
        })
  const text = await response.text()
  const { date: _, ...rest } = Object.fromEntries(response.headers)
  const answer: HttpAnswer = { status: response.status, headers: rest, text, json: () => JSON.parse(text) }
  return answer
}
