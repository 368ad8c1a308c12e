import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Whether the hub answers to the name that a request calls it by. */
export type HostPolicy = (request: IncomingMessage) => boolean

/**
 * Makes the policy: the names given - `*` is any -, and always an address or a name of this machine itself. A page can have
 * a name of its own lead to 127.0.0.1, and would be the hub's own page by that name (DNS rebinding); no page can do so
 * with an address, or with `localhost`. Programs that name no host are not asked.
 */
export function createHostPolicy(allowed: readonly string[]): HostPolicy {
  const everyone = allowed.includes('*')
  const listed = new Set(allowed.map(name => name.toLowerCase()))
  return ({ headers: { host } }) => {
    if (everyone || host === undefined || host === '') return true
    const url = URL.parse(`http://${host}`)
    if (url === null) return false
    const name = url.hostname.replace(/\.$/, '')
    return (
      isIP(name.replace(/^\[|\]$/g, '')) !== 0 ||
      name === 'localhost' ||
      name.endsWith('.localhost') ||
      listed.has(name)
    )
  }
}
