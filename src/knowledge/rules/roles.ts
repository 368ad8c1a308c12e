/** What the titles of the other lists do not say: which of them are a role that somebody holds, and what stands around it. */
import { phraseTable, wordList } from '../table.ts'

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

/** As of Arabic. */
export const englishHonorifics = wordList('Mr Mrs Ms Miss Dr Sir Lady Lord Dame Monsieur Madame Herr Frau Señor Signor')

/** Titles that are the first half of one, or stand in one only before another. */
export const englishHalfTitles = wordList(
  'Vice Prime Deputy Acting Former Ex First Foreign Interior Defense Defence Finance Crown Private Saint Don',
)

/** Offices that no list of titles has, because they show no name. */
export const englishOffices = wordList(
  'adviser advisor aide ambassador CEO chief envoy king leader prince princess queen secretary speaker',
)

/** What somebody is to somebody else. */
export const englishKin = wordList(
  'husband wife son daughter brother sister father mother cousin friend uncle aunt teammate partner colleague',
)

/** Parties: of whom a senator is one says nothing of the office. */
export const englishParties = wordList('Republican Democrat Democratic Labour Conservative Liberal')

/** What follows a title after a hyphen: president-elect. */
export const englishTitleEnds = wordList('elect designate')

/** Words inside titles, and words in them that say that it is held now. */
export const englishLinks = wordList('of the a an')
export const englishCurrent = wordList('current new')

/** As of Arabic. */
export const russianHonorifics = wordList('господин госпожа мистер миссис мисс товарищ')
export const russianNoRoles = wordList('граданин гражданин гражданка')
export const russianKin = wordList(`
жена супруга муж супруг сын дочь брат сестра отец мать вдова друг соратник сторонник противник преемник предшественник
`)

/** Offices that no list of titles has, because they show no name. */
export const russianOffices = wordList(
  'помощник помощница советник советница заместитель уполномоченный постпред спецпредставитель',
)

/** Words of a title behind its head, in the genitive. */
export const russianOfficeWords = wordList(`
иностранных внутренних чрезвычайных дел обороны финансов экономики юстиции здравоохранения образования культуры энергетики транспорта торговли МИД МИДа МВД МЧС ФСБ СВР
Минобороны Минфина правительства парламента Госдумы Думы Совета Совбеза безопасности Федерации Верховной Рады Центробанка ЦБ палаты представителей кабинета министров штаба
Генштаба Генерального вооруженных сил партии администрации ООН НАТО ЕС Евросоюза Еврокомиссии Европейского Европейской комиссии комитета министерства службы
`)

/** Adjectives before a title that are part of it, in the masculine. */
export const russianTitleAdjectives = wordList(
  'бывший первый официальный генеральный верховный избранный временный исполнительный наследный почетный чрезвычайный старший главный',
)

/** Case forms of offices whose stem changes, by nominative. */
export const russianIrregularTitles = phraseTable(`
посол: посла, послу, послом, после
отец: отца, отцу, отцом, отце
мать: матери, матерью
дочь: дочери, дочерью
`)
