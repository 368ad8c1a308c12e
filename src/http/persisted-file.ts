import { readFile } from 'node:fs/promises'
import { GraphQLError, validate } from 'graphql'
import { z } from 'zod'
import { checkLength, parseUpTo, shapeErrors } from '../graphql/document-limits.ts'
import { schema } from '../graphql/schema.ts'

/** So many mistakes are told at once: one that is in every document is told a few times, and not a thousand. */
const MOST_TOLD = 10

/** The file of documents cannot be used; the message says why, without its path. */
export class PersistedFileError extends Error {
  override readonly name = 'PersistedFileError'
}

const documentsByHash = z.record(z.string().min(1), z.string().min(1))

/**
 * Reads the documents that the hub is given: one JSON object, documents by their hashes, as graphql-codegen's client
 * preset and relay-compiler write it. Every document has to be one that would be answered: what the clients were built
 * for and this hub is not shows at its start, and not to a reader.
 * @throws PersistedFileError
 */
export async function readPersistedFile(path: string): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PersistedFileError(`It cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause })
  })
  const { success, data } = documentsByHash.safeParse(parseJson(text))
  if (!success || Object.keys(data).length === 0) {
    throw new PersistedFileError('It holds no JSON object of documents by their hashes: {"hash": "query { ... }"}.')
  }
  const documents = new Map(Object.entries(data))
  const mistakes = [...documents].flatMap(([name, document]) => mistakesIn(document).map(why => `${name}: ${why}`))
  if (mistakes.length === 0) return documents
  const more = mistakes.length > MOST_TOLD ? [`and ${mistakes.length - MOST_TOLD} more`] : []
  const told = [...mistakes.slice(0, MOST_TOLD), ...more].join('\n  ')
  throw new PersistedFileError(`It holds documents that this hub does not answer:\n  ${told}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function mistakesIn(document: string): string[] {
  try {
    checkLength(document)
    const parsed = parseUpTo(document)
    return [...shapeErrors(parsed), ...validate(schema, parsed)].map(({ message }) => message)
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message]
    throw error
  }
}
