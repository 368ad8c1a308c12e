/** Pairs of people who may be one: whom they are of when people are merged, and what was judged about them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { propose as proposeIn } from '../../src/domain/merge-candidate.ts'
import { listMergeCandidates } from '../../src/domain/merge-candidates.ts'
import { decideMerge, type MergeDecision } from '../../src/domain/merge-decision.ts'
import { mergeEntities } from '../../src/domain/merge.ts'
import { findPerson, readPeople } from '../../src/domain/person.ts'
import { unmergeEntities } from '../../src/domain/unmerge.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'
import { draftOf } from '../support/drafts.ts'

const own = useDatabase()

let [a, b, c] = ['', '', '']
beforeEach(async () => {
  await own.db.mergeCandidate.deleteMany()
  await own.db.entityMerge.deleteMany()
  await own.db.person.deleteMany()
  await own.db.knownPerson.deleteMany({ where: { source: 'test' } })
  const made = await own.db.person.createManyAndReturn({ data: ['a', 'b', 'c'].map(slug => ({ slug })) })
  ;[a, b, c] = made.map(({ id }) => id).sort() as [string, string, string]
  const name = { text: 'Lena', folded: 'lena', language: 'en', kind: 'CANONICAL' as const }
  await own.db.personName.createMany({ data: [a, b, c].map(personId => ({ ...name, personId })) })
})

/** A story proposes a pair. */
async function propose(one: string, other: string, score: number): Promise<void> {
  const story = { draft: draftOf('Gate'), articleId: crypto.randomUUID() }
  const pair = { key: 'x', personId: one, otherId: other, score, reason: `${score}` }
  await own.db.$transaction(tx => proposeIn(tx, story, [pair]))
}

async function listed(judged = false) {
  const rows = await listMergeCandidates(own.db, { judged, after: null, limit: 10 })
  return rows.map(({ personId, otherId, score }) => [...[personId, otherId].sort(), score])
}

const merge = (from: string, into: string) => mergeEntities(own.db, EDITOR, 'person', { from, into })
const unmerge = (id: string) => unmergeEntities(own.db, EDITOR, 'person', { id, reason: 'no' })
const decide = (pair: MergeDecision['pair'], decision: MergeDecision['decision'], into?: string) =>
  decideMerge(own.db, EDITOR, { pair, decision, into: into ?? null, reason: 'looked' })

describe('a pair of people who may be one', () => {
  it('is of whom the two lead to, and settled while they are one', async () => {
    await propose(a, c, 0.5)
    await merge(a, b)
    expect(await listed()).toEqual([[b, c, 0.5]])
    await merge(c, b)
    expect(await listed()).toEqual([])
    await unmerge(a)
    // Who is no more one with `b` is not one with whoever is.
    expect(await listed()).toEqual([])
    await unmerge(c)
    expect(await listed()).toEqual([[a, c, 0.5]])
  })

  it('comes once, with the higher score, where several are of the same two', async () => {
    await propose(a, c, 0.4)
    await propose(b, c, 0.6)
    await merge(a, b)
    expect(await listed()).toEqual([[b, c, 0.6]])
  })

  it('has the highest of its scores, and the reason for it', async () => {
    for (const score of [0.5, 0.7, 0.6]) await propose(b, a, score)
    expect(await listed()).toEqual([[a, b, 0.7]])
    const { reason, contexts } = await own.db.mergeCandidate.findFirstOrThrow()
    expect(reason).toBe('0.7')
    expect(contexts).toMatchObject([{ personId: b, field: null, paragraph: null, text: 'Gate' }])
  })

  it('is not proposed of two who are one', async () => {
    await merge(a, b)
    await propose(a, b, 0.9)
    expect(await own.db.mergeCandidate.count()).toBe(0)
  })

  it('is listed in pages, the highest score first', async () => {
    await propose(a, b, 0.5)
    await propose(a, c, 0.5)
    await propose(b, c, 0.9)
    const scores: number[] = []
    for (let after: { score: number; id: string } | null = null; ;) {
      const [row] = await listMergeCandidates(own.db, { judged: false, after, limit: 1 })
      if (row === undefined) break
      scores.push(row.score)
      after = row
    }
    expect(scores).toEqual([0.9, 0.5, 0.5])
  })

  it('is never of a person and the same, nor in the wrong order', async () => {
    const pair = { score: 1, reason: 'test', contexts: [] }
    for (const [personId, otherId] of [
      [a, a],
      [b, a],
    ] as const)
      await expect(own.db.mergeCandidate.create({ data: { ...pair, personId, otherId } })).rejects.toThrow(
        /merge_candidate_order/,
      )
  })
})

describe('a judgement', () => {
  it('that two are two is remembered with who and why, and they are not proposed again', async () => {
    await propose(a, b, 0.5)
    const { id } = await own.db.mergeCandidate.findFirstOrThrow()
    expect(await decide(id, 'DIFFERENT')).toBe(a)
    await propose(a, b, 0.9)
    expect([await listed(), await listed(true)]).toEqual([[], [[a, b, 0.5]]])
    const [row] = await listMergeCandidates(own.db, { judged: true, after: null, limit: 1 })
    expect(row).toMatchObject({ decision: 'DIFFERENT', decidedBy: EDITOR.name, decidedReason: 'looked' })
    expect(row!.decidedAt).toBeInstanceOf(Date)
  })

  it('holds for all who are one with either, and no longer than they are', async () => {
    await decide([a, c], 'DIFFERENT')
    await merge(a, b)
    await propose(b, c, 0.9)
    expect([await listed(), await listed(true)]).toEqual([[], [[b, c, 0]]])
    await unmerge(a)
    await propose(b, c, 0.9)
    expect(await listed()).toEqual([[b, c, 0.9]])
  })

  it('is remembered of whoever was unmerged', async () => {
    await merge(a, b)
    await unmerge(a)
    await propose(a, b, 0.9)
    expect([await listed(), await listed(true)]).toEqual([[], [[a, b, 0]]])
  })

  it('that two are one merges them, into the one that is named or the older one', async () => {
    await propose(a, b, 0.5)
    const { id } = await own.db.mergeCandidate.findFirstOrThrow()
    expect(await decide(id, 'SAME')).toBe(a)
    expect(await decide(id, 'SAME')).toBe(a)
    expect(await decide([a, c], 'SAME', c)).toBe(c)
    expect((await own.db.person.findMany({ orderBy: { id: 'asc' } })).map(one => one.mergedIntoId)).toEqual([
      c,
      c,
      null,
    ])
    const rows = await own.db.auditLog.findMany({
      orderBy: { seq: 'asc' },
      where: { operation: 'decideMergeCandidate' },
    })
    expect(rows.slice(-2).map(({ targetId }) => targetId)).toEqual([a, a])
  })

  it('is refused of one and the same, of one that is merged, and where nobody of the two is to be left', async () => {
    await expect(decide([a, a], 'SAME')).rejects.toMatchObject({ code: 'MERGE_WITH_ITSELF' })
    await expect(decide([a, b], 'SAME', c)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    await expect(decide(crypto.randomUUID(), 'SAME')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await merge(a, b)
    await expect(decide([a, b], 'DIFFERENT')).rejects.toMatchObject({ code: 'MERGED_ALREADY' })
  })
})

describe('who a merged person is outside the hub', () => {
  const known = (sourceKey: string) => own.db.knownPerson.create({ data: { source: 'test', sourceKey } })
  const is = (id: string, knownPersonId: string, wikidataId: string, description: string | null = null) =>
    own.db.person.update({ where: { id }, data: { knownPersonId, wikidataId, description } })
  const shown = async (id: string) => {
    const { wikidataId, description } = (await readPeople(own.db, [id])).get(id)!
    return [wikidataId, description]
  }

  it('is what the other is, where that was nobody, until they are two again', async () => {
    await is(a, (await known('x')).id, 'Q1', 'A painter')
    await merge(a, b)
    expect(await shown(b)).toEqual(['Q1', 'A painter'])
    expect(await findPerson(own.db, 'wikidataId', 'Q1')).toMatchObject({ id: b })
    await unmerge(a)
    expect([await shown(a), await shown(b)]).toEqual([
      ['Q1', 'A painter'],
      [null, null],
    ])
  })

  it('stays with the merged one where the other is somebody', async () => {
    await is(a, (await known('x')).id, 'Q1')
    await is(b, (await known('y')).id, 'Q2')
    await merge(a, b)
    expect(await shown(b)).toEqual(['Q2', null])
    for (const item of ['Q1', 'Q2']) expect(await findPerson(own.db, 'wikidataId', item)).toMatchObject({ id: b })
  })
})
