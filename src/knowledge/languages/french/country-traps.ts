import { type CountryTraps, noTraps } from '../../country-traps.ts'
import { phraseList } from '../../table.ts'

/** Without the word island, "la réunion" is nearly always a meeting. */
export const frenchCountryTraps: CountryTraps = {
  ...noTraps,
  masked: phraseList(
    'la réunion, La Réunion, Tour de France, Air France, Radio France, Amérique latine, Amérique du Sud',
  ),
}
