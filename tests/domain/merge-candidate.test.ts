/** What a merge makes of those whom the merged person was compared with, and of who they are outside the hub. */
import { beforeEach, describe, expect, it } from 'vitest'
import { mergeEntities } from '../../src/domain/merge.ts'
import { propose as proposeIn } from '../../src/domain/merge-candidate.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf } from '../support/drafts.ts'

const own = useDatabase()

let ids: [string, string, string] = ['', '', '']
beforeEach(async () => {
  await own.db.mergeCandidate.deleteMany()
  await own.db.entityMerge.deleteMany()
  await own.db.person.deleteMany()
  await own.db.knownPerson.deleteMany({ where: { source: 'test' } })
  const made = await own.db.person.createManyAndReturn({ data: ['a', 'b', 'c'].map(slug => ({ slug })) })
  ids = made.map(({ id }) => id).sort() as typeof ids
})

async function propose(one: string, other: string, score: number, decided: string | null = null): Promise<void> {
  const [personId, otherId] = [one, other].sort() as [string, string]
  const contexts = [{ personId }, { personId: otherId }]
  await own.db.mergeCandidate.create({ data: { personId, otherId, score, decided, reason: 'test', contexts } })
}

async function candidates() {
  const rows = await own.db.mergeCandidate.findMany({ orderBy: [{ personId: 'asc' }, { otherId: 'asc' }] })
  return rows.map(({ personId, otherId, score, decided }) => [personId, otherId, score, decided])
}

describe('the merge candidates of a person who is merged', () => {
  it('are those of the other from then on, the smaller id first, and their contexts name the other', async () => {
    const [a, b, c] = ids
    await propose(a, c, 0.5)
    await mergeEntities(own.db, EDITOR, 'person', { from: a, into: b })
    expect(await candidates()).toEqual([[b, c, 0.5, null]])
    const [row] = await own.db.mergeCandidate.findMany()
    expect(row!.contexts).toEqual([{ personId: b }, { personId: c }])
  })

  it('go where they are of the two', async () => {
    const [a, b, c] = ids
    await propose(a, b, 0.5)
    await propose(b, c, 0.6)
    await mergeEntities(own.db, EDITOR, 'person', { from: b, into: a })
    expect(await candidates()).toEqual([[a, c, 0.6, null]])
  })

  it('stay judged where they meet one of the other', async () => {
    const [a, b, c] = ids
    await propose(a, c, 0.9, 'DIFFERENT')
    await propose(b, c, 0.4)
    await mergeEntities(own.db, EDITOR, 'person', { from: a, into: b })
    expect(await candidates()).toEqual([[b, c, 0.9, 'DIFFERENT']])
    const [record] = await own.db.entityMerge.findMany()
    expect((record!.moved as { candidates: unknown[] }).candidates).toHaveLength(2)
  })

  it('stay judged where the other was judged already', async () => {
    const [a, b, c] = ids
    await propose(a, c, 0.9)
    await propose(b, c, 0.4, 'DIFFERENT')
    await mergeEntities(own.db, EDITOR, 'person', { from: a, into: b })
    expect(await candidates()).toEqual([[b, c, 0.9, 'DIFFERENT']])
  })

  it('are never of a person and the same, nor in the wrong order', async () => {
    const [a, b] = ids
    const pair = { score: 1, reason: 'test', contexts: [] }
    for (const [personId, otherId] of [
      [a, a],
      [b, a],
    ])
      await expect(
        own.db.mergeCandidate.create({ data: { ...pair, personId: personId!, otherId: otherId! } }),
      ).rejects.toThrow(/merge_candidate_order/)
  })
})

describe('a pair that is proposed again', () => {
  const again = (score: number) => {
    const [a, b] = ids
    const story = { draft: draftOf('Gate'), articleId: c() }
    const pair = { key: 'x', personId: b, otherId: a, reason: `${score}` }
    return own.db.$transaction(tx => proposeIn(tx, story, [{ ...pair, score }]))
  }
  const c = () => ids[2]

  it('has the higher of its scores, and the reason for it', async () => {
    const [a, b] = ids
    for (const score of [0.5, 0.7, 0.6]) await again(score)
    expect(await candidates()).toEqual([[a, b, 0.7, null]])
    const { reason, contexts } = await own.db.mergeCandidate.findFirstOrThrow()
    const context = { personId: b, articleId: c(), field: null, paragraph: null, text: 'Gate' }
    expect([reason, contexts]).toEqual(['0.7', [context]])
  })

  it('stays as it was judged', async () => {
    const [a, b] = ids
    await propose(a, b, 0.5, 'DIFFERENT')
    await again(0.9)
    expect(await candidates()).toEqual([[a, b, 0.5, 'DIFFERENT']])
  })
})

describe('who a merged person is outside the hub', () => {
  const known = (sourceKey: string) => own.db.knownPerson.create({ data: { source: 'test', sourceKey } })
  const is = (id: string, knownPersonId: string, wikidataId: string) =>
    own.db.person.update({ where: { id }, data: { knownPersonId, wikidataId } })
  const who = async (id: string) => {
    const { knownPersonId, wikidataId } = await own.db.person.findUniqueOrThrow({ where: { id } })
    return [knownPersonId, wikidataId]
  }

  it('is what the other is, where that was nobody', async () => {
    const [a, b] = ids
    const { id } = await known('x')
    await is(a, id, 'Q1')
    await mergeEntities(own.db, EDITOR, 'person', { from: a, into: b })
    expect([await who(a), await who(b)]).toEqual([
      [null, null],
      [id, 'Q1'],
    ])
  })

  it('stays with the merged one where the other is somebody', async () => {
    const [a, b] = ids
    const [one, other] = [await known('x'), await known('y')]
    await is(a, one.id, 'Q1')
    await is(b, other.id, 'Q2')
    await mergeEntities(own.db, EDITOR, 'person', { from: a, into: b })
    expect([await who(a), await who(b)]).toEqual([
      [one.id, 'Q1'],
      [other.id, 'Q2'],
    ])
  })
})
