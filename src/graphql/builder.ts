import SchemaBuilder from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { RawiError } from '../domain/errors.ts'
import type { Context } from './context.ts'
import { decodeGlobalId, encodeGlobalId } from './global-id.ts'

/**
 * The schema builder. It defines no types and holds no database: the schema is a constant that serves many databases,
 * each request bringing its own in the context.
 */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  AuthScopes: { admin: boolean }
  Scalars: {
    ID: { Input: string; Output: string | number }
    DateTime: { Input: Date; Output: Date | string }
    Date: { Input: string; Output: string }
    URL: { Input: string; Output: string }
    EventCursor: { Input: string; Output: string }
  }
}>({
  plugins: [ScopeAuthPlugin, RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    // Instead of the plugin's own field, which lets one wrong id take the others along: nodes.ts.
    nodesQueryOptions: false,
    encodeGlobalID: (type, id) => encodeGlobalId(type, String(id)),
    decodeGlobalID: decodeGlobalId,
  },
  scopeAuth: {
    authScopes: ({ viewer }) => ({ admin: viewer.admin }),
    unauthorizedError: () =>
      new RawiError('UNAUTHENTICATED', 'This operation needs a key: send "Authorization: Bearer <key>".'),
  },
})

builder.queryType({ description: 'Everything that can be read, without a key.' })
builder.mutationType({ description: 'Everything that changes the hub. Every mutation needs a key.' })
builder.subscriptionType({ description: 'What happens in the hub, as it happens, over WebSocket and over SSE.' })
