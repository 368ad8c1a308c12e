/** Which addresses belong to the public net. */
import ipaddr from 'ipaddr.js'

type Address = ReturnType<typeof ipaddr.parse>

/**
 * Forms in which an IPv6 address carries one of IPv4, and the byte at which that begins: mapped and compatible (RFC 4291),
 * translated (RFC 2765), through NAT64 (RFC 6052), 6to4 (RFC 3056).
 */
const carriers = [
  { net: ipaddr.IPv6.parse('::ffff:0:0'), length: 96, begin: 12 },
  { net: ipaddr.IPv6.parse('::'), length: 96, begin: 12 },
  { net: ipaddr.IPv6.parse('::ffff:0:0:0'), length: 96, begin: 12 },
  { net: ipaddr.IPv6.parse('64:ff9b::'), length: 96, begin: 12 },
  { net: ipaddr.IPv6.parse('2002::'), length: 16, begin: 2 },
]

/** Nothing, and this machine: they look like carriers, and are themselves. */
const themselves = [ipaddr.IPv6.parse('::'), ipaddr.IPv6.parse('::1')]

/** What the registry of IPv6 has given out as global unicast so far; no other address leads anywhere. */
const globalUnicast = ipaddr.IPv6.parse('2000::')

/**
 * Whether an address is one that anybody may reach: not of this machine, of a private or a special net. One of IPv4 that
 * is carried by one of IPv6 counts as itself.
 */
export function isPublic(address: string): boolean {
  const plain = plainOf(address)
  if (plain.range() !== 'unicast') return false
  return plain instanceof ipaddr.IPv4 || plain.match(globalUnicast, 3)
}

/** An address as such: what an IPv6 address carries, where it carries one of IPv4. */
export function plainOf(address: string): Address {
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4 || themselves.some(address => address.match(parsed, 128))) return parsed
  const carrier = carriers.find(({ net, length }) => parsed.match(net, length))
  return carrier === undefined ? parsed : new ipaddr.IPv4(parsed.toByteArray().slice(carrier.begin, carrier.begin + 4))
}

/** Whether every address of a net is taken for the one of IPv4 that it carries, so that none is ever in this net itself. */
export function isCarrying(net: Address, length: number): boolean {
  if (net instanceof ipaddr.IPv4) return false
  if (themselves.some(address => address.match(net, length))) return false
  return carriers.some(carrier => length >= carrier.length && net.match(carrier.net, carrier.length))
}
