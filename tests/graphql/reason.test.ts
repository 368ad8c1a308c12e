/** The reason that an editor gives for a change: kept as a text that can be read, or refused. */
import { beforeEach, describe, expect, it } from 'vitest'
import { encodeGlobalId } from '../../src/graphql/global-id.ts'
import { draftOf, store } from '../support/drafts.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

let story = 0
let ids: Record<string, object> = {}
beforeEach(async () => {
  const people = [`Lena Hoffmann${++story}`, `Helena Hofman${story}`]
  const { articleId } = await store(hub.db, draftOf(`Gate ${story}`, { people }))
  const [from, into] = await hub.db.articlePerson.findMany({ where: { articleId } })
  const id = encodeGlobalId('Article', articleId)
  const two = { from: encodeGlobalId('Person', from!.personId), into: encodeGlobalId('Person', into!.personId) }
  ids = { mergePeople: two, withdrawArticle: { id }, restoreArticle: { id } }
})

async function change(name: string, reason: string): Promise<Data> {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { code field } } }`
  return (await hub.query(query, { input: { ...ids[name], reason } }))[name].userErrors
}

/** The last reason that was kept for such a change. */
async function kept(name: string): Promise<unknown> {
  if (name === 'mergePeople') return (await hub.db.entityMerge.findFirst({ orderBy: { id: 'desc' } }))!.reason
  const event = await hub.db.eventLog.findFirst({ orderBy: { seq: 'desc' } })
  return (event!.payload as Data).reason ?? null
}

describe.each(['mergePeople', 'withdrawArticle', 'restoreArticle'])('the reason of %s', name => {
  beforeEach(async () => {
    if (name === 'restoreArticle') await change('withdrawArticle', 'a mistake')
  })

  it.each([
    ['sent\0 \n twice\ud800', 'sent twice\ufffd'],
    ['x'.repeat(500), 'x'.repeat(500)],
    [' \0 ', null],
  ])('%j is kept as it can be read', async (reason, text) => {
    expect(await change(name, reason)).toEqual([])
    expect(await kept(name)).toBe(text)
  })

  it('is refused where it is longer than a reason may be', async () => {
    expect(await change(name, 'x'.repeat(501))).toEqual([{ code: 'BAD_USER_INPUT', field: ['input', 'reason'] }])
  })
})
