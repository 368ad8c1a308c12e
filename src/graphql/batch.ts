/** How what is asked for at the same moment is read together. */
import DataLoader from 'dataloader'

/** A context may live as long as a subscription: what was read a moment ago is read again. */
export const uncached = { cache: false } as const

/** Each once: one entity is often asked for by several articles, and would get its list once for each of them. */
export function idsOf(keys: readonly { id: string }[]): string[] {
  return [...new Set(keys.map(key => key.id))]
}

/** A loader whose keys fall into groups, by what they ask; each group is one read. */
export function grouped<Key, Value>(groupOf: (key: Key) => string, read: (keys: [Key, ...Key[]]) => Promise<Value[]>) {
  return new DataLoader<Key, Value>(async keys => {
    const answers = new Map<Key, Value>()
    const groups = Map.groupBy(keys, groupOf)
    await Promise.all(
      [...groups.values()].map(async ([first, ...rest]) => {
        const group: [Key, ...Key[]] = [first!, ...rest]
        const values = await read(group)
        group.forEach((key, i) => answers.set(key, values[i]!))
      }),
    )
    return keys.map(key => answers.get(key)!)
  }, uncached)
}
