/** Deliveries, edits and fresh readings of one story in any order, against a model of three lines. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { updateArticle } from '../../src/domain/article-edit.ts'
import type { Card } from '../../src/domain/card.ts'
import { type Edits, editsOf } from '../../src/domain/edits.ts'
import { reprocessStory } from '../../src/domain/jobs/reprocess.ts'
import { createIngest, createReaders } from '../../src/ingest/pipeline.ts'
import { emptyAudit } from '../support/audit.ts'
import { EDITOR } from '../support/actor.ts'
import { useDatabase } from '../support/database.ts'

const own = useDatabase()
const URL = 'https://news.example/story'

const field = fc.constantFrom('headline', 'paragraphs', 'tags')
type Field = 'headline' | 'paragraphs' | 'tags'
type Values = { headline: string; paragraphs: string[]; tags: string[] }

const word = fc.constantFrom('harbour', 'ferry', 'quay')
const values: fc.Arbitrary<Values> = fc.record({
  headline: word.map(text => `A ${text} opens`),
  paragraphs: fc.array(
    word.map(text => `There is a ${text} of Lena Hoffmann.`),
    { minLength: 1, maxLength: 2 },
  ),
  tags: fc.uniqueArray(word, { maxLength: 2 }),
})
const step = fc.oneof(
  fc.record({ kind: fc.constant('deliver' as const), values }),
  fc.record({ kind: fc.constant('edit' as const), values, fields: fc.uniqueArray(field, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('unedit' as const), fields: fc.uniqueArray(field, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('reprocess' as const) }),
)

const pick = (all: Values, fields: readonly Field[]) => Object.fromEntries(fields.map(name => [name, all[name]]))

it('gives what came in last, with what editors set over it, a revision and a row of the audit for each change', async () => {
  const [ingest, readers] = [createIngest({ db: own.db }), createReaders({ db: own.db })]
  const deliver = ({ paragraphs, ...rest }: Values) =>
    ingest({ ...rest, body: paragraphs.join('\n'), url: URL, source: 'Coast Wire' }, EDITOR)
  await fc.assert(
    fc.asyncProperty(values, fc.array(step, { maxLength: 8 }), async (first, steps) => {
      await own.db.article.deleteMany()
      await emptyAudit(own.db)
      const { articleId: id } = await deliver(first)
      const model = { delivered: first, edits: {} as Edits, revision: 1 }
      const shown = (): Values => ({ ...model.delivered, ...(model.edits as Partial<Values>) })
      for (const one of steps) {
        const before = JSON.stringify([model.delivered, model.edits])
        if (one.kind === 'deliver') {
          await deliver(one.values)
          model.delivered = one.values
        } else if (one.kind === 'edit') {
          await updateArticle(own.db, EDITOR, { id, ...pick(one.values, one.fields) }, readers)
          const said = shown()
          const news = one.fields.filter(name => JSON.stringify(said[name]) !== JSON.stringify(one.values[name]))
          model.edits = { ...model.edits, ...pick(one.values, news) }
        } else if (one.kind === 'unedit') {
          await updateArticle(own.db, EDITOR, { id, unedit: one.fields }, readers)
          model.edits = Object.fromEntries(
            Object.entries(model.edits).filter(([name]) => !one.fields.includes(name as Field)),
          )
        } else await reprocessStory(own.db, id, { by: EDITOR, note: null }, readers)
        if (JSON.stringify([model.delivered, model.edits]) !== before) model.revision++
      }
      const article = await own.db.article.findUniqueOrThrow({ where: { id } })
      const labels = await own.db.tagLabel.findMany()
      const { tags } = article.card as unknown as Card
      const { headline, paragraphs, revision } = article
      const tagsShown = tags.map(tag => labels.find(({ tagId }) => tagId === tag.id)?.text)
      expect({ headline, paragraphs, tags: tagsShown, revision, edits: editsOf(article) }).toEqual({
        ...shown(),
        ...{ revision: model.revision, edits: model.edits },
      })
      const mentions = await own.db.mention.findMany({ where: { articleId: id } })
      for (const { field, paragraph, start, end, text } of mentions)
        expect((field === 'HEADLINE' ? headline : paragraphs[paragraph!]!).slice(start, end)).toBe(text)
      expect(await own.db.auditLog.count()).toBe(model.revision)
      expect(await own.db.articleRevision.count()).toBe(model.revision)
    }),
    { numRuns: 15 },
  )
}, 60_000)
