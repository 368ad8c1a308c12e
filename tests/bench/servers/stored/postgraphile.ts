/**
 * PostGraphile 5 on the views of views.sql: its Amber preset, and the plugin that its documentation names for filters across
 * relations. In production it serves no page of its own.
 */
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'
import { listen, openPool } from './peer.ts'

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [makePgService({ pool: openPool(), schemas: ['peers'] })],
  schema: { connectionFilterRelations: true, connectionFilterComputedColumns: false, connectionFilterArrays: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
})
const server = createServer()
server.on('error', error => console.error(error))
await instance.createServ(grafserv).addTo(server)
await listen(server)
