import type { Config } from './config.ts'
import { readSecretFile } from './db/secret-file.ts'
import { type Pepper, pepperOf } from './domain/api-key-secret.ts'

/**
 * The pepper of this installation: the one that is configured, else the one in DATA_DIR, which is made where there is none.
 * @throws DatabaseError where DATA_DIR cannot be used
 */
export async function readPepper({ keyPepper, dataDir }: Pick<Config, 'keyPepper' | 'dataDir'>): Promise<Pepper> {
  return pepperOf(keyPepper ?? (await readSecretFile(dataDir, 'key.pepper')).secret)
}
