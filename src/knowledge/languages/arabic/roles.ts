/** What the titles of the other lists do not say: which of them are a role that somebody holds, and what stands around them. */
import { wordList } from '../../table.ts'

/** Between a title and a name, and no role: the minister Dr X. */
export const arabicHonorifics = wordList(`
السيد السيدة سيد سيدة الآنسة الدكتور الدكتورة دكتور دكتورة د الأستاذ الأستاذة المهندس المهندسة الحاج الحاجة سير السير لورد اللورد مستر مسز مدام المحامي المحامية أول ركن
`)

/** A role of their own, but behind another title only a rank: the minister General X. */
export const arabicRanks = wordList(`
الأمير الأميرة الشيخ الشيخة الجنرال الفريق اللواء العميد العقيد المقدم الرائد النقيب الملازم المشير الأميرال الماريشال المارشال السفير السفيرة المستشار المستشارة القاضي
`)

/** Verbs that part a title from the rank behind it: they say of two people that they met. */
export const arabicMeetingVerbs = wordList(
  'استقبل استقبلت يستقبل تستقبل التقى التقت يلتقي تلتقي سيلتقي زار زارت يزور هنأ هنأت ودع أبلغ كرم اجتمع قابل صافح',
)

/** Titles that are none: what somebody is to somebody else, what befell them, what every citizen is, and halves of titles. */
export const arabicNoRoles = wordList(`
نظيره نظيرته ونظيره لنظيره بنظيره نظيري ونظيرته زميله شقيقه شقيقته والده والدته نجله ابنه ابنته زوجته زوجها خلفه سلفه نائبه مساعده مبعوثه المدعو المدعوة الشهيد
الشهيدة الأسير الأسيرة المتهم الراحل المرحوم المواطن المواطنة الشاب الشابة الطفل الطفلة الرفيق آية رئيسها رئيسه محافظها رئيسي العهد القائم كبير كبيرة
اللاعبين المتحدثين العالم الحكم صاحب صاحبة
`)

/** Whose relative somebody is: the title behind these is another's. */
export const arabicKin = wordList(
  'زوجة زوج عقيلة قرينة أرملة نجل نجلة ابن ابنة أبناء شقيق شقيقة والد والدة أخ أخت صهر حفيد حفيدة خليفة سلف نظير صديق حليف',
)

/** The one title before another that stays its holder's: the deputy of the president. Others leave open who is named. */
export const arabicDeputies = wordList('نائب نائبة وكيل وكيلة مساعد مساعدة')

/** Words of an office's phrase that show no name, and so stand in no list of titles. */
export const arabicRoleWords = wordList('المفوضية السلطة النظام الائتلاف الكتلة الوكالة الصندوق النقد الهيئة الحزبية')

/** Words in a title that say that it is held now, and are no part of it. */
export const arabicCurrent = wordList('الحالي الحالية الجديد الجديدة')
