import { phraseList, wordList } from './table.ts'

/** Phrases that hold a country word and mean something else: mastheads, seas, continents, places in other countries. */
export const maskedPhrases = phraseList(`
روسيا اليوم, فرانس برس, فرانس 24, فرانس فوتبول, مصر الجديدة, مصر القديمة, غينيا الجديدة, خليج غينيا, خليج المكسيك
أمريكا اللاتينية, أميركا اللاتينية, أمريكا الجنوبية, أميركا الجنوبية, أمريكا الشمالية, أميركا الشمالية, أمريكا الوسطى
أميركا الوسطى, أمريكا الوسطي, المحيط الهندي, بحر الصين, بحر اليابان, بحر عمان, خليج عمان, المغرب العربي, المغرب الإسلامي
الصين الهندية, شبه الجزيرة الكورية, نيو مكسيكو, الهند الغربية, جزر الهند الغربية, الهنود الحمر, الصحة العالمية
الامبراطورية الرومانية, العصر الروماني, الأرجنتين اليوم, مجلس التعاون
New Jersey, British Columbia, British Airways, American Airlines, Нью-Джерси
Russia Today, France Presse, France 24, China Daily, Times of India, Press Trust of India, New Mexico, New England
New South Wales, South Georgia, Georgia Tech, University of Georgia, Gulf of Mexico, Gulf of Guinea, Gulf of Oman
Guinea pig, Guinea pigs, New Guinea, Lake Chad, Jordan River, River Jordan, Jordan Valley, Indian Ocean, South China Sea
East China Sea, Sea of Japan, Latin America, South America, North America, Central America, Latin American, South American
North American, Central American, Native American, Native Americans, African American, African-American, African Americans
American Indian, American Indians, West Indian, Captain America, Miss America, Bank of America, Voice of America
French fries, Greek Orthodox, Roman Catholic, Air France, Tour de France, New Britain, Prince of Wales, Princess of Wales
Panama Canal, Suez Canal, German shepherd, Irish Sea, English Channel, Panama Papers, Republic of Ireland Football
Индийский океан, Индийского океана, Индийском океане, Латинская Америка, Латинской Америки, Латинской Америке
Южная Америка, Южной Америки, Южной Америке, Северная Америка, Северной Америки, Северной Америке, Центральная Америка
Центральной Америки, Новая Англия, Новой Англии, Голос Америки, Голоса Америки, Голосу Америки
`)

/** Nisbas too ambiguous without their article: مجري (course), عاجي (ivory), كيني, جورجي (George) and the like. */
export const articleOnlyNisbas = wordList(
  `مجري عاجي غيني كيني جورجي تيموري فيجي موناكي زامبي مالطي غاني قطري عماني هندي كوبي`,
)

/** A word that turns the country word beside it into something else, by the folded form of that country word. */
export const spoilers: ReadonlyMap<string, { before: ReadonlySet<string>; after: ReadonlySet<string> }> = new Map(
  [
    ['قطر', 'نصف ذات ذو بنصف طول', 'الدائره الدائرة دائرة الكرة الانبوب يبلغ سم متر الارض القمر الشمس'],
    ['المغرب', 'صلاة اذان الاذان لصلاة لاذان قبيل وصلاة ساعة وقت والمغرب العشاء العصر', 'والعشاء'],
    ['turkey', 'roast roasted stuffed thanksgiving cold', 'sandwich sandwiches breast dinner stuffing burger bacon'],
    ['chad', 'hanging dimpled', ''],
    ['china', 'bone fine', 'cabinet'],
    ['guinea', '', 'fowl worm hen'],
    ['jordan', 'michael air', 'river valley'],
    ['america', '', 'online'],
    ['us', '', 'weekly'],
  ].map(([word, before, after]) => [
    word ?? '',
    { before: new Set(wordList(before ?? '')), after: new Set(wordList(after ?? '')) },
  ]),
)

/** Words before a nisba that make it a language: "in the Russian language". */
export const languageWords: ReadonlySet<string> = new Set(
  wordList(`اللغة باللغة لغة بلغة واللغة للغة اللغات speak speaks speaking spoke fluent language languages`),
)

/** Words after a nationality that make it a language. */
export const languageWordsAfter: ReadonlySet<string> = new Set(
  wordList(`language languages speaking speaker speakers язык языка языке языку языком языки`),
)

/** Evidence that "Georgia" is the US state. */
export const georgiaStateWords: ReadonlySet<string> = new Set(
  wordList(`atlanta savannah augusta alabama florida carolina tennessee mississippi macon athens gop bulldogs ga`),
)

/** Evidence that "Georgia" is the country. */
export const georgiaCountryWords: ReadonlySet<string> = new Set(
  wordList(`tbilisi georgian georgians abkhazia ossetia batumi caucasus russia russian moscow armenia azerbaijan nato`),
)

/** Evidence that عمان is Amman, the capital of Jordan, and that it is Oman. */
export const ammanWords: ReadonlySet<string> = new Set(
  wordList(`الاردن الاردني الاردنية اردني اردنية بالاردن للاردن والاردن`),
)
export const omanWords: ReadonlySet<string> = new Set(
  wordList(`سلطنة مسقط السلطنة العماني العمانية عماني عمانية السلطان قابوس`),
)

/** What must stand before مالي for it to be the country and not "financial". */
export const maliHeads: ReadonlySet<string> = new Set(
  wordList(`في الي من شمال جنوب وسط شرق غرب دولة جمهورية حكومة رئيس بين ضد مع عن عاصمة سفير منتخب فى`),
)
