/** Markup in a story: it is text wherever it is shown. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Data, useHub } from '../support/hub.ts'

const hub = useHub()

describe('HTML in a story', () => {
  const inputs = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><animate onbegin=alert(1) attributeName=x></svg>',
    '<a href="jAvAsCrIpT&colon;alert(1)">a</a>',
    '<a href="java&#10;script:alert(1)">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<textarea></textarea><img src=x onerror=alert(1)>',
    '<base href="https://foreign.example/">',
    '<meta http-equiv="refresh" content="0;url=https://foreign.example/">',
    '</p><script>alert(1)</script><p>',
    `"><b onmouseover='alert(1)'>`,
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<\u0000script>alert(1)</script>',
    '<scr\u200bipt>',
    '＜script＞alert(1)＜/script＞',
  ]
  let article: Data

  beforeAll(async () => {
    await hub.ingest({ headline: inputs[1]!, body: inputs.join('\n') })
    article = (await hub.query('{ articles { nodes { headline paragraphs bodyHtml } } }')).articles.nodes[0]
  })

  it('is text, and nothing of it is an element, an attribute or an entity of its own', () => {
    expect(article.headline).toBe(inputs[1])
    const paragraphs = article.bodyHtml.split('\n')
    expect(paragraphs).toHaveLength(inputs.length)
    for (const [n, paragraph] of paragraphs.entries()) {
      const [, inner] = /^<p>([^<>"']*)<\/p>$/.exec(paragraph) ?? []
      expect(inner, paragraph).toBeDefined()
      const text = inner!
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
      expect(text).toBe(article.paragraphs[n])
    }
    expect(article.paragraphs[15]).toBe(inputs[0])
  })

  it.each(['*/*', 'image/svg+xml', 'application/xhtml+xml', 'application/json'])(
    'comes to a page that asks for %s as JSON, or not at all',
    async accept => {
      const query = '{ articles(first: 1) { nodes { bodyHtml } } }'
      const response = await fetch(`${await hub.listen()}?${new URLSearchParams({ query })}`, { headers: { accept } })
      expect(response.headers.get('content-type') ?? 'application/json').toMatch(/^application\/(\S+\+)?json/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    },
  )
})
