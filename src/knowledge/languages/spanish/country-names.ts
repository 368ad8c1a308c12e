import { phraseTable } from '../../table.ts'

/** Press aliases in Spanish. */
export const spanishAliases = phraseTable(`
AE: Emiratos, EAU, Emiratos Árabes
BY: Bielorrusia
CG: República del Congo
CZ: República Checa, Chequia
GB: Gran Bretaña, Inglaterra, Escocia, Gales, Irlanda del Norte
HK: Hong Kong
MM: Birmania, Myanmar
NL: Holanda
PS: Palestina
SA: Arabia Saudita, Arabia Saudí
US: EE.UU., EEUU, Estados Unidos de América, USA
VA: Vaticano, Santa Sede
SUHH: URSS
DDDE: RDA
`)
