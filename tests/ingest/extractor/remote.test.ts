import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FAILURES, PAUSE_MS } from '../../../src/ingest/extractor/circuit.ts'
import { createExtractor, type ExtractorOptions, type ServiceChange } from '../../../src/ingest/extractor/remote.ts'
import { createIngest } from '../../../src/ingest/pipeline.ts'
import { EDITOR } from '../../support/actor.ts'
import { useDatabase } from '../../support/database.ts'
import { within } from '../../support/eventually.ts'
import { json, status, useExtractionService } from '../../support/extraction-service.ts'
import { freePort } from '../../support/nats.ts'

const own = useDatabase()
const service = useExtractionService()
const text = 'Trade Minister Lena Hoffmann of Germany spoke.'
/** What a service may find there, and the built-in recogniser does not. */
const found = { type: 'PERSON', start: 0, end: 14, rule: 'test' }

/** An extractor that asks the service of this file, a clock, and the changes that it told. */
function extractor(options: Partial<ExtractorOptions['service']> = {}) {
  const clock = { now: 0 }
  const changes: ServiceChange[] = []
  const extract = createExtractor({
    service: { url: service.url, key: null, timeoutMs: 20_000, ...options },
    onChange: change => changes.push(change),
    now: () => clock.now,
  })
  const rules = async (of = text) => (await extract(of, {})).mentions.map(({ rule }) => rule)
  const notice = async () => (await extract(text, {})).notice?.message.split('. ')[0]
  return { clock, changes, extract, rules, notice, states: () => changes.map(({ state }) => state) }
}

describe('an extraction service', () => {
  it('is sent the text and what is known of it, and its answer is taken', async () => {
    service.answer(json({ version: 1, entities: [found] }))
    const { extract, changes } = extractor({ key: 'a-key' })
    const options = { language: 'en', keywords: ['trade'], names: ['Lena Hoffmann'] }
    expect(await extract(text, options)).toEqual({
      mentions: [{ ...found, text: 'Trade Minister', name: 'Trade Minister', rule: 'remote:test', confidence: 1 }],
      notice: null,
    })
    expect(service.asked).toMatchObject([{ method: 'POST', path: '/extract', body: { version: 1, text, ...options } }])
    expect(service.asked[0]!.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer a-key',
    })
    expect(changes).toEqual([])
  })

  it('is sent no authorization without a key, and empty lists where nothing is known', async () => {
    await extractor().extract(text, {})
    expect(service.asked[0]!.headers.authorization).toBeUndefined()
    expect(service.asked[0]!.body).toEqual({ version: 1, text, language: 'und', keywords: [], names: [] })
  })

  it('may find nothing', async () => {
    expect(await extractor().extract(text, {})).toEqual({ mentions: [], notice: null })
  })

  it('may answer in many pieces, and compressed', async () => {
    const body = Buffer.from(JSON.stringify({ entities: [{ ...found, name: 'Сергей' }] }))
    service.answer(response => {
      for (const byte of body) response.write(Buffer.of(byte))
      response.end()
    })
    expect(await extractor().extract(text, {})).toMatchObject({ mentions: [{ name: 'Сергей' }], notice: null })
    service.answer(response => void response.setHeader('content-encoding', 'gzip').end(gzipSync(body)))
    expect(await extractor().extract(text, {})).toMatchObject({ mentions: [{ name: 'Сергей' }], notice: null })
  })
})

describe('the built-in recogniser steps in', () => {
  const builtIn = async () => (await createExtractor({ service: null, onChange: () => {} })(text, {})).mentions

  it.each<[string, Parameters<typeof service.answer>[0], string]>([
    ['a failure', status(500), 'answered with status 500'],
    ['a redirect, which is not followed', status(307, { location: '/elsewhere' }), 'answered with status 307'],
    ['no content', status(204), 'answered with status 204'],
    ['garbage', response => void response.end('<html>'), 'gave a bad answer: it is no JSON in UTF-8'],
    ['nothing', response => void response.end(), 'gave a bad answer: it is no JSON in UTF-8'],
    [
      'half an answer',
      response => void response.end('{"entities":[{"type":'),
      'gave a bad answer: it is no JSON in UTF-8',
    ],
    [
      'letters that are no UTF-8',
      response => void response.end(Buffer.of(0x22, 0xff, 0x22)),
      'gave a bad answer: it is no JSON in UTF-8',
    ],
    [
      'offsets outside the text',
      json({ entities: [{ type: 'PERSON', start: 0, end: 999 }] }),
      'gave a bad answer: entities.0: lies outside the text',
    ],
    ['a broken connection', response => void response.destroy(), 'cannot be reached, or broke off'],
    [
      'a connection that breaks within the answer',
      response => void response.writeHead(200).write('{"entities":', () => response.destroy()),
      'cannot be reached, or broke off',
    ],
  ])('behind %s', async (_, answer, reason) => {
    service.answer(answer)
    const { mentions, notice } = await extractor().extract(text, {})
    expect(mentions).toEqual(await builtIn())
    expect(notice).toEqual({
      code: 'EXTRACTOR_FELL_BACK',
      message: `The extraction service ${reason}. People and countries are those that the built-in recogniser found.`,
      line: null,
    })
    expect(service.asked.map(({ path }) => path)).toEqual(['/extract'])
  })

  it('behind a service that is too slow', async () => {
    service.answer(() => {})
    expect(await extractor({ timeoutMs: 100 }).notice()).toBe('The extraction service did not answer within 100 ms')
    service.answer(response => void response.writeHead(200).write('{"entities":['))
    expect(await extractor({ timeoutMs: 100 }).notice()).toBe('The extraction service did not answer within 100 ms')
  })

  it('behind an answer without an end, which is cut off', async () => {
    const closed = Promise.withResolvers<unknown>()
    const blanks = Buffer.alloc(1024 * 1024, ' ')
    service.answer(response => {
      closed.resolve(once(response, 'close'))
      const more = () => response.write(blanks, error => error == null && more())
      more()
    })
    expect(await extractor().notice()).toBe('The extraction service answered with more than 16777216 bytes')
    await within(closed.promise, 'the end of the connection')
  })

  it('behind a small answer that is large when unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(17 * 1024 * 1024, ' '))
    service.answer(response => void response.setHeader('content-encoding', 'gzip').end(bomb))
    expect(await extractor().notice()).toBe('The extraction service answered with more than 16777216 bytes')
  })

  it('where nobody listens', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`
    const { notice, changes } = extractor({ url })
    for (let i = 0; i < FAILURES; i++) {
      expect(await notice()).toBe('The extraction service cannot be reached, or broke off')
    }
    expect(changes).toHaveLength(1)
    expect(changes[0]!.message).toBe(
      'The extraction service is left alone for 30 s (it cannot be reached, or broke off); the built-in recogniser does its work.',
    )
    expect(changes[0]!.failure).toMatchObject({ name: 'ExtractorError', cause: { name: 'TypeError' } })
  })

  it('while a service that fails is left alone, and no longer than that', async () => {
    service.answer(status(500))
    const { clock, rules, notice, states } = extractor()
    for (let i = 0; i < FAILURES; i++) expect(await rules()).not.toContain('remote:test')
    expect(states()).toEqual(['OPEN'])
    service.answer(json({ entities: [found] }))
    expect(await notice()).toBe('The extraction service failed several times, and is left alone for a while')
    expect(service.asked).toHaveLength(FAILURES)
    clock.now += PAUSE_MS
    expect(await rules()).toEqual(['remote:test'])
    expect(await rules()).toEqual(['remote:test'])
    expect(states()).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED'])
    expect(service.asked).toHaveLength(FAILURES + 2)
  })
})

describe('a story', () => {
  const stored = async (articleId: string) => ({
    mentions: await own.db.mention.findMany({ where: { articleId }, orderBy: { position: 'asc' } }),
    article: await own.db.article.findUniqueOrThrow({ where: { id: articleId } }),
  })

  it('says by its rules who found what, headline and paragraphs apart', async () => {
    const story = 'Port opens in Kenya\nPaul Okello spoke.\nHe left.'
    const at = (piece: string) => ({ start: story.indexOf(piece), end: story.indexOf(piece) + piece.length })
    service.answer(
      json({
        entities: [
          { type: 'COUNTRY', ...at('Kenya'), code: 'KE', rule: 'ner' },
          { type: 'PERSON', ...at('Paul Okello') },
          { type: 'PERSON', ...at('spoke.\nHe') },
        ],
      }),
    )
    const { articleId } = await createIngest({ db: own.db, extract: extractor().extract })({ text: story }, EDITOR)
    const { mentions } = await stored(articleId)
    expect(mentions.map(({ field, paragraph, start, text, rule }) => [field, paragraph, start, text, rule])).toEqual([
      ['HEADLINE', null, 14, 'Kenya', 'remote:ner'],
      ['PARAGRAPH', 0, 0, 'Paul Okello', 'remote'],
    ])
    expect(service.asked[0]!.body).toMatchObject({ text: story, language: 'en' })
  })

  it('is stored whatever the service does, with a notice where the built-in recogniser stepped in', async () => {
    const ingest = createIngest({ db: own.db, extract: extractor({ timeoutMs: 100 }).extract })
    const answers = [status(500), () => {}, json({ entities: [{ type: 'PERSON', start: -1, end: 0 }] }), json(null)]
    for (const [i, answer] of answers.entries()) {
      service.answer(answer)
      const { outcome, articleId } = await ingest({ text: `Story ${i} is here\n${text}` }, EDITOR)
      const { article, mentions } = await stored(articleId)
      expect(outcome).toBe('CREATED')
      expect(article.notices).toMatchObject([{ code: 'EXTRACTOR_FELL_BACK' }])
      expect(mentions.map(mention => mention.text)).toEqual(['Lena Hoffmann', 'Germany'])
    }
  })
})
