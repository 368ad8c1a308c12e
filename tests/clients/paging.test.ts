/** The clients that people use page through a list that changes under them, each by its own means. */
import { beforeAll, describe, expect, it } from 'vitest'
import { useDirectories } from '../support/directory.ts'
import { useHub } from '../support/hub.ts'
import { openApollo } from './apollo.ts'
import type { OpenClient } from './connection.ts'
import { pageThrough, seed } from './newsroom.ts'
import { compileForRelay, relayWith } from './relay.ts'
import { openUrql } from './urql.ts'

const hub = useHub()
const directory = useDirectories()
const clients: [string, () => Promise<OpenClient>][] = [
  ['Relay', async () => relayWith(await compileForRelay(await directory()))],
  ['Apollo Client', async () => openApollo],
  ['urql', async () => openUrql],
]

// Each paging withdraws some thirty of them, and adds more than that.
beforeAll(() => seed(hub, 1_060), 300_000)

describe.each(clients)('%s', (_, clientOf) => {
  it.each(['forward', 'backward'] as const)(
    'pages %s through 1,000 stories without loss or repeat while others come and go',
    async way => {
      const { sent, held, stayed, gone, order } = await pageThrough(hub, await clientOf(), way)
      const [inSent, inHeld] = [new Set(sent), new Set(held)]
      expect(stayed.length).toBeGreaterThanOrEqual(1_000)
      expect(stayed.filter(id => !inHeld.has(id))).toHaveLength(0)
      expect(sent.filter((id, n) => sent.indexOf(id) !== n)).toHaveLength(0)
      expect(held).toEqual(order.filter(id => inSent.has(id)))
      expect(gone.length).toBeGreaterThan(10)
      expect(gone.filter(id => inSent.has(id))).toHaveLength(0)
    },
    120_000,
  )
})
