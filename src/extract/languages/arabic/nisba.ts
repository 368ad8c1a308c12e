const nisbaEndings = ['', 'ة', 'ون', 'ين', 'ان', 'تين', 'تان', 'ات', 'ا']

/** Arabic nisba (روسي): every ending, bare and with the article. `articleOnly` leaves the bare ones out. */
export function nisbaForms(nisba: string, articleOnly: boolean): readonly string[] {
  const words = nisba.split(' ')
  const last = words.pop() ?? ''
  const head = words.length > 0 ? `${words.join(' ')} ` : ''
  const forms = new Set<string>()
  for (const ending of nisbaEndings) {
    if (!articleOnly) forms.add(`${head}${last}${ending}`)
    if (ending !== 'ا') forms.add(`${head}ال${last}${ending}`)
  }
  // Egyptian printing often writes the final ي as ى
  if (last.endsWith('ي')) forms.add(`${head}ال${last.slice(0, -1)}ى`)
  return [...forms]
}
