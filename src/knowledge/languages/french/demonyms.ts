import { phraseTable } from '../../table.ts'

/** French adjectives in the masculine singular; the feminine and the plurals are derived. */
export const frenchDemonyms = phraseTable(`
AE: émirati
AF: afghan
AL: albanais
AM: arménien
AR: argentin
AT: autrichien
AU: australien
AZ: azerbaïdjanais, azéri
BE: belge
BG: bulgare
BR: brésilien
BY: biélorusse
CA: canadien
CH: suisse
CI: ivoirien
CL: chilien
CM: camerounais
CN: chinois
CO: colombien
CU: cubain
CZ: tchèque
DE: allemand
DK: danois
DZ: algérien
EG: égyptien
ES: espagnol
ET: éthiopien
FI: finlandais
FR: français
GB: britannique, anglais, écossais
GE: géorgien
GR: grec, grecque
HR: croate
HT: haïtien
HU: hongrois
ID: indonésien
IE: irlandais
IL: israélien
IN: indien
IQ: irakien
IR: iranien
IT: italien
JO: jordanien
JP: japonais
KP: nord-coréen
KR: sud-coréen
KZ: kazakh
LB: libanais
LY: libyen
MA: marocain
ML: malien
MX: mexicain
NE: nigérien
NG: nigérian
NL: néerlandais
NO: norvégien
PK: pakistanais
PL: polonais
PS: palestinien
PT: portugais
QA: qatari
RO: roumain
RS: serbe
RU: russe
RW: rwandais
SA: saoudien
SD: soudanais
SE: suédois
SN: sénégalais
SO: somalien
SY: syrien
TD: tchadien
TN: tunisien
TR: turc, turque
UA: ukrainien
US: américain
VE: vénézuélien
VN: vietnamien
YE: yéménite
ZA: sud-africain
SUHH: soviétique
YUCS: yougoslave
`)
