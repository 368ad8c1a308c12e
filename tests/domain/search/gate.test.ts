import { expect, it } from 'vitest'
import { createGate } from '../../../src/domain/search/gate.ts'

/** Something that takes until it is told to end. */
function work() {
  const started = Promise.withResolvers<void>()
  const end = Promise.withResolvers<string>()
  return { started: started.promise, end: end.resolve, fail: end.reject, act: () => (started.resolve(), end.promise) }
}

it('lets as many in as it has places, and the others in their turn', async () => {
  const { pass } = createGate({ places: 2 })
  const [a, b, c, d] = [work(), work(), work(), work()]
  const order: string[] = []
  const all = [a, b, c, d].map((one, i) => pass(() => (order.push('abcd'[i]!), one.act())))
  await Promise.all([a.started, b.started])
  expect(order).toEqual(['a', 'b'])
  b.end('b')
  await c.started
  expect(order).toEqual(['a', 'b', 'c'])
  a.fail(new Error('a failed'))
  await d.started
  c.end('c')
  d.end('d')
  await expect(all[0]).rejects.toThrow('a failed')
  expect(await Promise.all(all.slice(1))).toEqual(['b', 'c', 'd'])
})

it('turns away who waited too long with SERVER_BUSY, and forgets them', async () => {
  const { pass } = createGate({ places: 1, patience: 20 })
  const [a, b, c] = [work(), work(), work()]
  const first = pass(a.act)
  await expect(pass(b.act)).rejects.toMatchObject({ code: 'SERVER_BUSY' })
  a.end('a')
  await first
  const last = pass(c.act)
  await c.started
  c.end('c')
  expect(await last).toBe('c')
})
