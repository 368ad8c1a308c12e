const NEWLINE = 10

/** `bytes` null: the line is longer than a line may be, and was passed over. `end`: the byte behind it and its newline. */
export type ByteLine = { bytes: Buffer | null; end: number }

/**
 * Cuts a stream into lines without decoding it. A line within one chunk is no copy of it. What is kept of a line is
 * bounded: one that is longer than `longest` bytes is passed over to its end, and told of.
 * @param start the place of the first byte in the file
 * @returns the lines that each chunk ends; the last line needs no newline
 */
export async function* byteLines(
  chunks: AsyncIterable<Buffer>,
  start: number,
  longest: number,
): AsyncGenerator<ByteLine[]> {
  let begun: Buffer[] = []
  let length = 0
  let place = start
  const take = (last: Buffer): Buffer | null => {
    const whole = length + last.length
    const line = whole > longest ? null : begun.length === 0 ? last : Buffer.concat([...begun, last], whole)
    begun = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    const lines: ByteLine[] = []
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      lines.push({ bytes: take(chunk.subarray(from, end)), end: place + end + 1 })
      from = end + 1
    }
    const rest = chunk.subarray(from)
    length += rest.length
    if (length > longest) begun = []
    else if (rest.length > 0) begun.push(rest)
    place += chunk.length
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [{ bytes: take(Buffer.alloc(0)), end: place }]
}
