import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/extract.ts'
import { encodeModel } from '../../../src/extract/model/file.ts'
import { trainModel, training } from '../../../src/extract/model/train.ts'
import { names } from '../found.ts'
import { corpus, sentence } from './corpus.ts'

const model = trainModel(corpus)

describe('a model', () => {
  it.each([
    ['ar', 'طرموك'],
    ['en', 'Bristel'],
    ['ru', 'Харвеш'],
  ] as const)('finds names in %s that the rules miss and the corpus has not', (lang, name) => {
    const { text } = sentence(lang, name)
    expect(names(text, { language: lang })).toEqual([])
    expect(names(text, { language: lang, model })).toEqual([name])
  })

  it('leaves words that stand where the corpus has places', () => {
    expect(names('In the evening harbour Bristel slept under the rain.', { model })).toEqual([])
  })

  it('names itself as the rule, with how sure it is', () => {
    const [mention] = extract('In the evening weaver Bristel mended the old net.', { language: 'en', model })
    expect(mention).toMatchObject({ type: 'PERSON', rule: 'model' })
    expect(mention!.confidence).toBeGreaterThan(0.5)
  })

  it('keeps the name of the rule where both find the same', () => {
    const learnt = trainModel([
      ...corpus,
      ...Array.from({ length: 10 }, () => ({
        lang: 'en',
        text: 'President John Roe of Kenya spoke.',
        entities: [{ type: 'PER', start: 10, end: 18 }],
      })),
    ])
    const [, alone] = [learnt, undefined].map(
      model => extract('President John Roe of Kenya spoke.', { ...(model && { model }) })[0],
    )
    expect(extract('President John Roe of Kenya spoke.', { model: learnt })[0]).toMatchObject({
      text: 'John Roe',
      rule: alone!.rule,
    })
  })

  it('finds the person again by one word, as the rules do', () => {
    const text = 'In the evening weaver Lena Bristel mended the old net.\nBristel went home.'
    const found = extract(text, { language: 'en', names: ['Lena Bristel'], model })
    expect(found.map(mention => mention.type === 'PERSON' && mention.name)).toEqual(['Lena Bristel', 'Lena Bristel'])
  })

  it('leaves the clitic before a name outside, where the text has the name without it', () => {
    const text = 'في المساء غزل النساج طرموك خيوط الشبكة القديمة.\nفي المساء غزل النساج وطرموك خيوط الشبكة القديمة.'
    const found = extract(text, { language: 'ar', model }).filter(({ type }) => type === 'PERSON')
    expect(found.map(({ text }) => text)).toEqual(['طرموك', 'طرموك'])
  })

  it('leaves languages that it was not trained on to the rules', () => {
    const text = 'Le président Paul Durand a parlé de Tamsel.'
    expect(extract(text, { language: 'fr', model })).toEqual(extract(text, { language: 'fr' }))
  })

  it('still takes the names that are known beforehand', () => {
    const text = 'In the evening harbour Bristel slept under the rain.'
    expect(names(text, { names: ['Bristel'], model })).toEqual(['Bristel'])
  })
})

describe('training', () => {
  it('makes the same model of the same corpus', () => {
    expect(Buffer.compare(encodeModel(trainModel(corpus)), encodeModel(model))).toBe(0)
  })

  it('tells of each pass, first without a tenth of the corpus and then with all of it', () => {
    const told = [...training(corpus)].map(({ language, heldOut, pass }) => `${language} ${heldOut} ${pass}`)
    expect(told.slice(0, 2)).toEqual(['ar true 1', 'ar true 2'])
    expect(told).toHaveLength(2 * 3 * 10)
    expect(told.at(-1)).toBe('ru false 10')
  })

  it('tells how much it was made of, and how it did on what was held out', () => {
    expect(model.learnt.map(({ language, records, names }) => [language, records, names])).toEqual([
      ['ar', 18, 10],
      ['en', 18, 10],
      ['ru', 18, 10],
    ])
    for (const { heldOut } of model.learnt) expect(heldOut?.precision).toBeLessThanOrEqual(1)
  })

  it('holds nothing out of a corpus that is one document', () => {
    const one = corpus.filter(({ lang }) => lang === 'en').map(record => ({ ...record, doc: 'a' }))
    expect(trainModel(one).learnt[0]!.heldOut).toBeNull()
  })

  it('learns nothing of a language with fewer than ten names, or of texts in another script than their language', () => {
    const few = corpus.filter(({ lang }) => lang === 'en').slice(1)
    expect(trainModel(few).learnt).toEqual([])
    const latin = corpus.filter(({ lang }) => lang === 'en').map(record => ({ ...record, lang: 'ru' }))
    expect(trainModel(latin).learnt).toEqual([])
  })

  it('bears records without words, without names, and with names inside each other', () => {
    const odd = [
      { lang: 'en', text: '', entities: [] },
      { lang: 'en', text: '...', entities: [{ type: 'PER', start: 0, end: 3 }] },
      {
        lang: 'en',
        text: 'Jane Roe Bay',
        entities: [
          { type: 'PER', start: 0, end: 8 },
          { type: 'PER', start: 5, end: 8 },
        ],
      },
    ]
    expect(trainModel([...odd, ...corpus]).learnt.find(({ language }) => language === 'en')!.names).toBe(11)
  })
})
