import { phraseTable } from '../table.ts'

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

/** Spanish adjectives in the masculine singular; the feminine and the plurals are derived. */
export const spanishDemonyms = phraseTable(`
AF: afgano
AR: argentino
AT: austriaco
AU: australiano
AZ: azerbaiyano
BE: belga
BO: boliviano
BR: brasileño
BY: bielorruso
CA: canadiense
CH: suizo
CL: chileno
CN: chino
CO: colombiano
CR: costarricense
CU: cubano
CZ: checo
DE: alemán
DZ: argelino
EC: ecuatoriano
EG: egipcio
ES: español
FR: francés
GB: británico, inglés
GR: griego
GT: guatemalteco
HN: hondureño
HU: húngaro
IE: irlandés
IL: israelí
IN: indio
IQ: iraquí
IR: iraní
IT: italiano
JO: jordano
JP: japonés
KP: norcoreano
KR: surcoreano
LB: libanés
LY: libio
MA: marroquí
MX: mexicano
NI: nicaragüense
NL: neerlandés, holandés
PA: panameño
PE: peruano
PK: pakistaní
PL: polaco
PS: palestino
PT: portugués
PY: paraguayo
RU: ruso
SA: saudí, saudita
SE: sueco
SV: salvadoreño
SY: sirio
TR: turco
UA: ucraniano
US: estadounidense, norteamericano
UY: uruguayo
VE: venezolano
SUHH: soviético
YUCS: yugoslavo
`)

/** Persian adjectives; the plural in -ها and -ان is derived. */
export const persianDemonyms = phraseTable(`
AE: اماراتی
AF: افغانستانی, افغان
AM: ارمنستانی
AZ: آذربایجانی
CA: کانادایی
CN: چینی
DE: آلمانی
EG: مصری
ES: اسپانیایی
FR: فرانسوی
GB: بریتانیایی, انگلیسی
IL: اسرائیلی, صهیونیستی
IN: هندی
IQ: عراقی
IR: ایرانی
IT: ایتالیایی
JP: ژاپنی
LB: لبنانی
NL: هلندی
PK: پاکستانی
PS: فلسطینی
QA: قطری
RU: روسی, روس
SA: سعودی
SY: سوری
TR: ترکیه‌ای
UA: اوکراینی
US: آمریکایی, امریکایی
YE: یمنی
SUHH: شوروی
`)

/** Turkish adjectives and nouns; suffixes after an apostrophe stand outside the mention. */
export const turkishDemonyms = phraseTable(`
AF: Afgan
AZ: Azerbaycanlı, Azeri
CN: Çinli
DE: Alman
EG: Mısırlı
ES: İspanyol
FR: Fransız
GB: İngiliz, Britanyalı
GR: Yunan
IL: İsrailli
IN: Hintli
IQ: Iraklı
IR: İranlı
IT: İtalyan
JP: Japon
LB: Lübnanlı
PS: Filistinli
QA: Katarlı
RU: Rus
SA: Suudi
SY: Suriyeli
TR: Türk
UA: Ukraynalı
US: Amerikan, Amerikalı
SUHH: Sovyet
`)
