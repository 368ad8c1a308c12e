import { phraseTable } from '../../table.ts'

/** Names the English-language press uses beside the CLDR name. All-capital ones are matched in capitals only. */
export const englishAliases = phraseTable(`
AE: UAE, U.A.E., Emirates
AG: Antigua and Barbuda, Antigua
BA: Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina
BS: The Bahamas
BY: Belorussia, Byelorussia
CD: DR Congo, Congo, DRC, D.R.C., Democratic Republic of the Congo, Democratic Republic of Congo, Congo-Kinshasa
CG: Republic of the Congo, Republic of Congo, Congo-Brazzaville
CI: Ivory Coast, Cote d'Ivoire
CN: People's Republic of China, PRC, P.R.C., mainland China
CV: Cabo Verde
CZ: Czech Republic
DE: Federal Republic of Germany, West Germany
FK: Falklands
FM: Micronesia
GB: UK, U.K., Britain, Great Britain, England, Scotland, Wales, Northern Ireland
GM: The Gambia
HK: Hong Kong
IE: Republic of Ireland
IR: Islamic Republic of Iran
KN: Saint Kitts and Nevis
KP: DPRK, D.P.R.K., Democratic People's Republic of Korea
KR: Republic of Korea, ROK
LC: Saint Lucia
MK: Macedonia, FYROM
MM: Myanmar, Burma
MO: Macau, Macao
NL: Holland, The Netherlands
PS: Palestine, State of Palestine, Palestinian Authority, Palestinian territories
RU: Russian Federation
SA: Kingdom of Saudi Arabia, KSA
ST: Sao Tome and Principe, São Tomé
SY: Syrian Arab Republic
SZ: Swaziland
TL: East Timor
TR: Turkey
TT: Trinidad and Tobago, Trinidad
TW: Republic of China
US: USA, U.S.A., U.S., US, United States of America, America
VA: Vatican, Holy See
VC: Saint Vincent and the Grenadines
VN: Viet Nam
ZA: Republic of South Africa
SUHH: USSR, U.S.S.R., Soviet Russia
DDDE: GDR, German Democratic Republic
YUCS: Federal Republic of Yugoslavia
`)
