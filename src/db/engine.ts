import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { Pool, type QueryConfig } from 'pg'

const CHAR = 18
const TEXT = 25

/**
 * Prisma's schema engine as WebAssembly, on the database at `url`. The engine that Prisma's own command line runs is a
 * program fetched from outside npm; this one comes with the packages.
 * @param schema the text of schema.prisma
 * @returns the engine, and what closes its connections
 */
export async function openEngine(url: string, schema: string) {
  const pool = new Pool({ connectionString: url, max: 2 })
  // A connection that breaks fails the statement on it; without a listener it would end the process.
  pool.on('error', () => {})
  const factory = new PrismaPg(pool)
  const charColumns = watchChar(pool)
  const { provider, adapterName } = factory
  const connect = async () => mended(await factory.connect(), charColumns)
  const connectToShadowDb = () => factory.connectToShadowDb()
  const bound = bindMigrationAwareSqlAdapterFactory({ provider, adapterName, connect, connectToShadowDb })
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bound)
  return { engine, close: () => pool.end() }
}

/**
 * The driver adapter refuses the catalogues' one-byte type "char", which the engine asks for when it reads a database.
 * Shown to the adapter as text, such columns pass; `mended` then gives them their type back by name.
 */
function watchChar(pool: Pool): Set<string> {
  const names = new Set<string>()
  const query = pool.query.bind(pool)
  Object.assign(pool, {
    query: async (config: QueryConfig) => {
      const result = await query(config)
      for (const field of result.fields ?? []) {
        if (field.dataTypeID !== CHAR) continue
        field.dataTypeID = TEXT
        names.add(field.name)
      }
      return result
    },
  })
  return names
}

/**
 * Beside the type: the driver adapter cuts a script at every semicolon, also within a function's body or a comment.
 * Sent whole, it is one message to Postgres and so one transaction: a migration that fails leaves nothing behind.
 */
function mended<T extends Awaited<ReturnType<PrismaPg['connect']>>>(adapter: T, charColumns: Set<string>): T {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.executeScript = async script => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (cause) {
      throw asDriverError(cause as DatabaseFailure)
    }
  }
  adapter.queryRaw = async query => {
    const { columnNames, columnTypes, rows } = await queryRaw(query)
    const types = columnTypes.map((type, i) =>
      charColumns.has(columnNames[i] ?? '') ? ColumnTypeEnum.Character : type,
    )
    return { columnNames, columnTypes: types, rows }
  }
  return adapter
}

type DatabaseFailure = Error & Partial<Record<'code' | 'severity' | 'detail' | 'column' | 'hint', string>>

/** What Postgres said, in the form that the engine passes on; of any other error it tells nothing but that there was one. */
function asDriverError({ message, code = 'N/A', severity = 'N/A', detail, column, hint }: DatabaseFailure) {
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}
