/** `prisma db seed`: puts in what the hub knows beforehand, as every start of the server does. */
import { loadConfig } from '../src/config.ts'
import { openDatabase } from '../src/domain/database.ts'

const { databaseUrl, dataDir } = loadConfig()
// A connection that breaks fails the statement on it, which tells.
const database = await openDatabase({ databaseUrl, dataDir, onError: () => {} })
await database.close()
