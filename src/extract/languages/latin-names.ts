/** Names that every language with Latin letters meets, and what is no name in any of them. */
import { englishBodies } from '../../knowledge/languages/english/bodies.ts'
import * as given from '../../knowledge/languages/english/given-names.ts'
import * as worldGiven from '../../knowledge/languages/english/given-names-world.ts'
import { latinGivenNames, latinWeakNames } from '../../knowledge/languages/english/names.ts'
import { englishPlaces } from '../../knowledge/languages/english/places.ts'
import { englishSurnames } from '../../knowledge/languages/english/surnames.ts'
import * as worldSurnames from '../../knowledge/languages/english/surnames-world.ts'
import * as french from '../../knowledge/languages/french/names.ts'
import * as spanish from '../../knowledge/languages/spanish/names.ts'
import * as turkish from '../../knowledge/languages/turkish/names.ts'

export const latinNames = {
  given: [
    ...latinGivenNames,
    ...given.englishGivenNames,
    ...given.europeanGivenNames,
    ...worldGiven.easternGivenNames,
    ...worldGiven.southAsianGivenNames,
    ...worldGiven.farEasternGivenNames,
    ...worldGiven.africanGivenNames,
    ...french.frenchGivenNames,
    ...spanish.spanishGivenNames,
    ...turkish.turkishGivenNames,
  ],
  weak: [...latinWeakNames, ...french.frenchWeakNames, ...spanish.spanishWeakNames, ...turkish.turkishWeakNames],
  surname: [
    ...englishSurnames,
    ...worldSurnames.europeanSurnames,
    ...worldSurnames.worldSurnames,
    ...french.frenchSurnames,
    ...spanish.spanishSurnames,
    ...turkish.turkishSurnames,
  ],
  shortSurname: worldSurnames.shortSurnames,
  place: [...englishPlaces, ...englishBodies],
  closer: ['Jr', 'Sr'],
}
