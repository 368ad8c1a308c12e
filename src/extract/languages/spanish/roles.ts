import * as roles from '../../../knowledge/languages/spanish/roles.ts'
import { spanishRoles, spanishTitles } from '../../../knowledge/languages/spanish/words.ts'
import { roleGrammarOf } from '../../role-lists.ts'

/** Titles in Spanish: "el presidente del Gobierno X", "X, ministra de Defensa". */
export const spanishRoleGrammar = roleGrammarOf(
  [
    ['HEAD', spanishRoles],
    ['WORD', roles.spanishOfficeWords],
    ['LINK', roles.spanishLinks],
    ['HEAD', [...spanishTitles, ...roles.spanishOffices]],
    ['MODIFIER', roles.spanishModifiers],
    ['HONORIFIC', roles.spanishHonorifics],
    ['KIN', roles.spanishKin],
    ['SILENT', roles.spanishCurrent],
  ],
  'HEAD_FIRST',
  ['y', 'e', 'o'],
)
