import { phraseTable } from './table.ts'

/** Seats of power that stand for their state: a METONYM is evidence of its own kind, never a country name. */
export const seats = phraseTable(`
RU: الكرملين, كرملين, Kremlin, Кремль
US: البيت الأبيض, البيت الابيض, البنتاغون, البنتاجون, الكونغرس الأمريكي, الكابيتول, البيت الأبيض الأمريكي, White House, Pentagon, Capitol Hill, Oval Office, Foggy Bottom, Белый дом, Пентагон, Капитолий
FR: الإليزيه, قصر الإليزيه, Elysee, Élysée Palace, Quai d'Orsay, Matignon, Елисейский дворец
GB: داونينغ ستريت, داونينج ستريت, قصر باكنغهام, قصر بكنغهام, الداونينغ ستريت, Downing Street, Whitehall, Westminster, Buckingham Palace, Даунинг-стрит, Букингемский дворец
IL: الكنيست, Knesset, Кнессет
DE: البوندستاغ, Bundestag, Бундестаг
UA: الرادا, Verkhovna Rada, Верховная Рада, Верховная рада
KR: البيت الأزرق, Blue House
TR: قصر بشتبه, Sublime Porte
LB: قصر بعبدا, السراي الحكومي
EG: قصر الاتحادية
TN: قصر قرطاج
DZ: قصر المرادية, قصر المراديّة
IT: قصر كيجي, Palazzo Chigi, Quirinale
CN: Zhongnanhai, Чжуннаньхай
VA: Apostolic Palace
`)
