/** What an editor set in a story stays, whatever comes in later, until it is given back. */
import { describe, expect, it } from 'vitest'
import { BODY, harbourStory, namesOf, URL, useDesk } from '../support/desk.ts'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()
const desk = useDesk(hub)
const { update, read, deliver } = desk

describe('what an editor set', () => {
  it('stays when the story comes in again, while the rest is renewed, and the story says so', async () => {
    await update({ headline: 'A quay opens', tags: ['quays'] })
    await deliver('Ines Duarte of Portugal came as well.', 'Minister Omar Belkacem of Algeria opens a harbour')
    const story = await read()
    expect(story).toMatchObject({
      ...{ headline: 'A quay opens', tags: [{ label: 'quays' }], revision: 3, edited: ['HEADLINE', 'TAGS'] },
      paragraphs: ['Ines Duarte of Portugal came as well.'],
      countries: { nodes: [{ code: 'PT' }] },
    })
    expect(namesOf(story)).toEqual(['Ines Duarte'])
    for (const { field, paragraph, start, text } of story.mentions) {
      const part: string = field === 'HEADLINE' ? story.headline : story.paragraphs[paragraph]
      expect(part.slice(start, start + text.length)).toBe(text)
    }
    expect(story.notices.map(({ code, message }: Data) => [code, message])).toEqual([
      ['EDIT_KEPT', 'The story came in again with another headline; that of the editor was kept.'],
      ['EDIT_KEPT', 'The story came in again with another list of tags; that of the editor was kept.'],
    ])
  })

  it('does not make the same text a new one', async () => {
    await update({ headline: 'A quay opens', body: 'New.' })
    const again = await hub.ingest({ text: harbourStory(BODY), url: URL })
    expect(again).toMatchObject({ outcome: 'UNCHANGED', revision: 2, headline: 'A quay opens' })
  })

  it('is the machine’s again when it is given back: what came in last, with its places', async () => {
    const first = await read()
    await update({ headline: 'A quay opens', summary: 'Short.', source: 'Quay News', body: 'New.' })
    await deliver('Ines Duarte of Portugal came as well.', 'Another headline')
    const { article } = await update({ unedit: ['HEADLINE', 'SUMMARY', 'SOURCE'] })
    expect(article).toMatchObject({
      ...{ headline: 'Another headline', summary: null, paragraphs: ['New.'], edited: ['BODY'] },
      source: { name: 'Coast Wire' },
      notices: [{ code: 'EDIT_KEPT', message: expect.stringContaining('another body') }],
    })
    const { article: all } = await update({ unedit: ['BODY'] })
    expect([all.edited, all.notices, all.paragraphs]).toEqual([[], [], ['Ines Duarte of Portugal came as well.']])
    const placed = ({ origins }: Data) => origins.map(({ field }: Data) => field).toSorted()
    expect(placed(all)).toEqual(placed(first))
    expect(all.revisions.nodes).toHaveLength(5)
  })

  it('leads a story that comes in under the URL it was given to it', async () => {
    await update({ url: 'https://news.example/quay' })
    const moved = await hub.ingest({ text: harbourStory('Moved.'), url: 'https://news.example/quay' })
    const old = await hub.ingest({ text: harbourStory('Old.'), url: URL })
    expect([moved, old]).toMatchObject([{ outcome: 'REVISED' }, { outcome: 'REVISED', articleId: moved.articleId }])
    expect(await read()).toMatchObject({ url: 'https://news.example/quay', paragraphs: ['Old.'] })
  })

  it('is no business of readers', async () => {
    const hidden = ['edited', 'publishAt', 'revisions { nodes { by } }', 'revisions { nodes { note } }']
    const answers = await Promise.all(
      hidden.map(field => hub.ask(`{ article(id: "${desk.id}") { ${field} } }`, {}, null)),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  })
})
