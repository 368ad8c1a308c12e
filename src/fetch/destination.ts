/** Where a URL leads to, and whether the hub may go there. */
import { isIP } from 'node:net'
import { isPublic } from './address.ts'
import { type Allowed, allowsAddress, allowsHost, portOf } from './allowed.ts'
import { FetchError } from './errors.ts'

/** An address that a name has. */
export type Resolved = { address: string; family: number }

/** Asks for every address of a name. */
export type Lookup = (name: string) => Promise<Resolved[]>

/** Longer ones are no addresses of anything. */
const LONGEST_URL = 2_048

/**
 * Checks a URL by its form. An address that is written out is judged here already, in whatever way it is written: the
 * parser of URLs reads decimal, hexadecimal, octal, short and full-width forms as what they are.
 * @throws FetchError URL_NOT_ALLOWED, ADDRESS_NOT_ALLOWED
 */
export function checkUrl(text: string, allowed: Allowed): URL {
  const url = text.length > LONGEST_URL ? null : URL.parse(text)
  if (url === null) throw new FetchError('URL_NOT_ALLOWED', `This is no URL of at most ${LONGEST_URL} characters.`)
  if (!/^https?:$/.test(url.protocol)) throw new FetchError('URL_NOT_ALLOWED', 'The URL must be http:// or https://.')
  if (url.username !== '' || url.password !== '') {
    throw new FetchError('URL_NOT_ALLOWED', 'The URL must hold no user and no password.')
  }
  const port = portOf(url)
  if (!allowed.ports.has(port) && !allowsHost(allowed, url.hostname, port)) {
    throw new FetchError('URL_NOT_ALLOWED', `The URL leads to port ${port}, which is not allowed.`)
  }
  const address = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(address) !== 0) checkAddress(address, { hostname: url.hostname, port, allowed })
  return url
}

type Place = { hostname: string; port: number; allowed: Allowed }

/**
 * The addresses that a connection may go to: those of the host, every one of which must be allowed. They are asked for
 * once, and the connection goes to one of them: a name that has another address a moment later gains nothing by it.
 * @param hostname as a URL has it
 * @throws FetchError ADDRESS_NOT_ALLOWED; FETCH_FAILED where the name has no address
 */
export async function resolve(place: Place, lookup: Lookup): Promise<Resolved[]> {
  const name = place.hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(name)
  const found = family === 0 ? await ask(name, lookup) : [{ address: name, family }]
  for (const { address } of found) checkAddress(address, place)
  return found
}

async function ask(name: string, lookup: Lookup): Promise<Resolved[]> {
  const found = await lookup(name).catch((cause: unknown) => {
    throw new FetchError('FETCH_FAILED', 'The name of the host has no address.', { cause })
  })
  if (found.length === 0) throw new FetchError('FETCH_FAILED', 'The name of the host has no address.')
  return found
}

function checkAddress(address: string, { hostname, port, allowed }: Place): void {
  // Of a machine's own links, `fe80::1%eth0`: never public, and nothing that the parser reads.
  const zoned = address.includes('%')
  if (allowsHost(allowed, hostname, port)) return
  if (!zoned && (isPublic(address) || allowsAddress(allowed, address))) return
  throw new FetchError('ADDRESS_NOT_ALLOWED', 'The host is not of the public net.')
}
