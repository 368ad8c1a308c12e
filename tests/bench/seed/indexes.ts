import type { Client } from 'pg'

/**
 * Takes the indexes of tables away, but for primary keys: to build an index once is many times faster than to keep it
 * up row by row.
 * @returns builds them again
 */
export async function dropIndexes(client: Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary ORDER BY 1`,
    [tables],
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return async () => {
    await client.query(`SET maintenance_work_mem = '1GB'`)
    for (const { definition } of rows) await client.query(definition)
  }
}
