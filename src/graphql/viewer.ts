import type { Actor } from '../domain/actor.ts'
import { builder } from './builder.ts'
import type { Viewer as ViewerValue } from './context.ts'
import { RateLimit } from './rate-limit.ts'

/** The scopes of keys. Their values are those of src/domain/actor.ts. */
export const Scope = builder.enumType('Scope', {
  description: 'What a key may be given.',
  values: {
    READ: { value: 'read' as const, description: 'To read all that is published.' },
    INGEST: { value: 'ingest' as const, description: 'To bring stories in.' },
    EDIT: { value: 'edit' as const, description: 'To change stories, people, tags and the like; it holds READ.' },
    ADMIN: { value: 'admin' as const, description: 'Everything, keys and the audit included.' },
  },
})

const kinds: Record<Actor['kind'], { description: string }> = {
  KEY: { description: 'An API key of the hub.' },
  TOKEN: { description: 'A token of an issuer outside.' },
  ROOT: { description: 'The admin key of the installation.' },
  CLI: { description: 'The command line, by the user of its machine.' },
  SYSTEM: { description: 'The hub by itself.' },
}

const ActorKind = builder.enumType('ActorKind', { description: 'What somebody is known by.', values: kinds })

/** Who asks, as clients see it. */
const Viewer = builder.objectRef<ViewerValue>('Viewer').implement({
  description: 'You: what your key says of you. Without one, you are nobody in particular.',
  fields: t => ({
    id: t.id({
      nullable: true,
      description: 'The public part of your key, or the subject of your token; null without one.',
      resolve: ({ actor }) => actor?.id ?? null,
    }),
    name: t.string({
      nullable: true,
      description: 'The name that your key was given; null without one.',
      resolve: ({ actor }) => actor?.name ?? null,
    }),
    kind: t.field({
      type: ActorKind,
      nullable: true,
      description: 'What you are known by; null without a key.',
      resolve: ({ actor }) => actor?.kind ?? null,
    }),
    scopes: t.field({
      type: [Scope],
      description: 'All that you may do: what your scopes hold, and what everybody may.',
      resolve: ({ scopes }) => scopes,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When your key or token ends; null where it does not.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    rateLimit: t.field({
      type: RateLimit,
      nullable: true,
      description: 'What is left to ask for; null where nothing limits it.',
      resolve: (_, __, context) => context.rateLimit(),
    }),
  }),
})

builder.queryField('viewer', t =>
  t.field({ type: Viewer, description: 'Who you are to the hub.', resolve: (_, __, { viewer }) => viewer }),
)
