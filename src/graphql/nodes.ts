import { resolveNodes } from '@pothos/plugin-relay'
import { type GraphQLSchema, isObjectType } from 'graphql'
import { RawiError } from '../domain/errors.ts'
import { builder } from './builder.ts'
import { decodeGlobalId } from './global-id.ts'
import { MAX_PAGE } from './paging.ts'

builder.queryField('nodes', t =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'Many at once: null in its place for an id that nobody has, and an error there for one that is none.',
    args: { ids: t.arg.idList({ required: true, description: 'Opaque ids, of any types; 100 at the most.' }) },
    resolve: async (_, { ids }, context, info) => {
      if (ids.length > MAX_PAGE) {
        const message = `\`ids\` has ${ids.length} values; ${MAX_PAGE} are allowed.`
        throw new RawiError('BAD_USER_INPUT', message, { field: 'ids' })
      }
      const decoded = ids.map(id => decodeNodeId(id, info.schema))
      const known = decoded.map(id => (id instanceof RawiError ? null : id))
      const nodes = await resolveNodes(builder, context, info, known)
      return decoded.map((id, index) => (id instanceof RawiError ? id : nodes[index]))
    },
  }),
)

/** The error is returned, not thrown: it stands in the place of its id, and the other ids are answered. */
function decodeNodeId(globalId: string, schema: GraphQLSchema): ReturnType<typeof decodeGlobalId> | RawiError {
  try {
    const decoded = decodeGlobalId(globalId)
    const type = schema.getType(decoded.typename)
    if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) return decoded
    return new RawiError('BAD_USER_INPUT', 'Nothing of this type has an id.', { id: globalId })
  } catch (error) {
    if (error instanceof RawiError) return error
    throw error
  }
}
