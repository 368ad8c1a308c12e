import { phraseTable } from '../../table.ts'

/**
 * English adjectives and nouns of nationality, always capitalised. Plurals in -s are derived. "Congolese" and "Korean"
 * belong to two states each, and are left out.
 */
export const englishDemonyms = phraseTable(`
AD: Andorran
AE: Emirati
AF: Afghan
AL: Albanian
AM: Armenian
AO: Angolan
AR: Argentine, Argentinian, Argentinean
AT: Austrian
AU: Australian, Aussie
AZ: Azerbaijani, Azeri
BA: Bosnian
BB: Barbadian, Bajan
BD: Bangladeshi
BE: Belgian
BF: Burkinabe
BG: Bulgarian
BH: Bahraini
BI: Burundian
BJ: Beninese
BM: Bermudian
BN: Bruneian
BO: Bolivian
BR: Brazilian
BS: Bahamian
BT: Bhutanese
BW: Botswanan
BY: Belarusian, Belarussian
BZ: Belizean
CA: Canadian
CH: Swiss
CI: Ivorian
CL: Chilean
CM: Cameroonian
CN: Chinese
CO: Colombian
CR: Costa Rican
CU: Cuban
CV: Cape Verdean
CY: Cypriot
CZ: Czech
DE: German
DJ: Djiboutian
DK: Danish, Dane
DO: Dominican
DZ: Algerian
EC: Ecuadorian, Ecuadorean
EE: Estonian
EG: Egyptian
ER: Eritrean
ES: Spanish, Spaniard
ET: Ethiopian
FI: Finnish, Finn
FJ: Fijian
FR: French, Frenchman, Frenchmen, Frenchwoman
GA: Gabonese
GB: British, Briton, English, Englishman, Englishmen, Scottish, Scot, Welsh, Brit
GD: Grenadian
GE: Georgian
GH: Ghanaian
GL: Greenlandic, Greenlander
GM: Gambian
GN: Guinean
GR: Greek
GT: Guatemalan
GY: Guyanese
HN: Honduran
HR: Croatian, Croat
HT: Haitian
HU: Hungarian
ID: Indonesian
IE: Irish, Irishman, Irishmen
IL: Israeli
IN: Indian
IQ: Iraqi
IR: Iranian
IS: Icelandic, Icelander
IT: Italian
JM: Jamaican
JO: Jordanian
JP: Japanese
KE: Kenyan
KG: Kyrgyz
KH: Cambodian
KP: North Korean
KR: South Korean
KW: Kuwaiti
KZ: Kazakh, Kazakhstani
LA: Laotian, Lao
LB: Lebanese
LK: Sri Lankan
LR: Liberian
LT: Lithuanian
LU: Luxembourgish, Luxembourger
LV: Latvian
LY: Libyan
MA: Moroccan
MC: Monegasque
MD: Moldovan
ME: Montenegrin
MG: Malagasy
MK: Macedonian
ML: Malian
MM: Burmese
MN: Mongolian
MR: Mauritanian
MT: Maltese
MU: Mauritian
MV: Maldivian
MW: Malawian
MX: Mexican
MY: Malaysian
MZ: Mozambican
NA: Namibian
NE: Nigerien
NG: Nigerian
NI: Nicaraguan
NL: Dutch, Dutchman, Dutchmen
NO: Norwegian
NP: Nepali, Nepalese
NZ: New Zealander, Kiwi
OM: Omani
PA: Panamanian
PE: Peruvian
PG: Papua New Guinean
PH: Filipino, Philippine, Filipina
PK: Pakistani
PL: Polish, Pole
PR: Puerto Rican
PS: Palestinian
PT: Portuguese
PY: Paraguayan
QA: Qatari
RO: Romanian
RS: Serbian, Serb
RU: Russian
RW: Rwandan
SA: Saudi, Saudi Arabian
SC: Seychellois
SD: Sudanese
SE: Swedish, Swede
SG: Singaporean
SI: Slovenian, Slovene
SK: Slovak, Slovakian
SL: Sierra Leonean
SN: Senegalese
SO: Somali, Somalian
SR: Surinamese
SS: South Sudanese
SV: Salvadoran
SY: Syrian
SZ: Swazi
TD: Chadian
TG: Togolese
TH: Thai
TJ: Tajik
TL: Timorese
TM: Turkmen
TN: Tunisian
TO: Tongan
TR: Turkish, Turk
TT: Trinidadian
TW: Taiwanese
TZ: Tanzanian
UA: Ukrainian
UG: Ugandan
US: American
UY: Uruguayan
UZ: Uzbek
VE: Venezuelan
VN: Vietnamese
YE: Yemeni, Yemenite
ZA: South African
ZM: Zambian
ZW: Zimbabwean
SUHH: Soviet
YUCS: Yugoslav, Yugoslavian
CSHH: Czechoslovak, Czechoslovakian
DDDE: East German
`)
