/** What was executed and serialised lately, for whoever is sent the same a moment later. */
export type ByteCache = {
  /** The bytes under this key; made by `make` where they are not there. What fails to be made is not kept. */
  get: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>
}

type Entry = { bytes: Promise<Buffer>; size: number }

/**
 * Makes a cache of up to `limit` bytes; the oldest leave first. Two who ask for the same at the same moment wait for
 * the same making.
 */
export function createByteCache(limit: number): ByteCache {
  const entries = new Map<string, Entry>()
  let total = 0

  function drop(key: string): void {
    total -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  async function keep(key: string, entry: Entry): Promise<void> {
    try {
      const { length } = await entry.bytes
      if (entries.get(key) !== entry) return
      entry.size = length
      total += length
      for (const oldest of entries.keys()) {
        if (total <= limit) break
        drop(oldest)
      }
    } catch {
      drop(key)
    }
  }

  return {
    get: (key, make) => {
      const known = entries.get(key)
      if (known !== undefined) return known.bytes
      const entry = { bytes: make(), size: 0 }
      entries.set(key, entry)
      void keep(key, entry)
      return entry.bytes
    },
  }
}
