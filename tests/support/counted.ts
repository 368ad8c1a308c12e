import type { Reader } from '../../src/live/reader.ts'

/** A reader, and how many wakes it holds. */
export function counted(reader: Reader): { reader: Reader; waiting: () => number } {
  let waiting = 0
  const onAdvance: Reader['onAdvance'] = wake => {
    waiting++
    const forget = reader.onAdvance(wake)
    return () => {
      waiting--
      forget()
    }
  }
  return { reader: { ...reader, onAdvance }, waiting: () => waiting }
}
