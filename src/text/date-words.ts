/**
 * The words of dates, as data. Months after CLDR with the names that CLDR lacks: Levantine, Egyptian and Maghreb Arabic
 * each have their own, and news pages of one country print those of another. Every key is folded when the module loads.
 */
import { fold } from './fold.ts'

function table<T>(rows: readonly (readonly [value: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(', ').map(word => [fold(word), value] as const)))
}

/** Month number, 1 to 12. */
export const months = table<number>([
  [1, 'january, jan, يناير, ينائر, كانون الثاني, كانون ثاني, جانفي, январь, января, янв, ژانویه'],
  [2, 'february, feb, فبراير, فبرائر, شباط, فيفري, февраль, февраля, фев, февр, فوریه'],
  [3, 'march, mar, مارس, آذار, март, марта, мар'],
  [4, 'april, apr, أبريل, نيسان, أفريل, апрель, апреля, апр, آوریل'],
  [5, 'may, مايو, أيار, نوار, ماي, май, мая, مه'],
  [6, 'june, jun, يونيو, يونيه, حزيران, جوان, июнь, июня, июн, ژوئن'],
  [7, 'july, jul, يوليو, يوليه, يوليوز, تموز, جويلية, جويليه, июль, июля, июл, ژوئیه'],
  [8, 'august, aug, أغسطس, آب, أوت, غشت, август, августа, авг'],
  [9, 'september, sept, sep, سبتمبر, أيلول, شتنبر, شتمبر, сентябрь, сентября, сент, сен, سپتامبر'],
  [10, 'october, oct, أكتوبر, تشرين الأول, تشرين أول, октябрь, октября, окт, اکتبر'],
  [11, 'november, nov, نوفمبر, تشرين الثاني, تشرين ثاني, نونبر, نوانبر, ноябрь, ноября, ноя, нояб, نوامبر'],
  [12, 'december, dec, ديسمبر, كانون الأول, كانون أول, دجنبر, декабрь, декабря, дек, دسامبر'],
])

/** Day of the week as `Date.getUTCDay` counts: Sunday is 0. */
export const weekdays = table<number>([
  [0, 'sunday, sun, الأحد, воскресенье, вс'],
  [1, 'monday, mon, الاثنين, понедельник, пн'],
  [2, 'tuesday, tue, tues, الثلاثاء, вторник, вт'],
  [3, 'wednesday, wed, الأربعاء, среда, среду, ср'],
  [4, 'thursday, thu, thur, thurs, الخميس, четверг, чт'],
  [5, 'friday, fri, الجمعة, пятница, пятницу, пт'],
  [6, 'saturday, sat, السبت, суббота, субботу, сб'],
])

/** Half of the day. NIGHT is before noon from midnight on, after noon until then. */
export const dayParts = table<'AM' | 'PM' | 'NIGHT'>([
  ['AM', 'am, ص, صباحا, صباح, فجرا, утра'],
  ['PM', 'pm, م, مساء, ظهرا, عصرا, بعد الظهر, дня, вечера'],
  ['NIGHT', 'ليلا, ночи'],
])

/**
 * Zones by abbreviation, in minutes east of UTC: those of RFC 5322, section 4.3, and of Europe. AST, GST, IST and BST
 * are left out, since each means several zones.
 */
export const zoneOffsets = table<number>([
  [0, 'gmt, utc, غرينتش, جرينتش, غرينيتش, جرينيتش, غرينويتش'],
  [180, 'msk, мск, eest'],
  [120, 'eet, cest'],
  [60, 'cet'],
  [-240, 'edt'],
  [-300, 'est, cdt'],
  [-360, 'cst, mdt'],
  [-420, 'mst, pdt'],
  [-480, 'pst'],
])

/** Words after which a place names a zone: "by the time of Beirut". */
export const zoneIntroductions = new Set(['توقيت', 'بتوقيت', 'по'].map(fold))

/** Places that name a zone after such a word, as IANA zones, whose summer time depends on the year. */
export const zonePlaces = table<string>([
  ['UTC', 'غرينتش, جرينتش, غرينيتش, جرينيتش, غرينويتش, гринвичу'],
  ['Europe/Moscow', 'موسكو, москве, московскому'],
  ['Asia/Riyadh', 'مكة, مكة المكرمة, السعودية, الرياض'],
  ['Africa/Cairo', 'القاهرة, مصر'],
  ['Asia/Beirut', 'بيروت, لبنان'],
  ['Asia/Damascus', 'دمشق, سوريا'],
  ['Asia/Jerusalem', 'القدس, القدس المحتلة, فلسطين'],
  ['Asia/Amman', 'عمان, الأردن'],
  ['Asia/Baghdad', 'بغداد, العراق'],
  ['Asia/Qatar', 'الدوحة, قطر'],
  ['Asia/Dubai', 'أبوظبي, أبو ظبي, دبي, الإمارات'],
  ['Asia/Kuwait', 'الكويت'],
  ['Africa/Tunis', 'تونس'],
  ['Africa/Algiers', 'الجزائر'],
  ['Africa/Casablanca', 'المغرب, الرباط'],
  ['Africa/Tripoli', 'طرابلس, ليبيا'],
  ['Africa/Khartoum', 'الخرطوم, السودان'],
])

/** Words of the Hijri date that stands beside a Gregorian one: they are part of the date line, and are not read. */
export const hijriWords = new Set(
  (
    'محرم المحرم صفر ربيع الأول الآخر الثاني جمادى الأولى الآخرة الثانية رجب شعبان رمضان شوال ذو ذي القعدة الحجة ' +
    'هـ ه هجري هجرية ميلادي ميلادية الموافق'
  )
    .split(' ')
    .map(fold),
)

/** Words that may stand between the parts of a date and mean nothing by themselves. */
export const fillers = new Set(
  ['of', 'the', 'г', 'год', 'года', 'من', 'شهر', 'عام', 'سنة', 'لعام', 'لسنة', 'الساعة', 'يوم', 'at', 'в', 't'].map(
    fold,
  ),
)
