/** A fixed set of hashes, each with its place in the list it was made from: open addressing, a third full at most half. */
export type HashIndex = { slots: Int32Array; keys: Uint32Array }

/** Indexes hashes. In: each once, in any order. */
export function indexHashes(keys: Uint32Array): HashIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(keys.length * 2 + 2))).fill(-1)
  const mask = slots.length - 1
  for (const [index, key] of keys.entries()) {
    let slot = key & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = index
  }
  return { slots, keys }
}

/** The place of a hash in its list, -1 where it is not in it. */
export function indexOfHash({ slots, keys }: HashIndex, hash: number): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot]!
    if (index === -1 || keys[index] === hash) return index
  }
}
