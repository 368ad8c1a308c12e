/**
 * Who does something, as the audit has it.
 *
 * `KEY`: an API key, `id` its public part. `TOKEN`: a token of an issuer outside, `id` its subject. `ROOT`: the admin key of
 * the installation. `CLI`: the command line, `id` the user of the machine. `SYSTEM`: the hub by itself, as when the time
 * of a scheduled story has come. `name` is what people read.
 */
export type Actor = { kind: 'KEY' | 'TOKEN' | 'ROOT' | 'CLI' | 'SYSTEM'; id: string; name: string }

/** The hub itself. */
export const HUB: Actor = { kind: 'SYSTEM', id: 'rawi', name: 'The hub' }

/** What a key may be given. `admin` holds all of them, and `edit` holds `read`. */
export const scopes = ['read', 'ingest', 'edit', 'admin'] as const

export type Scope = (typeof scopes)[number]
