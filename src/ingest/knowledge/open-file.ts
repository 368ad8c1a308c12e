import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { RawiError } from '../../domain/errors.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import type { OpenFile } from './reader.ts'

/** Read at once: fewer and larger pieces than the 64 KiB of Node's own read a dump a third faster. */
const CHUNK = 1024 * 1024
/** So much of a file says what it is. */
const HEAD = 64 * 1024

/** A file, what it is known by whatever its name - its size and its first 64 KiB - and the first bytes of its text. */
export type KnowledgeFile = OpenFile & { id: string; head: string }

const packings: readonly [RegExp, string][] = [
  [/^BZh/, 'bzip2'],
  [/^\xfd7zXZ/, 'xz'],
  [/^PK\x03\x04/, 'zip'],
  [/^\x28\xb5\x2f\xfd/, 'zstd'],
]

/**
 * Opens a file of people; one that is packed with gzip is unpacked as it is read.
 * @throws RawiError KNOWLEDGE_UNREADABLE where it is packed in another way, or is no file; the system's error where
 *   it cannot be read
 */
export async function openKnowledgeFile(path: string): Promise<KnowledgeFile> {
  const status = await stat(path)
  const name = basename(path)
  if (!status.isFile()) throw new RawiError('KNOWLEDGE_UNREADABLE', `${name} is no file.`)
  const start = await readHead(path)
  const latin = start.toString('latin1', 0, 8)
  const packing = packings.find(([magic]) => magic.test(latin))
  if (packing !== undefined) {
    const message = `${name} is packed with ${packing[1]}, which is not read here: unpack it, or pack it with gzip.`
    throw new RawiError('KNOWLEDGE_UNREADABLE', message)
  }
  const packed = latin.startsWith('\x1f\x8b')
  const bytes = (from: number) => (packed ? unpack(path, from) : plain(path, from))
  let head = ''
  for await (const chunk of bytes(0)) {
    head = chunk.toString('utf8', 0, HEAD)
    break
  }
  const id = fingerprint([String(status.size), start.toString('latin1')])
  return { name, id, head, size: packed ? null : status.size, bytes }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function plain(path: string, from: number): AsyncIterable<Buffer> {
  return createReadStream(path, { start: from, highWaterMark: CHUNK })
}

/** What lies before `from` is unpacked as well, and passed over: there is no way into the middle. */
async function* unpack(path: string, from: number): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: CHUNK })
  const gunzip = createGunzip({ chunkSize: CHUNK })
  source.on('error', error => gunzip.destroy(error)).pipe(gunzip)
  let skip = from
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      if (chunk.length > skip) yield chunk.subarray(skip)
      skip = Math.max(0, skip - chunk.length)
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (!code?.startsWith('Z_')) throw cause
    throw new RawiError('KNOWLEDGE_UNREADABLE', `The packing of the file is broken: ${message}.`)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}
