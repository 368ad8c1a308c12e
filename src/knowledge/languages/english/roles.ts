/** What the titles of the other lists do not say: which of them are a role that somebody holds, and what stands around them. */
import { wordList } from '../../table.ts'

/** As of Arabic. */
export const englishHonorifics = wordList('Mr Mrs Ms Miss Dr Sir Lady Lord Dame Monsieur Madame Herr Frau Señor Signor')

/** Titles that are the first half of one, or stand in one only before another. */
export const englishHalfTitles = wordList(
  'Vice Prime Deputy Acting Former Ex First Foreign Interior Defense Defence Finance Crown Private Saint Don',
)

/** Offices that no list of titles has, because they show no name. */
export const englishOffices = wordList(
  'adviser advisor aide ambassador CEO chief envoy king leader prince princess queen secretary speaker',
)

/** What somebody is to somebody else. */
export const englishKin = wordList(
  'husband wife son daughter brother sister father mother cousin friend uncle aunt teammate partner colleague',
)

/** Parties: of whom a senator is one says nothing of the office. */
export const englishParties = wordList('Republican Democrat Democratic Labour Conservative Liberal')

/** What follows a title after a hyphen: president-elect. */
export const englishTitleEnds = wordList('elect designate')

/** Words inside titles, and words in them that say that it is held now. */
export const englishLinks = wordList('of the a an')
export const englishCurrent = wordList('current new')
