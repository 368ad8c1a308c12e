import type { Db } from '../../src/db/client.ts'
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

/** The same database, and how many events were read through it: rows, not statements. */
export function countingRows(db: Db): { db: Db; count: number } {
  const counted = { db, count: 0 }
  const $queryRaw = async (sql: TemplateStringsArray, ...values: unknown[]) => {
    const rows = await db.$queryRaw<object[]>(sql, ...values)
    counted.count += rows.filter(row => 'payload' in row).length
    return rows
  }
  counted.db = new Proxy(db, {
    get: (target, name) => (name === '$queryRaw' ? $queryRaw : Reflect.get(target, name)),
  })
  return counted
}
