import { ConfigError } from './config.ts'
import { RawiError } from './domain/errors.ts'
import type { Model } from './extract/model/model.ts'
import { readModel } from './ingest/model-file.ts'

/**
 * Reads a trained model; undefined where there is no path to one.
 * @throws ConfigError with the path, and the code of what is wrong with the file
 */
export async function loadModel(path: string | null): Promise<Model | undefined> {
  if (path === null) return undefined
  return await readModel(path).catch((error: unknown) => {
    if (!(error instanceof RawiError)) throw error
    throw new ConfigError(`The model ${path} cannot be used. ${error.code}: ${error.message}`, { cause: error })
  })
}
