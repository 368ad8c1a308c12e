/** French or Spanish adjective in the masculine singular: its feminine and plurals. */
export function romanceForms(word: string): readonly string[] {
  const out = [word, `${word}s`, `${word}e`, `${word}es`]
  if (word.endsWith('n')) out.push(`${word}ne`, `${word}nes`, `${word}a`, `${word}as`)
  if (word.endsWith('s') || word.endsWith('l')) out.push(`${word}a`, `${word}as`)
  if (word.endsWith('o')) out.push(`${word.slice(0, -1)}a`, `${word.slice(0, -1)}as`)
  if (word.endsWith('a')) out.push(`${word.slice(0, -1)}o`)
  return out
}
