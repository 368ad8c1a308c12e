import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { type ErrorCode, RawiError } from '../domain/errors.ts'
import { isLockedOut, isOverload, isTimeout } from '../domain/failure.ts'

export type { ErrorCode }

export type ErrorMask = (error: unknown) => GraphQLError

/** What clients see of a failure that they can do nothing about. */
const MASKED = 'Something went wrong on our side; it is in the log.'

const TOO_SLOW = 'The query took too long; ask for less, or filter more.'

const LOCKED_OUT = 'What you asked for is being changed or merged just now: try again in a moment.'
const BUSY = 'So much is asked at once that this had no turn; try again in a moment.'

/**
 * Turns any error into one that may be shown. Expected failures keep their message and get their code; errors in the
 * document or its variables keep theirs; everything else is logged whole and shown masked, as INTERNAL_SERVER_ERROR:
 * no host, SQL, path or stack reaches a client. An error that it made comes back as it is.
 */
export function createErrorMask(log: Logger): ErrorMask {
  // What fails as a context is made is masked by Yoga, and again by the door that asked for the context.
  const masked = new WeakSet<object>()

  return error => {
    if (error instanceof GraphQLError && masked.has(error)) return error
    const shown = show(error)
    masked.add(shown)
    return shown
  }

  function show(error: unknown): GraphQLError {
    const cause = rootOf(error)
    if (cause instanceof RawiError) return coded(error, cause.message, cause.code, cause.details)
    if (error instanceof GraphQLError && cause instanceof GraphQLError) {
      const code = error.extensions.code ?? cause.extensions.code ?? 'BAD_USER_INPUT'
      return coded(error, error.message, String(code), {})
    }
    if (isTimeout(cause)) {
      log.warn({ err: cause }, 'a query took too long')
      return coded(error, TOO_SLOW, 'QUERY_TIMEOUT', {})
    }
    if (isLockedOut(cause)) {
      log.warn({ err: cause }, 'a statement waited too long for another')
      return coded(error, LOCKED_OUT, 'SERVER_BUSY', {})
    }
    if (isOverload(cause)) {
      log.warn({ err: cause }, 'no connection was free in time')
      return coded(error, BUSY, 'SERVER_BUSY', {})
    }
    log.error({ err: cause }, 'a request failed')
    return coded(error, MASKED, 'INTERNAL_SERVER_ERROR', {})
  }
}

/**
 * A failure that this door itself finds, with its code. `status` is told over HTTP, except in the older media type,
 * application/json: what failed before it was executed is answered there with 200, as GraphQL over HTTP has it.
 */
export function codedError(code: ErrorCode, message: string, status?: number): GraphQLError {
  const http = status === undefined ? {} : { http: { status, spec: true } }
  return new GraphQLError(message, { extensions: { code, ...http } })
}

/** An error as clients see it: without the HTTP status, which Yoga takes out where it answers itself. */
export function withoutStatus(error: GraphQLError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions
  return { ...error.toJSON(), extensions }
}

/** graphql wraps what a resolver throws, and wraps it again where several layers execute. */
function rootOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError
  return cause
}

/**
 * A key that is missing or may not is also told in HTTP's own words, and so are an answer in no form that its client takes,
 * and a load that is too much: balancers understand 503.
 */
const status: Record<string, number> = {
  ...{ UNAUTHENTICATED: 401, FORBIDDEN: 403, PERSISTED_QUERY_ONLY: 403, NOT_ACCEPTABLE: 406, RATE_LIMITED: 429 },
  ...{ SERVER_BUSY: 503, ISSUER_UNAVAILABLE: 503 },
}

function coded(error: unknown, message: string, code: string, details: object): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>)
  const http = status[code] === undefined ? {} : { http: { status: status[code] } }
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { ...details, code, ...http } })
}
