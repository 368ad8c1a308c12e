/** Where the hub may go beside the public net: what its operator allows. */
import ipaddr from 'ipaddr.js'
import { isCarrying, plainOf } from './address.ts'

type Net = { net: ReturnType<typeof ipaddr.parse>; length: number }

/**
 * `hosts`: names or addresses with a port, reachable wherever they lead to. `nets`: addresses beside those of the public
 * net. `ports`: those of every host.
 */
export type Allowed = { hosts: ReadonlySet<string>; nets: readonly Net[]; ports: ReadonlySet<number> }

/** The ports of http and https. */
const PORTS = [80, 443]

/** Names of hosts as a URL has them: labels of DNS, also those with an underscore that only inner nets have. */
const NAME = /^([a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?$/

/** The public net, and nothing else. */
export const publicOnly: Allowed = { hosts: new Set(), nets: [], ports: new Set(PORTS) }

/**
 * Reads what is allowed beside the public net, with commas between: `receiver.internal:8080` or `[fd00::7]:8080`, a host with
 * its port; `10.0.0.0/8`, a net; `:8080`, a port of every host.
 * @returns null where a part is none of these, or is one that nothing can ever match, which its operator takes for allowed:
 *   `*:80`, the port 0, a net of IPv6 addresses that carry those of IPv4, for they are held against nets of IPv4
 */
export function parseAllowed(text: string): Allowed | null {
  const [hosts, ports] = [new Set<string>(), new Set(PORTS)]
  const nets: Net[] = []
  for (const part of text.split(',').map(each => each.trim())) {
    if (ipaddr.isValidCIDR(part)) {
      const [net, length] = ipaddr.parseCIDR(part)
      if (isCarrying(net, length)) return null
      nets.push({ net, length })
      continue
    }
    const [, host, port] = /^([^/?#@\s]*):(\d{1,5})$/.exec(part) ?? []
    const url = URL.parse(`http://${host === '' ? 'any' : host}:${port}`)
    if (host === undefined || url === null || portOf(url) === 0 || !isHost(url.hostname)) return null
    if (host === '') ports.add(portOf(url))
    else hosts.add(`${url.hostname}:${portOf(url)}`)
  }
  return { hosts, nets, ports }
}

function isHost(hostname: string): boolean {
  return hostname.startsWith('[') || NAME.test(hostname)
}

/** The port that a URL of http or https leads to. */
export function portOf({ port, protocol }: Pick<URL, 'port' | 'protocol'>): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}

/** Whether the operator names this host with this port; `hostname` as a URL has it. */
export function allowsHost({ hosts }: Allowed, hostname: string, port: number): boolean {
  return hosts.has(`${hostname}:${port}`)
}

/** Whether the operator names a net that an address is in. */
export function allowsAddress({ nets }: Allowed, address: string): boolean {
  const plain = plainOf(address)
  return nets.some(({ net, length }) => net.kind() === plain.kind() && plain.match(net as ipaddr.IPv4, length))
}
