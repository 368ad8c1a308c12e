import * as roles from '../../../knowledge/languages/french/roles.ts'
import { frenchRoles, frenchTitles } from '../../../knowledge/languages/french/words.ts'
import { roleGrammarOf } from '../../role-lists.ts'

/** Titles in French: "le vice-président de la Commission européenne X", "X, ministre des Affaires étrangères". */
export const frenchRoleGrammar = roleGrammarOf(
  [
    ['HEAD', frenchRoles],
    ['WORD', roles.frenchOfficeWords],
    ['LINK', roles.frenchLinks],
    ['HEAD', [...frenchTitles, ...roles.frenchOffices]],
    ['MODIFIER', roles.frenchModifiers],
    ['HONORIFIC', roles.frenchHonorifics],
    ['KIN', roles.frenchKin],
    ['SILENT', roles.frenchCurrent],
  ],
  'HEAD_FIRST',
  ['et', 'ou'],
)
