import type { IncomingMessage } from 'node:http'

/** What a request asks for, as it came. */
export type Params = {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
  extensions?: Record<string, unknown> | null
}

/**
 * Reads what a request asks for: a GET from its URL, a POST from its body.
 * @returns null where it is by another method, or not of the form: Yoga tells what is wrong with it
 */
export function paramsOf({ method, url = '' }: IncomingMessage, body: Buffer): Params | null {
  if (method === 'GET') return paramsOfUrl(url)
  return method === 'POST' ? paramsOfBody(body) : null
}

function paramsOfUrl(url: string): Params | null {
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  const query = search.get('query') ?? ''
  const variables = parseObject(search.get('variables') || '{}')
  const extensions = parseObject(search.get('extensions') || '{}')
  if (variables === null || extensions === null) return null
  return { query, operationName: search.get('operationName'), variables, extensions }
}

function paramsOfBody(body: Buffer): Params | null {
  const sent = parseObject(body.toString('utf8')) ?? {}
  const { query = '', operationName = null, variables = null, extensions = null } = sent
  if (typeof query !== 'string' || !(operationName === null || typeof operationName === 'string')) return null
  if (!isObjectOrNull(variables) || !isObjectOrNull(extensions)) return null
  return { query, operationName, variables, extensions }
}

/** A JSON object; null for everything else. */
function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return isObject(parsed) ? parsed : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isObjectOrNull(value: unknown): value is Record<string, unknown> | null {
  return value === null || isObject(value)
}
