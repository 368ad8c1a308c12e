/** Every way to write an address that is none of the public net, and every way that a name leads to one. */
import { describe, expect, it } from 'vitest'
import { isPublic } from '../../src/fetch/address.ts'
import { parseAllowed, publicOnly } from '../../src/fetch/allowed.ts'
import { checkUrl, resolve } from '../../src/fetch/destination.ts'

/** What a URL comes to: `ALLOWED`, or the code. */
function verdict(url: string, allow?: string): string {
  try {
    checkUrl(url, allow === undefined ? publicOnly : parseAllowed(allow)!)
    return 'ALLOWED'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an address', () => {
  it.each([
    ...['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.63.255.255', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'],
    // Public ones in other clothes: this is how a host without IPv4 reaches them.
    ...['::ffff:8.8.8.8', '64:ff9b::808:808', '2002:808:808::1'],
  ])('%s is of the public net', address => {
    expect(isPublic(address)).toBe(true)
  })

  it.each([
    ...['127.0.0.1', '127.255.255.255', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
    ...['169.254.169.254', '100.64.0.1', '100.127.255.255', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1'],
    ...['203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...['::', '::1', '::ffff:127.0.0.1', '::127.0.0.1', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::808:808'],
    ...['2002:7f00:1::', '2002:a00:1::', '2001:0:7f00:1::', 'fe80::1', 'fc00::1', 'fd12::1', 'fec0::1', 'ff02::1'],
    ...['2001:db8::1', '3fff::1', '100::1', '5f00::1', '4000::1', '::2', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
  ])('%s is not', address => {
    expect(isPublic(address)).toBe(false)
  })
})

describe('a URL', () => {
  it.each([
    'http://news.example/',
    'https://news.example/hook?a=b#c',
    'https://news.example:443/',
    'http://news.example:80/',
    'http://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'http://2130706433.example/',
  ])('%s is allowed by its form', url => {
    expect(verdict(url)).toBe('ALLOWED')
  })

  it.each([
    ...['127.0.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '127.1', '127.0.1', '0'],
    ...['１２７.０.０.１', '127。0。0。1', '①②⑦.⓪.⓪.①', '127.0.0.1.', '0x7f000001.', '%31%32%37.0.0.1'],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]'],
    ...['[2002:7f00:1::]', '[0:0:0:0:0:ffff:7f00:1]', '[fe80::1]', '[fd00::1]'],
    ...['169.254.169.254', '0xa9fea9fe', '2852039166', '100.64.0.1', '10.0.0.1', '192.168.1.1', '172.16.0.1'],
  ])('to %s is refused for its address', host => {
    expect(verdict(`http://${host}/latest/meta-data`)).toBe('ADDRESS_NOT_ALLOWED')
    expect(verdict(`https://${host}/`)).toBe('ADDRESS_NOT_ALLOWED')
  })

  it.each([
    ...['http://user@127.0.0.1/', 'http://user:word@news.example/', 'http://:word@news.example/'],
    ...['http://news.example@127.0.0.1/', 'http://127.0.0.1:80@news.example/'],
    ...['ftp://news.example/', 'file:///etc/passwd', 'gopher://127.0.0.1:6379/_', 'data:text/plain,a'],
    ...['javascript:alert(1)', 'ws://news.example/', 'unix:/var/run/docker.sock', 'jar:http://news.example!/'],
    ...['http://news.example:22/', 'http://news.example:6379/', 'https://news.example:8443/', 'http://127.0.0.1:5432/'],
    ...[
      '',
      'news.example',
      '//news.example/',
      'http://',
      'http://[::1',
      'http://[fe80::1%25eth0]/',
      'http://1.2.3.4.5/',
    ],
    ...['http://256.0.0.1/', 'http://a b/', 'http://exa\0mple/', `http://news.example/${'a'.repeat(2_048)}`],
  ])('%j is refused for its form', url => {
    expect(verdict(url)).toBe('URL_NOT_ALLOWED')
  })

  it('that the operator allows is allowed, and none beside it', () => {
    const allow =
      'receiver.internal:8080, 127.0.0.1:9000,[fd00::7]:8080, 10.1.0.0/16, fd12::/16, :8443, ::/96, a_b.c-d.:81'
    for (const url of [
      ...['http://receiver.internal:8080/a', 'http://127.0.0.1:9000/', 'http://0x7f.1:9000/', 'http://[fd00::7]:8080/'],
      ...[
        'https://news.example:8443/',
        'http://10.1.2.3:8443/',
        'http://A_b.c-d.:81/',
        'http://[::1]/',
        'http://10.1.2.3/',
        'https://[::ffff:10.1.2.3]/',
        'http://[fd12::3]/',
      ],
    ]) {
      expect(verdict(url, allow), url).toBe('ALLOWED')
    }
    for (const url of ['http://127.0.0.1/', 'http://10.2.0.1/', 'http://[fd00::7]/', 'http://[fd13::1]/']) {
      expect(verdict(url, allow), url).toBe('ADDRESS_NOT_ALLOWED')
    }
    for (const url of ['http://receiver.internal:8081/', 'http://10.1.2.3:9000/', 'http://127.0.0.1:9001/']) {
      expect(verdict(url, allow), url).toBe('URL_NOT_ALLOWED')
    }
  })

  it.each([
    ...['receiver.internal', '', ':', '10.0.0.0/33', 'http://a:80', 'a:80,', 'a:99999', 'a/b:80', 'u@a:80'],
    // No URL leads to these, and no address is in these nets, for what an IPv6 address carries is judged instead.
    ...['*:80', '*.internal:80', 'a..b:80', '.a:80', '!:80', ':0', 'a:0', '127.0.0.1:0'],
    ...['::ffff:10.0.0.0/104', '::ffff:0:0/96', '::10.0.0.0/104', '64:ff9b::/96', '2002:a00::/24'],
  ])('%j is nothing that an operator can allow', text => {
    expect(parseAllowed(text)).toBeNull()
  })
})

describe('a name', () => {
  const answers = (...addresses: string[]) =>
    resolve({ hostname: 'news.example', port: 80, allowed: parseAllowed('10.1.0.0/16')! }, async () =>
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    ).then(
      found => found.map(({ address }) => address),
      (error: { code: string }) => error.code,
    )

  it('leads to all its addresses where all are public, or allowed', async () => {
    expect(await answers('8.8.8.8', '2606:4700::1111')).toEqual(['8.8.8.8', '2606:4700::1111'])
    expect(await answers('8.8.8.8', '10.1.2.3')).toEqual(['8.8.8.8', '10.1.2.3'])
  })

  it.each([[['127.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['8.8.8.8', '::1']], [['fe80::1%eth0']], [['10.2.0.1']]])(
    'that has the addresses %j is refused as a whole',
    async addresses => {
      expect(await answers(...addresses)).toBe('ADDRESS_NOT_ALLOWED')
    },
  )

  it('without an address leads nowhere', async () => {
    expect(await answers()).toBe('FETCH_FAILED')
  })
})
