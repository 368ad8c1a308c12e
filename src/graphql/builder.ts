import SchemaBuilder from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
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
  Scalars: {
    ID: { Input: string; Output: string | number }
    DateTime: { Input: Date; Output: Date | string }
    Date: { Input: string; Output: string }
    URL: { Input: string; Output: string }
    EventCursor: { Input: string; Output: string }
    JSON: { Input: never; Output: unknown }
  }
}>({
  plugins: [RelayPlugin],
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
})

builder.queryType({ description: 'Everything that can be read.' })
builder.mutationType({
  description: 'Everything that changes the hub. Every mutation needs a key with the scope that it names.',
})
builder.subscriptionType({ description: 'What happens in the hub, as it happens, over WebSocket and over SSE.' })
