/** Who is let in over a socket: their credentials, judged and watched, and the places that they take. */
import { GraphQLError } from 'graphql'
import type { IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import type { Viewer } from '../graphql/context.ts'
import type { ErrorMask } from '../graphql/errors.ts'
import { type Admitted, type Authentication, badCredential } from './authentication.ts'
import { createPlaces, MOST_OF_KEY } from './places.ts'
import { COME_BACK } from './socket-stream.ts'

/** What a socket is closed with whose credential is not good, and one that is to come back, with a reason for each. */
const FORBIDDEN = [4403, 'Forbidden'] as const
const TRY_AGAIN = [COME_BACK, 'try again later'] as const

/** A socket, the request that it came with, and what its client introduced itself with. */
type Visitor = {
  extra: { socket: WebSocket; request: IncomingMessage }
  connectionParams?: Readonly<Record<string, unknown>> | undefined
}

export type SocketGuard = {
  /**
   * Lets a socket in, for as long as its credential serves; one that is not let in is closed.
   * @returns whether it is in
   */
  letIn: (visitor: Visitor) => Promise<boolean>
  /** Who asks for an operation, judged anew; or why nobody is known. */
  judge: (visitor: Visitor) => Promise<Admitted | GraphQLError>
}

/** Makes the guard of one instance. `admit` is the judge of credentials. */
export function createSocketGuard({ admit, mask }: { admit: Authentication['admit']; mask: ErrorMask }): SocketGuard {
  const placesOfKeys = createPlaces(MOST_OF_KEY)

  async function judge({ connectionParams, extra }: Visitor): Promise<Admitted | GraphQLError> {
    const sent = connectionParams?.authorization ?? extra.request.headers.authorization ?? null
    try {
      if (sent !== null && typeof sent !== 'string') throw badCredential()
      return await admit(sent)
    } catch (error) {
      return mask(error)
    }
  }

  /** Takes one of the places of a key. What the admin key is used for has to get through. */
  function takePlace(socket: WebSocket, { actor }: Viewer): boolean {
    if (actor === null || actor.kind === 'ROOT') return true
    const leave = placesOfKeys.take(`${actor.kind} ${actor.id}`)
    if (leave === null) socket.close(COME_BACK, 'the key holds as many sockets as one may')
    else socket.once('close', leave)
    return leave !== null
  }

  return {
    judge,
    letIn: async visitor => {
      const { socket } = visitor.extra
      const admitted = await judge(visitor)
      if (admitted instanceof GraphQLError) {
        turnAway(socket, admitted)
        return false
      }
      // It may have gone while its credential was judged; nothing would ever let go of what it holds.
      if (socket.readyState !== WebSocket.OPEN || !takePlace(socket, admitted.viewer)) return false
      socket.once(
        'close',
        admitted.watch(() => socket.close(...FORBIDDEN)),
      )
      return true
    },
  }
}

/** Whether a credential is not good, and not merely beyond judging now. */
export function isRefusal({ extensions }: GraphQLError): boolean {
  return extensions.code === 'UNAUTHENTICATED'
}

/** Closes a socket that is not let in: for good, or for now where it could not be found out whose it is. */
export function turnAway(socket: WebSocket, error: GraphQLError): void {
  const [code, reason] = isRefusal(error) ? FORBIDDEN : TRY_AGAIN
  socket.close(code, reason)
}
