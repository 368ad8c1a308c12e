import type { Db } from '../db/client.ts'
import type { Actor, Scope } from '../domain/actor.ts'
import type { StoryReaders } from '../domain/article-edit.ts'
import type { Directory } from '../domain/directory.ts'
import type { Pepper } from '../domain/api-key-secret.ts'
import type { KeyHolder, KeyProof } from '../domain/api-key-check.ts'
import { type RateLimit, type RateLimits, spenderOf } from '../domain/rate-limit.ts'
import { createGate, type Gate } from '../domain/search/gate.ts'
import type { IngestRequest } from '../domain/request.ts'
import type { Sight } from '../domain/sight.ts'
import type { StoreResult } from '../domain/story.ts'
import type { WebhookRules } from '../domain/webhook.ts'
import type { Live } from '../live/live.ts'
import { languagesOf } from '../text/accept-language.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/**
 * Who asks: `actor` null where no key came. `scopes`: all that they allow (access.ts), sorted. `expiresAt`: when the key or
 * token ends; null where it does not.
 */
export type Viewer = { actor: Actor | null; scopes: readonly Scope[]; expiresAt: Date | null }

/** What the doors know a viewer's key by. */
export type { KeyHolder, KeyProof }

/**
 * What resolvers work with. A subscription's context lives as long as the subscription, so nothing in it caches:
 * the loaders only gather what is asked for at the same moment.
 */
export type Context = {
  db: Db
  directory: Directory
  viewer: Viewer
  /** Takes points from who asks, and tells what is left. @throws RawiError RATE_LIMITED */
  spend: (points: number) => RateLimit | null
  /** What is left to who asks; null where nothing limits them. */
  rateLimit: () => RateLimit | null
  load: Loaders
  live: Live
  /** What searches, and counts over many stories, go through: slow ones must not take all connections. */
  searching: Gate
  /** What every snapshot goes through before it takes the connection that it keeps. */
  snapshots: Gate
  /** The languages that the client reads, the most wanted first: names are shown in them. */
  languages: readonly string[]
  /** Where a client that came back says it was: the `Last-Event-ID` of server-sent events. It wins over `after`. */
  lastEventId: string | null
  ingest: (request: IngestRequest, by: Actor) => Promise<StoreResult>
  /** What reads a stored story, and finds names in it. */
  readers: StoryReaders
  /** What new keys are hashed with. */
  pepper: Pepper
  /** What webhooks are made with. */
  webhooks: WebhookRules
}

/** What the rooms that resolvers may not import hand in. */
export type ContextDeps = Pick<Context, 'db' | 'directory' | 'live' | 'ingest' | 'readers' | 'pepper' | 'webhooks'> & {
  limits: RateLimits
}

/**
 * Who asks, as the door has found out, and what the request brought beside its operation, as the headers have it. `address`:
 * where it came from; what is executed for nobody in particular has none, and nothing limits it.
 */
export type Caller = {
  viewer: Viewer
  address: string | null
  acceptLanguage: string | null
  lastEventId: string | null
}

/** Makes contexts, alike for HTTP, SSE and WebSocket. */
export function createContextFactory({ limits, ...deps }: ContextDeps) {
  const { db, directory } = deps
  // Together they leave 3 of the 10 connections to everything else.
  const [searching, snapshots] = [createGate(), createGate({ places: 3 })]
  return ({ viewer, address, acceptLanguage, lastEventId }: Caller): Context => {
    const spender = spenderOf(viewer.actor, address)
    return {
      ...deps,
      ...{ viewer, lastEventId, searching, snapshots },
      load: createLoaders({ db, directory, searching, sight: sightOf(viewer), keep: true }),
      languages: languagesOf(acceptLanguage),
      spend: points => limits.spend(spender, points),
      rateLimit: () => limits.stateOf(spender),
    }
  }
}

/** Who may change stories sees those that readers do not. */
export function sightOf({ scopes }: Viewer): Sight {
  return scopes.includes('edit') ? 'ALL' : 'PUBLISHED'
}
