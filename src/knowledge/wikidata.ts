/** Which Wikidata items are countries and offices. */
import { phraseTable, wordList } from './table.ts'

/** By item, the alpha-2 code. */
export const countryOfItem: ReadonlyMap<string, string> = pairs(`
Q16 CA Q17 JP Q20 NO Q27 IE Q28 HU Q29 ES Q30 US Q31 BE Q32 LU Q33 FI Q34 SE Q35 DK Q36 PL Q37 LT Q38 IT Q39 CH Q40 AT
Q41 GR Q43 TR Q45 PT Q55 NL Q77 UY Q79 EG Q96 MX Q114 KE Q115 ET Q117 GH Q142 FR Q145 GB Q148 CN Q155 BR Q159 RU Q183 DE
Q184 BY Q189 IS Q191 EE Q211 LV Q212 UA Q213 CZ Q214 SK Q215 SI Q217 MD Q218 RO Q219 BG Q221 MK Q222 AL Q224 HR Q225 BA
Q227 AZ Q228 AD Q229 CY Q230 GE Q232 KZ Q233 MT Q235 MC Q236 ME Q237 VA Q238 SM Q241 CU Q242 BZ Q244 BB Q252 ID Q258 ZA
Q262 DZ Q265 UZ Q298 CL Q334 SG Q347 LI Q398 BH Q399 AM Q403 RS Q408 AU Q414 AR Q419 PE Q423 KP Q424 KH Q574 TL Q657 TD
Q664 NZ Q668 IN Q683 WS Q691 PG Q711 MN Q712 FJ Q717 VE Q730 SR Q733 PY Q734 GY Q736 EC Q739 CO Q750 BO Q754 TT Q766 JM
Q774 GT Q783 HN Q786 DO Q790 HT Q792 SV Q794 IR Q796 IQ Q800 CR Q801 IL Q804 PA Q805 YE Q810 JO Q811 NI Q813 KG Q817 KW
Q819 LA Q822 LB Q826 MV Q833 MY Q836 MM Q837 NP Q842 OM Q843 PK Q846 QA Q851 SA Q854 LK Q858 SY Q863 TJ Q865 TW Q869 TH
Q874 TM Q878 AE Q881 VN Q884 KR Q889 AF Q902 BD Q912 ML Q916 AO Q917 BT Q921 BN Q924 TZ Q928 PH Q929 CF Q945 TG Q948 TN
Q953 ZM Q954 ZW Q958 SS Q962 BJ Q963 BW Q965 BF Q967 BI Q970 KM Q971 CG Q974 CD Q977 DJ Q983 GQ Q986 ER Q1000 GA Q1005 GM
Q1006 GN Q1007 GW Q1008 CI Q1009 CM Q1011 CV Q1013 LS Q1014 LR Q1016 LY Q1019 MG Q1020 MW Q1025 MR Q1027 MU Q1028 MA
Q1029 MZ Q1030 NA Q1032 NE Q1033 NG Q1036 UG Q1037 RW Q1039 ST Q1041 SN Q1042 SC Q1044 SL Q1045 SO Q1049 SD Q1050 SZ
Q29999 NL Q219060 PS`)

/** By item, the title in English, and the country of an office that there is in one country only. */
export const positionOfItem: ReadonlyMap<string, { title: string; country: string | null }> = new Map(
  [
    ...phraseTable(`
      Q30461: president
      Q14212: prime minister
      Q83307: minister
      Q7330070: foreign minister
      Q12097: king
      Q116: monarch
      Q19546: pope
      Q30185: mayor
      Q132050: governor
      Q121998: ambassador
      Q486839: member of parliament
      Q11696: President of the United States, US
      Q14211: Prime Minister of the United Kingdom, GB
      Q191954: President of the French Republic, FR
      Q4970706: Federal Chancellor of Germany, DE
      Q218295: President of Russia, RU`),
  ].map(([item, [title = '', country = null]]) => [item, { title, country }]),
)

function pairs(text: string): ReadonlyMap<string, string> {
  const words = wordList(text)
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : [])))
}
