import type { ExtractOptions } from '../../extract/extract.ts'
import type { Mention } from '../../extract/mentions.ts'
import { requestOf } from './contract.ts'
import { ExtractorError } from './error.ts'
import { readAnswer } from './read-answer.ts'

/** Where the service is. `key` goes along as a bearer token; `timeoutMs` is for all of a call, to the answer's last byte. */
export type Service = { url: string; key: string | null; timeoutMs: number }

/**
 * The largest answer, after decompression. A text of half a megabyte that only lists countries has 60,000 mentions, which
 * are 6 MB.
 */
const MOST_BYTES = 16 * 1024 * 1024

/**
 * Asks the service about one text, once. Redirects are not followed: the text goes where the operator said, and nowhere
 * else.
 * @throws ExtractorError where there is no answer, not in time, or a bad one
 */
export async function askService(service: Service, text: string, options: ExtractOptions): Promise<Mention[]> {
  const signal = AbortSignal.timeout(service.timeoutMs)
  let bytes: Buffer
  try {
    bytes = await post(service, requestOf(text, options), signal)
  } catch (error) {
    if (error instanceof ExtractorError) throw error
    const what = signal.aborted ? `did not answer within ${service.timeoutMs} ms` : 'cannot be reached, or broke off'
    throw new ExtractorError(what, { cause: error })
  }
  return readAnswer(parseJson(bytes), text)
}

async function post({ url, key }: Service, body: string, signal: AbortSignal): Promise<Buffer> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  }
  const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
  if (response.status === 200) return await readBody(response)
  await response.body?.cancel()
  throw new ExtractorError(`answered with status ${response.status}`)
}

/** All of a body; one that is too large is cut off where it becomes so, and its connection closed. */
async function readBody({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) throw new ExtractorError(`answered with more than ${MOST_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new ExtractorError('gave a bad answer: it is no JSON in UTF-8', { cause: error })
  }
}
