/** More than a browser sends. */
const MOST = 10

/**
 * The languages of an Accept-Language header, the most wanted first: `ar-EG, en;q=0.5` is `ar`, `en`. Only the first part
 * of a tag counts, for names are kept by it; `*`, what is not wanted (`q=0`) and what is no tag is left out.
 */
export function languagesOf(header: string | null): string[] {
  if (header === null) return []
  const wanted = header.split(',').flatMap(part => {
    const [, tag, weight = '1'] = /^\s*([A-Za-z]{2,8})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(part) ?? []
    return tag === undefined || !(Number(weight) > 0) ? [] : [{ tag: tag.toLowerCase(), weight: Number(weight) }]
  })
  const byWeight = wanted.toSorted((a, b) => b.weight - a.weight)
  return [...new Set(byWeight.map(({ tag }) => tag))].slice(0, MOST)
}
