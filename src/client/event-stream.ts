/** A block of an event stream; without data it only moves the id. */
export type Block = { event: string; data: string | null; id: string | null }

/**
 * Reads server-sent events piece by piece: gives the blocks that each piece ends. Lines may end in any of the three
 * ways and be cut anywhere; comments are passed over, and a block that the end of the stream cuts off does not count.
 */
export function createBlockReader(): (piece: string) => Block[] {
  let rest = ''
  let fields: [name: string, value: string][] = []

  const block = (): Block => {
    const last = (name: string) => fields.findLast(([own]) => own === name)?.[1]
    const data = fields.filter(([name]) => name === 'data').map(([, value]) => value)
    return { event: last('event') || 'message', data: data.length > 0 ? data.join('\n') : null, id: last('id') ?? null }
  }

  return piece => {
    // A carriage return at the very end may be the first half of a line's end.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop()!
    const blocks: Block[] = []
    for (const line of lines) {
      if (line !== '') {
        const colon = line.indexOf(':')
        if (colon === 0) continue
        const [name, value] = colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]
        fields.push([name, value])
      } else if (fields.length > 0) {
        blocks.push(block())
        fields = []
      }
    }
    return blocks
  }
}
