import { phraseTable } from '../../table.ts'

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
