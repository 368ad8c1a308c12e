import { phraseTable } from '../../table.ts'

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
