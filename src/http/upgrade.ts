import type { IncomingMessage } from 'node:http'
import type { AddressOf } from './address.ts'
import type { HostPolicy } from './host.ts'
import type { OriginPolicy } from './origin.ts'
import type { Places } from './places.ts'
import { isTooLong, type Refusal, tooLong } from './refusal.ts'
import { GRAPHQL_PATH } from './yoga.ts'

/** What an upgrade to a socket is asked at. `places`: of each address; streams over server-sent events take of the same. */
export type Entrance = { hosts: HostPolicy; origins: OriginPolicy; addressOf: AddressOf; places: Places }

const elsewhere: Refusal = { status: 404, code: 'NOT_FOUND', message: `The API is at ${GRAPHQL_PATH}.` }
const foreign: Refusal = { status: 403, code: 'FORBIDDEN', message: 'Pages of this origin may not use the hub.' }
/** The hub has another name, or none that it was told. */
export const misdirected: Refusal = {
  status: 421,
  code: 'BAD_REQUEST',
  message: 'The hub does not answer to the name in the Host header; ALLOWED_HOSTS lists those that it does answer to.',
}
/** Somebody's connections that stay open are as many as they may be. */
export const crowded: Refusal = {
  status: 429,
  code: 'TOO_MANY_SUBSCRIPTIONS',
  message: 'Your address holds as many open connections as one may.',
}

/**
 * Whether a request may become a socket.
 * @returns what gives the place back that it takes, to be called when it is closed; or why not
 */
export function admitUpgrade(entrance: Entrance, request: IncomingMessage): Refusal | (() => void) {
  const { hosts, origins, addressOf, places } = entrance
  if (isTooLong(request)) return tooLong
  if (request.url?.split('?')[0] !== GRAPHQL_PATH) return elsewhere
  if (!hosts(request)) return misdirected
  if (!origins.allows(request)) return foreign
  return places.take(addressOf(request)) ?? crowded
}
