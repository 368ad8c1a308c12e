/** What the peers on the database have in common. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'

/** As many connections as Rawi has. */
const CONNECTIONS = 10

/** The pool of this process, on the database of the bench. */
export function openPool(): Pool {
  return new Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: CONNECTIONS })
}

/** Listens on a port that is free, and tells the bench which. */
export async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  tell(server.address() as AddressInfo)
}

export function tell({ port }: AddressInfo): void {
  console.log(`the peer is at http://127.0.0.1:${port}/graphql`)
}
