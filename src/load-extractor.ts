import { type Config, ConfigError } from './config.ts'
import { RawiError } from './domain/errors.ts'
import type { Model } from './extract/model/model.ts'
import type { Extractor } from './ingest/extractor/extractor.ts'
import { createExtractor, type ServiceChange } from './ingest/extractor/remote.ts'
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

/**
 * Makes what finds people and countries, as the configuration says: a service, a trained model, or the rules alone.
 * @throws ConfigError as of `loadModel`
 */
export async function loadExtractor(
  { extractor: service, extractModel }: Config,
  onChange: (change: ServiceChange) => void,
): Promise<Extractor> {
  return createExtractor({ service, model: await loadModel(extractModel), onChange })
}
