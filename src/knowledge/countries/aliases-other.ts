import { phraseTable } from '../table.ts'

/** Press aliases in Russian; case forms are derived, not listed. */
export const russianAliases = phraseTable(`
AE: Объединенные Арабские Эмираты, Эмираты, Арабские Эмираты
BY: Белоруссия, Белорусь
CD: ДР Конго, Конго, Демократическая Республика Конго, ДРК
CG: Республика Конго
CF: ЦАР
CI: Берег Слоновой Кости
CN: КНР, Китайская Народная Республика
CV: Острова Зеленого Мыса
CZ: Чешская Республика
DE: ФРГ
GB: Британия, Соединенное Королевство, Англия, Шотландия, Уэльс, Северная Ирландия
GW: Гвинея-Биссау
HK: Гонконг
IR: Исламская Республика Иран
KG: Кыргызстан
KP: Северная Корея
KR: Южная Корея
MD: Молдавия
MK: Македония
MM: Мьянма, Бирма
MO: Макао
MV: Мальдивские острова
NL: Голландия
PS: Палестина, Палестинская автономия, Палестинская администрация
RU: РФ, Российская Федерация
SA: Королевство Саудовская Аравия
SC: Сейшелы
SG: Республика Сингапур
SY: Сирийская Арабская Республика
TH: Тайланд
TM: Туркмения
US: США, Соединенные Штаты Америки, Америка, Штаты
VA: Святой Престол
ZA: ЮАР
SUHH: СССР, Советская Россия
YUCS: СФРЮ
DDDE: Германская Демократическая Республика, Восточная Германия
CSHH: ЧССР
`)

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
US: États-Unis d’Amérique, Amérique, USA
VA: Vatican, Saint-Siège
SUHH: URSS, U.R.S.S.
DDDE: RDA
`)

/** Press aliases in Spanish. */
export const spanishAliases = phraseTable(`
AE: Emiratos, EAU, Emiratos Árabes
BY: Bielorrusia
CG: República del Congo
CZ: República Checa, Chequia
GB: Gran Bretaña, Inglaterra, Escocia, Gales, Irlanda del Norte
HK: Hong Kong
MM: Birmania, Myanmar
NL: Holanda
PS: Palestina
SA: Arabia Saudita, Arabia Saudí
US: EE.UU., EEUU, Estados Unidos de América, USA
VA: Vaticano, Santa Sede
SUHH: URSS
DDDE: RDA
`)

/** Press aliases in Persian. */
export const persianAliases = phraseTable(`
AE: امارات, امارات متحده عربی
BY: بلاروس, روسیه سفید
CZ: جمهوری چک, چک
GB: انگلیس, انگلستان, اسکاتلند
IL: رژیم صهیونیستی
IR: جمهوری اسلامی ایران, جمهوری اسلامی
KP: کره شمالی
KR: کره جنوبی
PS: فلسطین
SA: عربستان
US: آمریکا, امریکا, ایالات متحده آمریکا
AZ: جمهوری آذربایجان
SUHH: اتحاد جماهیر شوروی, شوروی, اتحاد شوروی
`)

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
