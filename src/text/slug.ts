/** Arabic vowel marks, tatweel, format characters and apostrophes: nothing a reader would type into an address. */
const dropped =
  /[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\p{Cf}'’ʼ\u0640]/gu
const characters = new Intl.Segmenter()
const between = /[^\p{L}\p{M}\p{Nd}]+/gu

/**
 * A readable slug in the text's own script: Arabic stays Arabic, since browsers show it so and search engines read it.
 * In: a headline or a name, and the greatest length in UTF-16 units. Out: letters and digits in lower case joined by
 * single dashes, cut at a word border (inside a word only where the first word alone is too long, and never inside a
 * character); '' where nothing remains. Idempotent.
 */
export function slugify(text: string, maxLength = 80): string {
  const plain = text.toWellFormed().normalize('NFKC').toLowerCase().replace(dropped, '').normalize('NFKC')
  const slug = plain.replace(between, '-').replace(/^[-\p{M}]+|-+$/gu, '')
  if (slug.length <= maxLength) return slug
  const border = slug.lastIndexOf('-', maxLength)
  return border > 0 ? slug.slice(0, border) : cutWord(slug, maxLength)
}

/** As many whole characters, as a reader sees them, as fit. */
function cutWord(word: string, maxLength: number): string {
  let end = 0
  // Segmenting is slow on a megabyte; the part that can fit is enough, and its last, perhaps broken, piece is not taken.
  for (const { index } of characters.segment(word.slice(0, maxLength + 64))) {
    if (index > maxLength) break
    end = index
  }
  return word.slice(0, end)
}
