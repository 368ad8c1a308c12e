import { arabicCountryTraps, articleOnlyNisbas } from '../../../knowledge/languages/arabic/country-traps.ts'
import { arabicDemonymForms, arabicNisbas } from '../../../knowledge/languages/arabic/demonyms.ts'
import { fold } from '../../../text/fold.ts'
import { namesIn, placesIn, type CountryRules } from '../../country-rules.ts'
import { wordsOf } from '../../phrases.ts'
import { readings } from './clitics.ts'
import { nisbaForms } from './nisba.ts'

const articleOnly = new Set(articleOnlyNisbas.map(word => fold(word)))
const nisbas = new Set([...arabicNisbas.values()].flat().map(word => fold(word)))

/** Nisbas, and the forms of those words that are none. */
function demonyms(): ReadonlyMap<string, readonly string[]> {
  const all = new Map(arabicNisbas)
  for (const [code, forms] of arabicDemonymForms) all.set(code, [...(all.get(code) ?? []), ...forms])
  return all
}

export const arabicCountries: CountryRules = {
  names: namesIn('ar'),
  demonyms: demonyms(),
  demonymForms: word => (nisbas.has(word) ? nisbaForms(word, articleOnly.has(word)) : [word]),
  capitalised: false,
  ...placesIn('ARABIC'),
  nameForms: name => [wordsOf(name)],
  readings,
  traps: arabicCountryTraps,
}
