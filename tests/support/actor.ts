import type { Actor } from '../../src/domain/actor.ts'

/** Who changes things where a test calls the domain itself. */
export const EDITOR: Actor = { kind: 'KEY', id: 'editor', name: 'An editor' }
