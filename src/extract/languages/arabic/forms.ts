/** Every way the press spells a name of Arabic: Egypt writes final ى for ي, many write ي for ى and ه for ة. */
export function nameSpellings(word: string): readonly string[] {
  const stem = word.slice(0, -1)
  if (word.length < 4) return [word]
  if (word.endsWith('ي')) return [word, `${stem}ى`]
  if (word.endsWith('ى')) return [word, `${stem}ي`]
  return word.endsWith('ة') ? [word, `${stem}ه`] : [word]
}

/** The same for a name of another language, whose g is written غ here and ج in Egypt. */
export function foreignSpellings(word: string): readonly string[] {
  const spelled = word.includes('غ') ? [word, word.replaceAll('غ', 'ج')] : [word]
  return spelled.flatMap(nameSpellings)
}

/** The forms of a verb: those that stand beside one name, and the plural and the bound ones. */
export type VerbForms = { singular: readonly string[]; others: readonly string[] }

/** The forms of a folded verb, given as its perfect and imperfect of the third person (قال, يقول). */
export function verbForms([perfect = '', imperfect = '']: readonly string[]): VerbForms {
  const stem = /[ىا]$/.test(perfect) ? perfect.slice(0, -1) : perfect
  const root = imperfect.slice(1)
  const bound = /[ىي]$/.test(perfect) ? `${perfect.slice(0, -1)}ا` : perfect
  return {
    singular: [perfect, `${stem}ت`, imperfect, `ت${root}`, `س${imperfect}`, `ست${root}`],
    others: [
      ...['وا', 'تا', 'ته', 'تها', 'تهم'].map(ending => stem + ending),
      ...['ا', 'ه', 'ها', 'هم', 'نا'].map(ending => bound + ending),
      ...['ون', 'وا', 'ان', 'ه', 'ها', 'هم'].flatMap(ending => [`ي${root}${ending}`, `ت${root}${ending}`]),
      ...[`ن${root}`, `ا${root}`, `سن${root}`],
    ],
  }
}

/** The forms of a folded noun or adjective: with article, plural, dual, and with pronouns. */
export function nounForms(word: string): readonly string[] {
  if (word.length < 3) return []
  const bound = word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word
  const stem = word.endsWith('ة') ? word.slice(0, -1) : word
  const ends = ['ه', 'ها', 'هم', 'هما', 'نا', 'ين', 'ان', 'ي']
  const plain = [word, ...ends.map(ending => bound + ending), `${stem}ات`, `${word}ا`, `${word}ون`, `${word}ية`]
  return [...plain, ...plain.filter(form => !/(?:ه|ها|هم|هما|نا)$/.test(form)).map(form => `ال${form}`)]
}
