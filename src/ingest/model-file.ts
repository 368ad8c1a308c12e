import { readFile } from 'node:fs/promises'
import { RawiError } from '../domain/errors.ts'
import { decodeModel, ModelError } from '../extract/model/file.ts'
import type { Model } from '../extract/model/model.ts'

/**
 * Reads a trained model.
 * @throws RawiError MODEL_UNREADABLE, MODEL_FOREIGN, MODEL_DAMAGED, MODEL_OUTDATED
 */
export async function readModel(path: string): Promise<Model> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new RawiError('MODEL_UNREADABLE', `The file cannot be read (${error.code}).`)
  })
  try {
    return decodeModel(bytes)
  } catch (error) {
    if (error instanceof ModelError) throw new RawiError(`MODEL_${error.fault}`, error.message)
    throw error
  }
}
