import { RawiError } from '../domain/errors.ts'

/**
 * The text of a file: UTF-16 where its byte order mark says so, else UTF-8.
 * @throws RawiError STORY_NOT_TEXT where the bytes are neither: a guess would store wrong letters silently
 */
export function decodeStory(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    // The byte order mark stays: places are counted in the text as it came.
    return new TextDecoder(mark, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new RawiError('STORY_NOT_TEXT', 'The file is not text in UTF-8 or UTF-16.')
  }
}
