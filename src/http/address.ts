import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Logger } from 'pino'

/** The address that a request comes from, as limits go by it; see `createAddressOf`. */
export type AddressOf = (request: IncomingMessage) => string

/**
 * Tells addresses. Behind `proxies` proxies of our own it is what the outermost of them has seen: the entry of
 * X-Forwarded-For so many from the right; what stands left of it anybody may have written. Without a proxy, the header is
 * not looked at - where it comes nevertheless, `log` is told once: then all readers look like one.
 *
 * Of IPv6 only the first 64 bits count: the other half is the reader's own to choose.
 */
export function createAddressOf(proxies: number, log: Pick<Logger, 'warn'>): AddressOf {
  let told = false
  return request => {
    const forwarded = request.headers['x-forwarded-for']
    if (proxies === 0 && forwarded !== undefined && !told) {
      told = true
      log.warn('requests come through a proxy: set TRUST_PROXY, or all readers behind it share one rate limit')
    }
    return network(forwardedBy(proxies, forwarded) ?? request.socket.remoteAddress ?? '')
  }
}

/** Null where the proxies said nothing, or no address. */
function forwardedBy(proxies: number, header: string | string[] | undefined): string | null {
  const entries = String(header ?? '').split(',')
  const entry = (proxies === 0 ? undefined : entries[Math.max(0, entries.length - proxies)])?.trim() ?? ''
  // Some proxies add the port: 192.0.2.1:4711, [2001:db8::1]:4711.
  const address = /^\[(.*)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
  return isIP(address) === 0 ? null : address
}

function network(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (isIP(address) !== 6) return address
  // URL writes every spelling of an address in the same way: small letters, no zeros in front, one gap.
  const [, host = ''] = /^\[(.*)\]$/.exec(new URL(`http://[${address.split('%')[0]}]`).hostname) ?? []
  const [before = '', behind = ''] = host.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const gap = 8 - groups(before).length - groups(behind).length
  const all = host.includes('::')
    ? [...groups(before), ...Array<string>(gap).fill('0'), ...groups(behind)]
    : groups(host)
  return `${all.slice(0, 4).join(':')}::/64`
}
