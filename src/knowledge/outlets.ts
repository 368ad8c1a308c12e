import { phraseList, wordList } from './table.ts'

/**
 * Agencies and stations as they sign a dateline ("موسكو-سانا", "LONDON (Reuters)"). Left out: those whose name is an
 * everyday word (معا, صفا, بنا, فارس).
 */
export const agencies = phraseList(`
سانا, وكالة سانا, أذرتاج, أذرتاغ, واس, وام, بترا, كونا, قنا, وفا, واع, واج, وات, وال, سونا, سبأ نت, إرنا, إيسنا, تسنيم, إيلنا
أ ش أ, أش أ, أ.ش.أ, أ ف ب, أ.ف.ب, ا ف ب, فرانس برس, وكالة فرانس برس, أ ب, أ.ب, أسوشيتد برس, أسوشيتدبرس, اسوشيتد برس
د ب أ, د.ب.أ, رويترز, وكالة رويترز, يو بي آي, تاس, وكالة تاس, نوفوستي, ريا نوفوستي, إنترفاكس, سبوتنيك, شينخوا, الأناضول, وكالة الأناضول
آر تي, آر تي عربي, آر تي العربية, روسيا اليوم, بي بي سي, بي بي سي عربي, سي إن إن, سكاي نيوز عربية, دويتشه فيله, يورونيوز
RT, RT Arabic, Reuters, AFP, AP, A.P., Associated Press, UPI, DPA, TASS, RIA Novosti, Interfax, Sputnik, Xinhua, Anadolu, Bloomberg
SANA, WAM, SPA, KUNA, QNA, MENA, WAFA, IRNA, AZERTAC, BBC, CNN, Euronews
РИА Новости, ТАСС, Интерфакс, Рейтер, АФП, АП, Синьхуа, Спутник, Анадолу, АЗЕРТАДЖ
`)

/** Nouns with which the name of a source begins, in Arabic and Russian, or ends, in English. */
export const outletNouns = wordList(`
موقع صحيفة جريدة وكالة قناة شبكة مجلة إذاعة منصة بوابة راديو تلفزيون agency news times newspaper tv channel radio magazine press
агентство газета телеканал журнал радио портал издание
`)

/** Names of the sections of a news page. */
export const sections = phraseList(`
العالم, عالم, عالمي, دولي, دوليات, شؤون دولية, عربي, عربيات, عربي ودولي, عربي وعالمي, عرب وعالم, العرب والعالم, العالم العربي, الشرق الأوسط
أخبار, الأخبار, آخر الأخبار, أهم الأخبار, أخبار عاجلة, أخبار العالم, أخبار عربية, أخبار دولية, أخبار عربية ودولية, أخبار محلية, أخبار اليوم
سياسة, السياسة, اقتصاد, الاقتصاد, اقتصاد وأعمال, مال وأعمال, رياضة, الرياضة, ثقافة, الثقافة, ثقافة وفنون, فن, فنون, منوعات, المنوعات, مجتمع
صحة, تكنولوجيا, علوم, علوم وتكنولوجيا, محليات, محلي, حوادث, تقارير, تحقيقات, مقالات, رأي, آراء, الرئيسية, الصفحة الرئيسية
world, world news, news, latest news, top stories, breaking news, international, politics, business, economy, sport, sports, culture, opinion, home
technology, science, health, middle east, africa, europe, asia
мир, в мире, в россии, политика, экономика, спорт, культура, общество, новости, главная, главное, происшествия, наука, мнения
`)
