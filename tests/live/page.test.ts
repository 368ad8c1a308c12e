import { expect, it } from 'vitest'
import { useLog } from '../support/log.ts'

const log = useLog()

it('who polls with a small page gets every event that matches, once, whatever lies between them', async () => {
  for (const language of ['ar', 'en', 'en', 'ar', 'en', 'ar', 'ar']) await log.append(3, { language })
  const { live } = await log.read()
  const where = { language: { equals: 'ar' } }
  const seqs: number[] = []
  let after: string | null = null
  for (let more = true; more;) {
    const page = await live.page({ where, after, limit: 2 })
    expect(page.items.length).toBeLessThanOrEqual(2)
    seqs.push(...page.items.map(item => item.event.seq))
    after = page.end
    more = page.more
  }
  expect(seqs).toEqual([1, 2, 3, 10, 11, 12, 16, 17, 18, 19, 20, 21])
})
