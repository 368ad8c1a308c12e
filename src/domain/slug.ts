import { slugify } from '../text/slug.ts'

/**
 * A slug that is free: the text's own, or, where that is taken or empty, with the last eight digits of the id behind it
 * (the random end of a UUIDv7; its beginning is a clock).
 * @param taken the slugs already in use among the candidates of `slugCandidates`
 */
export function freeSlug(text: string, id: string, taken: ReadonlySet<string>): string {
  const [plain, long] = slugCandidates(text, id)
  return plain !== '' && !taken.has(plain) ? plain : long
}

/** The slugs that `freeSlug` chooses from, to be looked up first. */
export function slugCandidates(text: string, id: string): [plain: string, long: string] {
  const plain = slugify(text)
  const tail = id.slice(-8)
  return [plain, plain === '' ? tail : `${plain}-${tail}`]
}
