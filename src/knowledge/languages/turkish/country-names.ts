import { phraseTable } from '../../table.ts'

/** Press aliases in Turkish. */
export const turkishAliases = phraseTable(`
AE: BAE
CZ: Çek Cumhuriyeti
GB: İngiltere, Britanya, İskoçya, Galler
HK: Hong Kong
KP: Kuzey Kore
PS: Filistin
US: ABD, Amerika
VA: Vatikan
SUHH: SSCB, Sovyetler Birliği
YUCS: Yugoslavya
CSHH: Çekoslovakya
`)
