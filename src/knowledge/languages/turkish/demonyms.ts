import { phraseTable } from '../../table.ts'

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
