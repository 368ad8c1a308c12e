import { describe, expect, it } from 'vitest'
import { createAddressOf } from '../../src/http/address.ts'

/** What a request that came from `remote` counts as, with so many proxies of our own in front. */
function addressOf(proxies: number, remote: string, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return createAddressOf(proxies, { warn: () => {} })({ headers, socket: { remoteAddress: remote } } as never)
}

describe('the address of a request', () => {
  it('is that of its socket, whatever a header says, where no proxy stands in front', () => {
    expect(addressOf(0, '192.0.2.1', '198.51.100.7')).toBe('192.0.2.1')
  })

  it('is what the outermost proxy has seen; what stands left of it may be made up', () => {
    expect(addressOf(1, '10.0.0.1', '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7')
    expect(addressOf(2, '10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2')).toBe('198.51.100.7')
    expect(addressOf(3, '10.0.0.1', '198.51.100.7')).toBe('198.51.100.7')
  })

  it('is that of the socket where the proxy says nothing, or nonsense', () => {
    for (const header of [undefined, '', 'unknown', '_hidden', '198.51.100.7, ', '999.1.1.1', 'x\u0000y', '[::1'])
      expect(addressOf(1, '192.0.2.1', header), header).toBe('192.0.2.1')
  })

  it('is read with a port behind it', () => {
    expect(addressOf(1, '10.0.0.1', '198.51.100.7:4711')).toBe('198.51.100.7')
    expect(addressOf(1, '10.0.0.1', '[2001:db8:1:2:3::9]:4711')).toBe('2001:db8:1:2::/64')
  })

  it('is the network of an IPv6 address, however it is spelt, and an IPv4 address that it holds', () => {
    for (const spelt of ['2001:db8::1', '2001:0DB8:0:0::', '2001:db8:0:0:9:9:9:9', '2001:db8::ffff:192.0.2.1'])
      expect(addressOf(0, spelt), spelt).toBe('2001:db8:0:0::/64')
    expect(addressOf(0, '::1')).toBe('0:0:0:0::/64')
    expect(addressOf(0, 'fe80::1%eth0')).toBe('fe80:0:0:0::/64')
    expect(addressOf(0, '::ffff:192.0.2.1')).toBe('192.0.2.1')
  })

  it('warns once where requests come through a proxy that nobody told of', () => {
    const told: string[] = []
    const address = createAddressOf(0, { warn: (message: string) => void told.push(message) } as never)
    for (let n = 0; n < 3; n++)
      address({ headers: { 'x-forwarded-for': '198.51.100.7' }, socket: { remoteAddress: '10.0.0.1' } } as never)
    expect(told).toEqual([expect.stringContaining('TRUST_PROXY')])
  })
})
