import { phraseTable } from '../../table.ts'

/** Press aliases in French. */
export const frenchAliases = phraseTable(`
AE: Émirats, EAU
BY: Biélorussie
CD: RDC, R.D.C., République démocratique du Congo
CG: République du Congo
CN: République populaire de Chine
CZ: République tchèque, Tchéquie
GB: Grande-Bretagne, Angleterre, Écosse, Pays de Galles, Irlande du Nord
HK: Hong Kong, Hong-Kong
MM: Birmanie, Myanmar
NL: Hollande
PS: Palestine
RE: Île de La Réunion, île de La Réunion
US: États-Unis d’Amérique, Amérique, USA
VA: Vatican, Saint-Siège
SUHH: URSS, U.R.S.S.
DDDE: RDA
`)
