import * as roles from '../../../knowledge/languages/turkish/roles.ts'
import { turkishRoles, turkishTitles } from '../../../knowledge/languages/turkish/words.ts'
import { roleGrammarOf } from '../../role-lists.ts'

/** Titles in Turkish, all before the name: "Rusya Dışişleri Bakanı X", "Cumhurbaşkanı Yardımcısı X". */
export const turkishRoleGrammar = roleGrammarOf(
  [
    ['MODIFIER', roles.turkishModifiers],
    ['HEAD', [...turkishTitles, ...turkishRoles, ...roles.turkishOffices, ...roles.turkishDeputies]],
    ['HONORIFIC', roles.turkishHonorifics],
    ['KIN', roles.turkishKin],
  ],
  'HEAD_LAST',
  ['ve', 'veya'],
)
