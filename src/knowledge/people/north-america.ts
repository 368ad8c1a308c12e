/** People of the United States and Canada; the notation is that of `readPeople`. */
export const northAmericanPeople = `
Q8007 | Franklin D. Roosevelt; Franklin Roosevelt; Franklin Delano Roosevelt | فرانكلين روزفلت; فرانكلين ديلانو روزفلت; فرانكلين دي روزفلت | Франклин Рузвельт; Франклин Делано Рузвельт | US President 1933-1945
Q9916 | Dwight Eisenhower; Dwight D. Eisenhower; Eisenhower | دوايت أيزنهاور; أيزنهاور | Дуайт Эйзенхауэр; Эйзенхауэр | US President 1953-1961
Q9696 | John F. Kennedy; John Kennedy; John Fitzgerald Kennedy | جون كينيدي; جون كنيدي; جون ف. كينيدي; جون كيندي | Джон Кеннеди; Джон Фицджеральд Кеннеди | US President 1961-1963
Q9588 | Richard Nixon; Nixon; Richard M. Nixon | ريتشارد نيكسون; نيكسون | Ричард Никсон; Никсон | US President 1969-1974
- | Gerald Ford; Gerald R. Ford | جيرالد فورد | Джеральд Форд | US President 1974-1977
Q23685 | Jimmy Carter; James Earl Carter | جيمي كارتر; جيمى كارتر | Джимми Картер | US President 1977-1981; US Founder of the Carter Center 1982-2024 | fa: جیمی کارتر
Q9960 | Ronald Reagan; Reagan | رونالد ريغان; رونالد ريجان; ريغان; ريجان; رونالد ريقان | Рональд Рейган; Рейган | US President 1981-1989 | fa: رونالد ریگان; ریگان
Q23505 | George H. W. Bush; George H.W. Bush; George Bush Sr.; George Herbert Walker Bush; George Bush Senior | جورج بوش الأب; جورج هربرت ووكر بوش; جورج هيربرت ووكر بوش; بوش الأب | Джордж Буш-старший; Джордж Герберт Уокер Буш; Буш-старший | US President 1989-1993; US Vice President 1981-1989 | fa: جورج بوش پدر
Q207 | George W. Bush; George Walker Bush; George Bush Jr.; George Bush Junior | جورج بوش الابن; جورج دبليو بوش; جورج دبليو. بوش; جورج ووكر بوش; بوش الابن; جورج و. بوش; جورج دابليو بوش | Джордж Буш-младший; Джордж Уокер Буш; Буш-младший; Джордж У. Буш; Джордж Дабл-ю Буш | US President 2001-2009; US Governor of Texas 1995-2000 | fa: جورج دبلیو بوش; جورج بوش پسر
Q1124 | Bill Clinton; William Clinton; William Jefferson Clinton | بيل كلينتون; بل كلينتون; بيل كلنتون | Билл Клинтон; Уильям Джефферсон Клинтон | US President 1993-2001 | fa: بیل کلینتون
Q76 | Barack Obama; Barack Hussein Obama; Barak Obama; Obama | باراك أوباما; أوباما; باراك حسين أوباما; بارك أوباما | Барак Обама; Обама; Барак Хусейн Обама | US President 2009-2017 | tr: Barack Obama; Obama | fa: باراک اوباما; اوباما
Q22686 | Donald Trump; Donald J. Trump; Trump; Donald John Trump | دونالد ترامب; ترامب; دونالد ترمب; ترمب; دونالد جون ترامب; دونالد ترامپ | Дональд Трамп; Трамп; Дональд Джон Трамп | US President 2025-; US President 2017-2021 | tr: Donald Trump; Trump | fa: دونالد ترامپ; ترامپ
Q6279 | Joe Biden; Joseph Biden; Joseph R. Biden; Biden; Joe R. Biden | جو بايدن; بايدن; جوزيف بايدن; جوزف بايدن; جوزيف روبينت بايدن | Джо Байден; Байден; Джозеф Байден | US President 2021-2025; US Vice President 2009-2017 | tr: Joe Biden; Biden | fa: جو بایدن; بایدن
Q10853588 | Kamala Harris | كامالا هاريس; كمالا هاريس; كاميلا هاريس | Камала Харрис | US Vice President 2021-2025 | fa: کامالا هریس
Q28935729 | JD Vance; J.D. Vance; James David Vance; J. D. Vance | جي دي فانس; جاي دي فانس; جيه دي فانس; جي. دي. فانس; جيمس ديفيد فانس; جيه. دي. فانس; ج. د. فانس | Джей Ди Вэнс; Джеймс Дэвид Вэнс; Джей-Ди Вэнс | US Vice President 2025- | fa: جی دی ونس
Q24313 | Mike Pence; Michael Pence | مايك بنس; مايك بينس; مايكل بنس | Майк Пенс; Майкл Пенс | US Vice President 2017-2021 | fa: مایک پنس
Q48259 | Dick Cheney; Richard Cheney | ديك تشيني; ديك تشينى; ريتشارد تشيني; ديك شيني; ديك تشينيه | Дик Чейни; Ричард Чейни | US Vice President 2001-2009; US Defence Secretary 1989-1993 | fa: دیک چنی
Q19673 | Al Gore; Albert Gore | آل غور; آل جور; ألبرت غور; ألبرت جور | Альберт Гор; Эл Гор; Ал Гор | US Vice President 1993-2001
- | Dan Quayle; Quayle | دان كويل | Дэн Куэйл; Куэйл | US Vice President 1989-1993
- | Liz Cheney | ليز تشيني; ليز شيني | Лиз Чейни | US Member of the House of Representatives 2017-2023
Q66107 | Henry Kissinger; Kissinger | هنري كيسنجر; كيسنجر; هنرى كيسنجر; هنري كسينجر; هنري كيسينجر | Генри Киссинджер; Киссинджер | US Secretary of State 1973-1977; US National Security Adviser 1969-1975 | fa: هنری کیسینجر; کیسینجر
- | Cyrus Vance | سايروس فانس | Сайрус Вэнс | US Secretary of State 1977-1980
- | Zbigniew Brzezinski; Brzezinski | زبيغنيو بريجينسكي; زبغنيو بريجنسكي; بريجنسكي; زبيغنيو بريجنسكي; زبجنيو بريجينسكي; بريجينسكي | Збигнев Бжезинский; Бжезинский | US National Security Adviser 1977-1981
- | George Shultz; George P. Shultz | جورج شولتز; جورج شولتس | Джордж Шульц | US Secretary of State 1982-1989
- | James Baker | جيمس بيكر; جايمس بيكر | Джеймс Бейкер | US Secretary of State 1989-1992
- | Warren Christopher | وارن كريستوفر; وارين كريستوفر | Уоррен Кристофер | US Secretary of State 1993-1997
- | Madeleine Albright; Madeline Albright; Albright | مادلين أولبرايت; أولبرايت; مادلين ألبرايت | Мадлен Олбрайт; Олбрайт | US Secretary of State 1997-2001
Q150851 | Colin Powell; Colin L. Powell | كولن باول; كولين باول; كولين باوول; كولن باوول | Колин Пауэлл; Колин Пауэл | US Secretary of State 2001-2005; US Chairman of the Joint Chiefs of Staff 1989-1993 | fa: کالین پاول
Q47216 | Condoleezza Rice; Condoleeza Rice; Condoleezza | كوندوليزا رايس; كونداليزا رايس; كوندوليسا رايس; كونداليسا رايس; غونداليزا رايس; كوندليزا رايس; كوندوليزا | Кондолиза Райс | US Secretary of State 2005-2009; US National Security Adviser 2001-2005 | fa: کاندولیزا رایس
Q6294 | Hillary Clinton; Hillary Rodham Clinton; Hilary Clinton | هيلاري كلينتون; هيلارى كلينتون; هيلاري رودهام كلينتون; هيلاري كلنتون; هيلري كلينتون | Хиллари Клинтон; Хилари Клинтон | US Secretary of State 2009-2013; US First Lady 1993-2001 | fa: هیلاری کلینتون
Q22316 | John Kerry | جون كيري; جون كيرى | Джон Керри | US Secretary of State 2013-2017; US Special Presidential Envoy for Climate 2021-2024 | fa: جان کری
- | Rex Tillerson; Tillerson | ريكس تيلرسون; تيلرسون; ركس تيلرسون | Рекс Тиллерсон; Тиллерсон | US Secretary of State 2017-2018 | fa: رکس تیلرسون; تیلرسون
- | Mike Pompeo; Michael Pompeo; Pompeo | مايك بومبيو; بومبيو; مايك بومبييو; مايكل بومبيو; بومبييو | Майк Помпео; Помпео | US Secretary of State 2018-2021; US Director of the Central Intelligence Agency 2017-2018 | fa: مایک پمپئو; پمپئو
- | Antony Blinken; Anthony Blinken; Tony Blinken; Blinken | أنتوني بلينكن; بلينكن; أنطوني بلينكن; توني بلينكن; أنتوني بلنكن; بلينكين; أنتوني بلينكين | Энтони Блинкен; Блинкен; Тони Блинкен | US Secretary of State 2021-2025 | fa: آنتونی بلینکن; بلینکن
- | Marco Rubio; Rubio | ماركو روبيو; روبيو; ماركو روبييو | Марко Рубио; Рубио | US Secretary of State 2025-; US Senator 2011-2025 | fa: مارکو روبیو
- | Donald Rumsfeld; Rumsfeld | دونالد رامسفيلد; رامسفيلد; دونالد رمسفيلد; رمسفيلد; دونالد رامسفلد | Дональд Рамсфелд; Рамсфелд; Дональд Рамсфельд; Рамсфельд | US Defence Secretary 2001-2006; US Defence Secretary 1975-1977
- | Robert Gates | روبرت غيتس; روبرت جيتس; روبرت غيتز | Роберт Гейтс | US Defence Secretary 2006-2011; US Director of the Central Intelligence Agency 1991-1993
- | Leon Panetta; Panetta | ليون بانيتا; بانيتا | Леон Панетта; Панетта | US Defence Secretary 2011-2013; US Director of the Central Intelligence Agency 2009-2011
- | Chuck Hagel; Hagel | تشاك هاغل; تشاك هيغل; تشاك هاجل; تشاك هيجل; تشاك هيغيل | Чак Хейгел; Хейгел; Чак Хэйгел | US Defence Secretary 2013-2015
- | Ashton Carter; Ash Carter | أشتون كارتر; آش كارتر | Эштон Картер; Эш Картер | US Defence Secretary 2015-2017
- | James Mattis; Jim Mattis; Mattis | جيمس ماتيس; جيم ماتيس; ماتيس; جايمس ماتيس | Джеймс Мэттис; Мэттис; Джеймс Маттис | US Defence Secretary 2017-2018
- | Mark Esper; Esper | مارك إسبر | Марк Эспер; Эспер | US Defence Secretary 2019-2020
- | Lloyd Austin | لويد أوستن; لويد أوستين | Ллойд Остин | US Defence Secretary 2021-2025 | fa: لوید آستین
- | Pete Hegseth; Hegseth | بيت هيغسيث; هيغسيث; بيت هيجسيث; بيت هيغسث; هيجسيث; بيت هيغسيت; بيتر هيغسيث | Пит Хегсет; Хегсет | US Defence Secretary 2025- | fa: پیت هگست; هگست
- | William Cohen | وليام كوهين; ويليام كوهين; وليم كوهين; وليام كوهن; ويليام كوهن | Уильям Коэн | US Defence Secretary 1997-2001
- | Paul Wolfowitz; Wolfowitz | بول وولفوفيتز; بول ولفويتز; بول وولفويتز; وولفوفيتز; بول ولفوفيتز; وولفويتز; ولفويتز | Пол Вулфовиц; Вулфовиц | US Deputy Defence Secretary 2001-2005; President of the World Bank 2005-2007
- | John Bolton | جون بولتون; جون بولتن | Джон Болтон | US National Security Adviser 2018-2019; US Permanent Representative to the United Nations 2005-2006 | fa: جان بولتون
- | Michael Flynn | مايكل فلين | Майкл Флинн | US National Security Adviser 2017-2017
- | H. R. McMaster; Herbert McMaster; H.R. McMaster | هربرت ماكماستر; هيربرت ماكماستر; إتش آر ماكماستر; هيربرت مكماستر | Герберт Макмастер; Макмастер | US National Security Adviser 2017-2018
- | Jake Sullivan | جيك سوليفان; جاك سوليفان; جيك ساليفان; جايك سوليفان | Джейк Салливан | US National Security Adviser 2021-2025
- | Mike Waltz; Michael Waltz | مايك والتز; مايك والتس; مايكل والتز; مايك والز | Майк Уолтц; Майкл Уолтц; Майк Уолц; Майкл Уолц | US National Security Adviser 2025-2025; US Permanent Representative to the United Nations 2025-
- | Susan Rice | سوزان رايس | Сьюзан Райс | US National Security Adviser 2013-2017; US Permanent Representative to the United Nations 2009-2013
- | Nikki Haley; Niki Haley | نيكي هايلي; نيكي هالي; نيكي هيلي | Никки Хейли; Никки Хэйли | US Permanent Representative to the United Nations 2017-2018; US Governor of South Carolina 2011-2017
- | Linda Thomas-Greenfield; Thomas-Greenfield; Linda Thomas Greenfield | ليندا توماس غرينفيلد; ليندا توماس جرينفيلد; ليندا توماس-غرينفيلد; ليندا غرينفيلد; توماس غرينفيلد; ليندا توماس جرينفلد | Линда Томас-Гринфилд; Томас-Гринфилд | US Permanent Representative to the United Nations 2021-2025
- | Samantha Power | سامانثا باور; سامنثا باور; سامانتا باور | Саманта Пауэр | US Permanent Representative to the United Nations 2013-2017; US Administrator of the Agency for International Development 2021-2025
- | Richard Holbrooke; Holbrooke | ريتشارد هولبروك; هولبروك; ريتشارد هولبرووك | Ричард Холбрук; Холбрук | US Special Envoy for Afghanistan and Pakistan 2009-2010; US Permanent Representative to the United Nations 1999-2001
- | John Negroponte; Negroponte | جون نيغروبونتي; نيغروبونتي; جون نيجروبونتي; جون نغروبونتي; نيجروبونتي | Джон Негропонте; Негропонте | US Director of National Intelligence 2005-2007; US Permanent Representative to the United Nations 2001-2004
- | Zalmay Khalilzad; Khalilzad | زلماي خليل زاد; زلماي خليلزاد; زلمي خليل زاد; خليل زاد; زالماي خليل زاد; خليلزاد | Залмай Халилзад; Халилзад | US Special Representative for Afghanistan 2018-2021; US Permanent Representative to the United Nations 2007-2009
- | Paul Bremer; L. Paul Bremer | بول بريمر; بول برايمر | Пол Бремер | US Administrator of the Coalition Provisional Authority in Iraq 2003-2004
- | David Petraeus; Petraeus | ديفيد بترايوس; ديفيد بتريوس; بترايوس; بتريوس; دافيد بترايوس; ديفيد بيترايوس; ديفيد باتريوس | Дэвид Петреус; Петреус; Дэвид Петрэус | US Director of the Central Intelligence Agency 2011-2012; US Commander of the Central Command 2008-2010
- | George Mitchell; George J. Mitchell | جورج ميتشل; جورج ميتشيل | Джордж Митчелл | US Special Envoy for Middle East Peace 2009-2011
- | Dennis Ross | دينيس روس; دنيس روس | Деннис Росс | US Special Middle East Coordinator 1993-2001
- | Martin Indyk; Indyk | مارتن إنديك; إنديك | Мартин Индик | US Special Envoy for Israeli-Palestinian Negotiations 2013-2014
- | William Burns; Bill Burns; William J. Burns | وليام بيرنز; ويليام بيرنز; وليم بيرنز; وليام برنز; ويليام بيرنس; وليام بيرنس | Уильям Бернс; Билл Бернс | US Director of the Central Intelligence Agency 2021-2025
- | George Tenet | جورج تينيت; جورج تينت; جورج تنت | Джордж Тенет | US Director of the Central Intelligence Agency 1996-2004
- | John Brennan; John O. Brennan | جون برينان; جون برنان; جون برنن | Джон Бреннан | US Director of the Central Intelligence Agency 2013-2017
- | Gina Haspel; Haspel | جينا هاسبل; جينا هاسبيل | Джина Хаспел; Хаспел | US Director of the Central Intelligence Agency 2018-2021
- | John Ratcliffe | جون راتكليف; جون رادكليف | Джон Рэтклифф; Джон Рэтклиф | US Director of the Central Intelligence Agency 2025-
- | Tulsi Gabbard; Gabbard | تولسي غابارد; غابارد; تولسي جابارد; تولسي غابرد; تولسى جابارد | Тулси Габбард; Габбард | US Director of National Intelligence 2025-
- | James Comey; Comey | جيمس كومي; كومي; جيمس كومى | Джеймс Коми | US Director of the Federal Bureau of Investigation 2013-2017
- | Robert Mueller | روبرت مولر; روبرت مولير; روبرت ميولر | Роберт Мюллер; Роберт Мюллер-третий | US Director of the Federal Bureau of Investigation 2001-2013; US Special Counsel 2017-2019
- | Kash Patel | كاش باتيل; كاش باتل | Кэш Пател; Каш Пател; Кэш Патель | US Director of the Federal Bureau of Investigation 2025-
- | Pam Bondi; Pamela Bondi | بام بوندي; باميلا بوندي | Пэм Бонди; Памела Бонди | US Attorney General 2025-2026
- | John Ashcroft; Ashcroft | جون أشكروفت; أشكروفت | Джон Эшкрофт; Эшкрофт | US Attorney General 2001-2005
- | Alberto Gonzales | ألبرتو غونزاليس; ألبرتو جونزاليس; ألبيرتو غونزاليس; ألبرتو غونزالس | Альберто Гонсалес | US Attorney General 2005-2007
- | Merrick Garland | ميريك غارلاند; ميريك جارلاند | Меррик Гарланд | US Attorney General 2021-2025
- | William Barr; Bill Barr | وليام بار; ويليام بار; وليم بار | Уильям Барр | US Attorney General 2019-2020
- | Kristi Noem; Noem | كريستي نويم; كريستي نوم | Кристи Ноэм; Ноэм | US Homeland Security Secretary 2025-2026
- | Janet Yellen; Yellen | جانيت يلين; جانيت ييلين; جانت يلين | Джанет Йеллен; Йеллен | US Treasury Secretary 2021-2025; US Chair of the Federal Reserve 2014-2018
- | Steven Mnuchin; Mnuchin; Steve Mnuchin | ستيفن منوشين; منوشين; ستيفن منوتشين; ستيف منوشين; منوتشين | Стивен Мнучин; Мнучин | US Treasury Secretary 2017-2021
- | Scott Bessent; Bessent | سكوت بيسنت; بيسنت; سكوت بسنت; سكوت بيسينت; سكوت بيسانت | Скотт Бессент; Бессент | US Treasury Secretary 2025-
- | Timothy Geithner; Geithner; Tim Geithner | تيموثي غايتنر; تيموثي جايتنر; غايتنر; تيموثي غيثنر; تيم غايتنر | Тимоти Гайтнер; Гайтнер | US Treasury Secretary 2009-2013
- | Henry Paulson; Hank Paulson | هنري بولسون; هنري بولسن; هانك بولسون | Генри Полсон | US Treasury Secretary 2006-2009
- | Howard Lutnick; Lutnick | هوارد لوتنيك; لوتنيك | Говард Латник; Ховард Латник; Латник; Говард Лютник | US Commerce Secretary 2025-
- | Jerome Powell; Jay Powell | جيروم باول; جيروم باوول | Джером Пауэлл; Джером Пауэл | US Chair of the Federal Reserve 2018-2026
- | Alan Greenspan; Greenspan | آلان غرينسبان; غرينسبان; آلان جرينسبان; ألن غرينسبان; جرينسبان | Алан Гринспен; Гринспен | US Chair of the Federal Reserve 1987-2006
- | Ben Bernanke; Bernanke | بن برنانكي; برنانكي; بن برنانكه; بن بيرنانكي | Бен Бернанке; Бернанке | US Chair of the Federal Reserve 2006-2014
- | Robert F. Kennedy Jr.; Robert Kennedy Jr.; RFK Jr. | روبرت كينيدي جونيور; روبرت كينيدي الابن; روبرت ف. كينيدي جونيور; روبرت إف كينيدي جونيور; روبرت إف. كينيدي جونيور | Роберт Кеннеди-младший; Роберт Фрэнсис Кеннеди-младший | US Health Secretary 2025-
- | Anthony Fauci; Fauci | أنتوني فاوتشي; فاوتشي; أنطوني فاوتشي | Энтони Фаучи; Фаучи | US Director of the National Institute of Allergy and Infectious Diseases 1984-2022
- | Steve Witkoff; Steven Witkoff; Witkoff | ستيف ويتكوف; ويتكوف; ستيف ويتكووف; ستيفن ويتكوف; ستيف ويتكوفف; ستيف وايتكوف | Стив Уиткофф; Уиткофф; Стивен Уиткофф; Стив Виткофф; Виткофф | US Special Envoy for the Middle East 2025- | fa: استیو ویتکاف; ویتکاف
- | Jared Kushner | جاريد كوشنر; غاريد كوشنر; جارد كوشنر; جاريد كوشنير | Джаред Кушнер | US Senior Adviser to the President 2017-2021
- | Keith Kellogg | كيث كيلوغ; كيث كيلوج; كيث كيللوغ | Кит Келлог; Кит Келлогг | US Special Envoy for Ukraine 2025-2025
- | Tom Barrack; Thomas Barrack | توم باراك; توماس باراك; توم براك; توماس براك | Том Баррак; Томас Баррак; Томас Барак | US Ambassador to Turkey 2025-; US Special Envoy for Syria 2025-
- | Morgan Ortagus; Ortagus | مورغان أورتاغوس; أورتاغوس; مورجان أورتاجوس; أورتاجوس | Морган Ортагус; Ортагус | US Deputy Special Envoy for the Middle East 2025-
- | Amos Hochstein; Hochstein | آموس هوكستين; عاموس هوكستين; هوكستين; آموس هوكشتاين; هوكشتاين; عاموس هوكشتاين; آموس هوكستاين; عاموس هوكستاين | Амос Хохштейн; Хохштейн; Амос Хохстин | US Presidential Envoy 2022-2025
- | Massad Boulos; Massad Fares Boulos | مسعد بولس; مسعد فارس بولس | Массад Булос; Масад Булос | US Senior Adviser for Arab and African Affairs 2025-
- | Mike Huckabee | مايك هاكابي; مايك هكابي; مايك هوكابي | Майк Хакаби | US Ambassador to Israel 2025-; US Governor of Arkansas 1996-2007
- | Karoline Leavitt; Caroline Leavitt | كارولين ليفيت; كارولاين ليفيت | Каролин Ливитт; Кэролайн Ливитт; Каролин Левитт | US White House Press Secretary 2025-
- | Jen Psaki; Jennifer Psaki; Psaki | جين ساكي; جنيفر ساكي; جين بساكي; جينيفر بساكي; جينيفر ساكي | Джен Псаки; Псаки; Дженнифер Псаки | US White House Press Secretary 2021-2022; US Spokeswoman of the State Department 2013-2015
- | Karine Jean-Pierre; Karine Jean Pierre | كارين جان بيير; كارين جان-بيير; كارين جان بيار | Карин Жан-Пьер | US White House Press Secretary 2022-2025
- | Ari Fleischer | آري فلايشر; آري فليشر | Ари Флейшер; Эри Флейшер | US White House Press Secretary 2001-2003
- | Scott McClellan | سكوت ماكليلان; سكوت مكليلان; سكوت ماكلالان; سكوت ماكليلن | Скотт Макклеллан | US White House Press Secretary 2003-2006
- | Tammy Bruce | تامي بروس | Тэмми Брюс; Тамми Брюс | US Spokeswoman of the State Department 2025-2025
- | Matthew Miller; Matt Miller | ماثيو ميلر; ماثيو ميللر; مات ميلر | Мэтью Миллер; Мэттью Миллер | US Spokesman of the State Department 2023-2025
- | Ned Price | نيد برايس | Нед Прайс | US Spokesman of the State Department 2021-2023
- | John Kirby | جون كيربي; جون كربي | Джон Кирби | US Spokesman of the National Security Council 2022-2025; US Spokesman of the Defence Department 2021-2022
- | Sean McCormack | شون ماكورماك; شون مكورماك; شون ماكورميك | Шон Маккормак; Маккормак | US Spokesman of the State Department 2005-2009
- | Richard Boucher | ريتشارد باوتشر; باوتشر; ريتشارد بوتشر; ريتشارد باوشر | Ричард Баучер; Баучер | US Spokesman of the State Department 2000-2005
- | Mark Milley; Milley | مارك ميلي; مارك ميللي | Марк Милли | US Chairman of the Joint Chiefs of Staff 2019-2023
- | Michael Kurilla; Erik Kurilla; Kurilla; Michael Erik Kurilla | مايكل كوريلا; كوريلا; إريك كوريلا; مايكل إريك كوريلا | Майкл Курилла; Эрик Курилла; Курилла | US Commander of the Central Command 2022-2025
Q170581 | Nancy Pelosi; Pelosi | نانسي بيلوسي; بيلوسي; نانسى بيلوسى; نانسي بلوسي | Нэнси Пелоси; Пелоси | US Speaker of the House of Representatives 2019-2023; US Speaker of the House of Representatives 2007-2011 | fa: نانسی پلوسی; پلوسی
- | Newt Gingrich; Gingrich | نيوت غينغريتش; نيوت جينجريتش; غينغريتش; نيوت غينغرتش; جينجريتش | Ньют Гингрич; Гингрич | US Speaker of the House of Representatives 1995-1999
- | John Boehner; Boehner | جون بينر; جون بوينر; جون باينر; جون بونر | Джон Бейнер; Бейнер; Джон Бонер | US Speaker of the House of Representatives 2011-2015
- | Paul Ryan | بول راين; بول ريان; بول رايان | Пол Райан | US Speaker of the House of Representatives 2015-2019
- | Kevin McCarthy | كيفن مكارثي; كيفين مكارثي; كيفن ماكارثي; كيفين ماكارثي | Кевин Маккарти | US Speaker of the House of Representatives 2023-2023
- | Mike Johnson | مايك جونسون; مايك جونسن | Майк Джонсон | US Speaker of the House of Representatives 2023-
- | Mitch McConnell; McConnell | ميتش ماكونيل; ماكونيل; ميتش مكونيل; ميتش ماكونل | Митч Макконнелл; Макконнелл; Митч Макконнел; Митч Макконел | US Senate Majority Leader 2015-2021
- | Chuck Schumer; Charles Schumer | تشاك شومر; تشارلز شومر; تشاك شومير | Чак Шумер; Чарльз Шумер | US Senate Majority Leader 2021-2025
- | John Thune; Thune | جون ثون; جون ثيون; جون ثن | Джон Тьюн; Джон Тун | US Senate Majority Leader 2025-
- | Harry Reid | هاري ريد | Гарри Рид | US Senate Majority Leader 2007-2015
Q10390 | John McCain; McCain | جون ماكين; ماكين; جون مكين; جون ماكاين; جون ماك كين | Джон Маккейн; Маккейн | US Senator 1987-2018; US Republican Presidential Candidate 2008-2008 | fa: جان مک‌کین; مک‌کین
Q4496 | Mitt Romney; Romney | ميت رومني; رومني; ميت رومنى | Митт Ромни; Ромни | US Senator 2019-2025; US Republican Presidential Candidate 2012-2012
Q359442 | Bernie Sanders; Bernard Sanders | بيرني ساندرز; برني ساندرز; بيرني ساندرس; بيرني سوندرز | Берни Сандерс | US Senator 2007-
- | Elizabeth Warren | إليزابيث وارن; إليزابيث وارين | Элизабет Уоррен | US Senator 2013-
- | Lindsey Graham; Lindsay Graham | ليندسي غراهام; ليندسي جراهام; ليندزي غراهام; لندسي غراهام; ليندسي غراهم | Линдси Грэм; Линдси Грэхэм | US Senator 2003-
- | Ted Cruz | تيد كروز; تد كروز | Тед Круз | US Senator 2013-
- | Bob Menendez; Robert Menendez | بوب مينينديز; روبرت مينينديز; بوب منينديز; روبرت منينديز | Боб Менендес; Роберт Менендес | US Senator 2006-2024
- | Alexandria Ocasio-Cortez; Ocasio-Cortez; Alexandria Ocasio Cortez | ألكساندريا أوكاسيو كورتيز; أوكاسيو كورتيز; ألكسندريا أوكاسيو كورتيز; ألكسندريا أوكازيو كورتيز; ألكساندريا أوكاسيو-كورتيز | Александрия Окасио-Кортес; Окасио-Кортес | US Member of the House of Representatives 2019-
- | Ilhan Omar | إلهان عمر | Ильхан Омар | US Member of the House of Representatives 2019-
- | Rashida Tlaib | رشيدة طليب | Рашида Тлаиб | US Member of the House of Representatives 2019-
- | Jeb Bush | جيب بوش; جب بوش | Джеб Буш | US Governor of Florida 1999-2007
- | Rudy Giuliani; Giuliani; Rudolph Giuliani | رودي جولياني; رودولف جولياني; جولياني; رودي جيولياني; رودى جوليانى; رودي غولياني | Руди Джулиани; Рудольф Джулиани; Джулиани | US Mayor of New York 1994-2001
- | Michael Bloomberg; Mike Bloomberg | مايكل بلومبرغ; مايكل بلومبرج; مايكل بلومبيرغ; مايك بلومبرغ | Майкл Блумберг | US Mayor of New York 2002-2013
- | Zohran Mamdani; Mamdani | زهران ممداني; ممداني; زوهران ممداني; زهران مامداني | Зохран Мамдани; Мамдани | US Mayor of New York 2026-
- | Eric Adams | إريك آدامز | Эрик Адамс | US Mayor of New York 2022-2025
- | Gavin Newsom; Newsom | غافين نيوسوم; نيوسوم; جافين نيوسوم; جافن نيوسوم; غافن نيوسوم | Гэвин Ньюсом; Ньюсом; Гэвин Ньюсон | US Governor of California 2019-
- | Ron DeSantis; DeSantis | رون ديسانتيس; ديسانتيس; رون دي سانتيس; رون ديسانتس; دي سانتيس | Рон Десантис; Десантис; Рон Де Сантис | US Governor of Florida 2019-
- | Arnold Schwarzenegger; Schwarzenegger | أرنولد شوارزنيغر; شوارزنيغر; أرنولد شوارزنجر; أرنولد شوارزينيغر; أرنولد شوارزنيجر; شوارزنيجر; أرنولد شوارتزنيغر | Арнольд Шварценеггер; Шварценеггер | US Governor of California 2003-2011
- | Tim Walz; Walz; Timothy Walz | تيم والز; تيم ولز; تيم فالز; تيم وولز | Тим Уолз; Уолз; Тим Уолц | US Governor of Minnesota 2019-
- | John Edwards | جون إدواردز; جون إدوردز | Джон Эдвардс | US Senator 1999-2005
- | Edward Kennedy; Ted Kennedy | إدوارد كينيدي; إدوارد كنيدي; تيد كينيدي | Эдвард Кеннеди; Тед Кеннеди | US Senator 1962-2009
- | Ralph Nader | رالف نادر; رالف نيدر | Ральф Нейдер; Ральф Надер | US Green Presidential Candidate 2000-2000
- | Jesse Jackson | جيسي جاكسون; جسي جاكسون | Джесси Джексон | US Civil Rights Leader 1965-2026
Q8027 | Martin Luther King; Martin Luther King Jr. | مارتن لوثر كينغ; مارتن لوثر كينج; مارتن لوثر كنغ | Мартин Лютер Кинг | US Civil Rights Leader 1955-1968
Q317521 | Elon Musk | إيلون ماسك; إلون ماسك | Илон Маск | US Head of Tesla 2008-; US Senior Adviser to the President 2025-2025 | fa: ایلان ماسک
Q5284 | Bill Gates | بيل غيتس; بيل جيتس; بيل غايتس | Билл Гейтс | US Founder of Microsoft 1975-; US Chair of the Gates Foundation 2000-
- | John Roberts | جون روبرتس | Джон Робертс | US Chief Justice 2005-
- | Jean Chrétien; Chretien | جان كريتيان; كريتيان; جان كريتين; جان كرتيان | Жан Кретьен; Кретьен | CA Prime Minister 1993-2003
- | Brian Mulroney; Mulroney | برايان مولروني; بريان مولروني; مولروني | Брайан Малруни; Малруни; Брайан Малрони | CA Prime Minister 1984-1993
- | Paul Martin | بول مارتن; بول مارتين | Пол Мартин | CA Prime Minister 2003-2006
- | Stephen Harper | ستيفن هاربر; ستيفن هاربير; ستيفين هاربر | Стивен Харпер | CA Prime Minister 2006-2015
- | Pierre Trudeau; Pierre Elliott Trudeau | بيار ترودو; بيير ترودو; بيار إليوت ترودو | Пьер Трюдо; Пьер Эллиот Трюдо | CA Prime Minister 1980-1984; CA Prime Minister 1968-1979
Q3099714 | Justin Trudeau | جاستن ترودو; جستن ترودو; جوستان ترودو; جاستين ترودو; جوستين ترودو | Джастин Трюдо | CA Prime Minister 2015-2025 | fa: جاستین ترودو
- | Mark Carney | مارك كارني; مارك كارنى | Марк Карни | CA Prime Minister 2025-; GB Governor of the Bank of England 2013-2020 | fa: مارک کارنی
- | Chrystia Freeland | كريستيا فريلاند; كريستيا فريلند | Христя Фриланд; Кристиа Фриланд | CA Deputy Prime Minister 2019-2024; CA Foreign Minister 2017-2019
- | Mélanie Joly | ميلاني جولي; ميلاني جولى; ميلانى جولي | Мелани Жоли | CA Foreign Minister 2021-2025
- | Anita Anand | أنيتا أناند | Анита Ананд | CA Foreign Minister 2025-; CA Defence Minister 2021-2023
- | Pierre Poilievre; Poilievre | بيير بواليفر; بيار بوالييفر; بواليفر; بيير بوليفر; بيار بواليفر; بيير بوالييفر | Пьер Пуальевр; Пуальевр; Пьер Пойлиевр; Пьер Полиевр | CA Leader of the Conservative Party 2022-
- | Bill Graham | بيل غراهام; بيل جراهام | Билл Грэм | CA Foreign Minister 2002-2004
- | Stéphane Dion | ستيفان ديون | Стефан Дион | CA Foreign Minister 2015-2017
- | Mary Simon | ماري سايمون; ماري سيمون; ماري ماي سايمون | Мэри Саймон; Мэри Мэй Саймон | CA Governor General 2021-2026
`
