/** COPY: how rows get into Postgres by the hundred thousand. */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { Client } from 'pg'
import { from } from 'pg-copy-streams'

/** A value of a column. A JSON column takes its text. */
type Value = string | number | boolean | Date | null | readonly string[]

/** A row, by the names that Prisma gives the columns. */
export type CopyRow = Record<string, Value>

/** A table that takes rows, one after the other, until it is closed. */
export type Copying = { write: (row: CopyRow) => Promise<void>; close: () => Promise<void> }

/** So much is sent at once. */
const CHUNK = 64 * 1024

/**
 * Opens a table for rows; the first one tells the columns. Foreign keys are not looked up: what is written must be right.
 * @param url of a database whose user is a superuser
 */
export async function copyInto(url: string, table: string): Promise<Copying> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`SET session_replication_role = 'replica'`)
  let columns: string[] = []
  let stream: ReturnType<typeof from> | null = null
  let text = ''
  const send = async () => {
    if (stream !== null && !stream.write(text)) await once(stream, 'drain')
    text = ''
  }
  return {
    write: async row => {
      if (stream === null) {
        columns = Object.keys(row)
        stream = client.query(from(`COPY ${table} (${columns.map(snakeCase).join(', ')}) FROM STDIN`))
      }
      text += `${columns.map(column => encode(row[column]!)).join('\t')}\n`
      if (text.length > CHUNK) await send()
    },
    close: async () => {
      await send()
      if (stream !== null) await finished(stream.end())
      await client.end()
    },
  }
}

/** The column that a field of schema.prisma is mapped to. */
function snakeCase(field: string): string {
  return `"${field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}"`
}

function encode(value: Value): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return escape(String(value))
  return escape(`{${value.map(item => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escape(text: string): string {
  return text.replace(/[\\\t\n\r]/g, sign => escapes[sign]!)
}
