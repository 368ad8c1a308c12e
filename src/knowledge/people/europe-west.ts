/** People of France, Germany, Britain, Italy, Spain and the rest of western and northern Europe; notation: `readPeople`. */
export const westernEuropeanPeople = `
Q2042 | Charles de Gaulle; de Gaulle; General de Gaulle | شارل ديغول; شارل ديجول; ديغول; ديجول | Шарль де Голль; де Голль | FR President 1959-1969 | tr: Charles de Gaulle
Q2038 | François Mitterrand; Mitterrand | فرنسوا ميتران; فرانسوا ميتران; ميتران | Франсуа Миттеран; Миттеран | FR President 1981-1995
Q2105 | Jacques Chirac; Chirac | جاك شيراك; شيراك | Жак Ширак; Ширак | FR President 1995-2007 | tr: Jacques Chirac; Chirac | fa: ژاک شیراک; شیراک
Q329 | Nicolas Sarkozy; Sarkozy | نيكولا ساركوزي; ساركوزي; نيكولاس ساركوزي; نيكولا سركوزي; سركوزي | Николя Саркози; Саркози | FR President 2007-2012 | fa: نیکلا سارکوزی; سارکوزی
Q157 | François Hollande | فرنسوا هولاند; فرانسوا هولاند; فرانسوا أولاند; فرنسوا أولاند; أولاند | Франсуа Олланд; Олланд | FR President 2012-2017 | fa: فرانسوا اولاند; اولاند
Q3052772 | Emmanuel Macron; Macron | إيمانويل ماكرون; ماكرون; إمانويل ماكرون; إيمانيول ماكرون | Эммануэль Макрон; Макрон; Эмманюэль Макрон | FR President 2017- | tr: Emmanuel Macron; Macron | fa: امانوئل ماکرون; ماکرون
- | Dominique de Villepin; de Villepin; Villepin | دومينيك دو فيلبان; دوفيلبان; دومينيك دوفيلبان; دومينيك دي فيلبان; دو فيلبان | Доминик де Вильпен; де Вильпен | FR Prime Minister 2005-2007; FR Foreign Minister 2002-2004
- | Lionel Jospin; Jospin | ليونيل جوسبان; جوسبان | Лионель Жоспен; Жоспен | FR Prime Minister 1997-2002
- | Jean-Pierre Raffarin; Raffarin | جان بيير رافاران; جان بيار رافاران; رافاران; جان-بيير رافاران | Жан-Пьер Раффарен; Раффарен | FR Prime Minister 2002-2005
- | Alain Juppé | آلان جوبيه; آلان جوبي | Ален Жюппе; Жюппе | FR Prime Minister 1995-1997; FR Foreign Minister 2011-2012; FR Foreign Minister 1993-1995
- | François Fillon; Fillon | فرنسوا فيون; فرانسوا فيون; فرانسوا فيلون; فيون | Франсуа Фийон; Фийон | FR Prime Minister 2007-2012
- | Jean-Marc Ayrault; Ayrault | جان مارك إيرولت; جان مارك أيرو | Жан-Марк Эйро | FR Prime Minister 2012-2014; FR Foreign Minister 2016-2017
- | Manuel Valls | مانويل فالس; مانويل فالز | Мануэль Вальс | FR Prime Minister 2014-2016
- | Bernard Cazeneuve; Cazeneuve | برنار كازنوف; كازنوف; برنار كازانوف | Бернар Казнев; Казнев | FR Prime Minister 2016-2017
- | Édouard Philippe | إدوار فيليب; إدوارد فيليب | Эдуар Филипп | FR Prime Minister 2017-2020
- | Jean Castex; Castex | جان كاستكس; جان كاستيكس; كاستكس | Жан Кастекс; Кастекс | FR Prime Minister 2020-2022
- | Élisabeth Borne | إليزابيث بورن; إليزابيت بورن | Элизабет Борн | FR Prime Minister 2022-2024
- | Gabriel Attal; Attal | غابرييل أتال; جابرييل أتال; غابريال أتال; غبريال أتال | Габриэль Атталь; Атталь | FR Prime Minister 2024-2024
- | Michel Barnier; Barnier | ميشال بارنييه; ميشيل بارنييه; بارنييه; ميشيل بارنيه | Мишель Барнье; Барнье | FR Prime Minister 2024-2024; FR Foreign Minister 2004-2005; Chief Brexit Negotiator of the European Union 2016-2021
- | François Bayrou; Bayrou | فرنسوا بايرو; فرانسوا بايرو | Франсуа Байру; Байру | FR Prime Minister 2024-2025
- | Sébastien Lecornu; Lecornu | سيباستيان لوكورنو; لوكورنو; سباستيان لوكورنو; سيباستيان ليكورنو | Себастьен Лекорню; Лекорню | FR Prime Minister 2025-; FR Defence Minister 2022-2025
- | Jean-Noël Barrot | جان نويل بارو; جان-نويل بارو | Жан-Ноэль Барро | FR Foreign Minister 2024-
- | Stéphane Séjourné; Séjourné | ستيفان سيجورنيه; سيجورنيه; ستيفان سيجورني | Стефан Сежурне; Сежурне | FR Foreign Minister 2024-2024
- | Catherine Colonna | كاترين كولونا; كاثرين كولونا | Катрин Колонна | FR Foreign Minister 2022-2024
- | Jean-Yves Le Drian; Le Drian | جان إيف لودريان; لودريان; جان إيف لو دريان | Жан-Ив Ле Дриан; Ле Дриан | FR Foreign Minister 2017-2022; FR Defence Minister 2012-2017
- | Laurent Fabius; Fabius | لوران فابيوس; فابيوس | Лоран Фабиус; Фабиус | FR Foreign Minister 2012-2016; FR Prime Minister 1984-1986
- | Bernard Kouchner; Kouchner | برنار كوشنير; برنار كوشنر; برنارد كوشنير; بيرنار كوشنير | Бернар Кушнер | FR Foreign Minister 2007-2010
- | Michèle Alliot-Marie; Alliot-Marie | ميشال أليو ماري; ميشيل أليو ماري; أليو ماري | Мишель Аллио-Мари; Аллио-Мари | FR Foreign Minister 2010-2011; FR Defence Minister 2002-2007
- | Hubert Védrine; Védrine | هوبير فيدرين; أوبير فيدرين; هوبرت فيدرين | Юбер Ведрин; Ведрин | FR Foreign Minister 1997-2002
- | Philippe Douste-Blazy; Douste-Blazy | فيليب دوست بلازي; دوست بلازي | Филипп Дуст-Блази; Дуст-Блази | FR Foreign Minister 2005-2007
- | Marine Le Pen | مارين لوبان; مارين لوبن; مارين لو بان | Марин Ле Пен | FR Leader of the National Rally 2011-2021
- | Jean-Marie Le Pen | جان ماري لوبان; جان ماري لوبن; جان ماري لو بان | Жан-Мари Ле Пен | FR Leader of the National Front 1972-2011
- | Jordan Bardella; Bardella | جوردان بارديلا; بارديلا; جوردان بارديللا | Жордан Барделла; Барделла | FR Leader of the National Rally 2022-
- | Jean-Luc Mélenchon; Mélenchon | جان لوك ميلانشون; ميلانشون; جان لوك ميلونشون | Жан-Люк Меланшон; Меланшон | FR Leader of La France Insoumise 2016-
- | Ségolène Royal | سيغولين روايال; سيجولين روايال; سيغولين رويال | Сеголен Руаяль | FR Socialist Presidential Candidate 2007-2007
- | Dominique Strauss-Kahn; Strauss-Kahn; Dominique Strauss Kahn | دومينيك ستروس كان; ستروس كان; دومينيك ستراوس كان; ستراوس كان | Доминик Стросс-Кан; Стросс-Кан | FR Finance Minister 1997-1999; Managing Director of the International Monetary Fund 2007-2011
- | Bruno Le Maire | برونو لومير; برونو لو مير; لومير | Брюно Ле Мэр; Ле Мэр; Бруно Ле Мэр | FR Finance Minister 2017-2024
- | Gérald Darmanin; Darmanin | جيرالد دارمانان; دارمانان; جيرالد دارمانين | Жеральд Дарманен; Дарманен | FR Justice Minister 2024-; FR Interior Minister 2020-2024
Q2518 | Helmut Kohl | هلموت كول; هيلموت كول | Гельмут Коль; Хельмут Коль | DE Chancellor 1982-1998
Q2530 | Gerhard Schröder; Gerhard Schroeder | غيرهارد شرودر; جيرهارد شرودر; غيرهارد شرودير; جرهارد شرودر; غرهارد شرودر; شرودر | Герхард Шредер | DE Chancellor 1998-2005
Q567 | Angela Merkel; Merkel | أنغيلا ميركل; أنجيلا ميركل; ميركل; أنجيلا ميركيل; أنغيلا ميركيل; ميركيل; أنجلا ميركل | Ангела Меркель; Меркель | DE Chancellor 2005-2021 | tr: Angela Merkel; Merkel | fa: آنگلا مرکل; مرکل
Q61053 | Olaf Scholz; Scholz | أولاف شولتس; أولاف شولتز; أولاف شولز | Олаф Шольц; Шольц | DE Chancellor 2021-2025 | fa: اولاف شولتس; اولاف شولتز
- | Friedrich Merz; Merz | فريدريش ميرتس; فريدريش ميرز; فريدريك ميرتس; فريدريش ميرتز | Фридрих Мерц; Мерц | DE Chancellor 2025- | fa: فریدریش مرتس
Q76658 | Frank-Walter Steinmeier; Steinmeier; Frank Walter Steinmeier | فرانك فالتر شتاينماير; شتاينماير; فرانك-فالتر شتاينماير; فرانك فالتر شتانماير; فرانك والتر شتاينماير; فرانك فالتر شتاينمير | Франк-Вальтер Штайнмайер; Штайнмайер; Франк-Вальтер Штайнмаер | DE President 2017-; DE Foreign Minister 2013-2017; DE Foreign Minister 2005-2009
- | Joachim Gauck; Gauck | يواخيم غاوك; يواكيم غاوك; يواخيم جاوك; غاوك | Йоахим Гаук; Гаук | DE President 2012-2017
- | Christian Wulff; Wulff | كريستيان فولف; كريستيان وولف | Кристиан Вульф | DE President 2010-2012
- | Horst Köhler; Horst Koehler | هورست كولر; هورست كوهلر; هورست كوهلير | Хорст Келер | DE President 2004-2010; Managing Director of the International Monetary Fund 2000-2004
- | Johannes Rau | يوهانس راو; يوهانز راو | Йоханнес Рау | DE President 1999-2004
- | Annalena Baerbock; Baerbock | أنالينا بيربوك; بيربوك; أنالينا بربوك | Анналена Бербок; Бербок | DE Foreign Minister 2021-2025; President of the UN General Assembly 2025-2026
- | Johann Wadephul; Wadephul | يوهان فاديفول; فاديفول; يوهان فادفول; يوهان فاديفوهل | Йоханн Вадефуль; Вадефуль | DE Foreign Minister 2025-
- | Heiko Maas | هايكو ماس | Хайко Маас | DE Foreign Minister 2018-2021
- | Sigmar Gabriel | سيغمار غابرييل; زيغمار غابرييل; سيجمار جابرييل; زيغمار غابريال; زيغمار جابرييل | Зигмар Габриэль | DE Foreign Minister 2017-2018
- | Guido Westerwelle; Westerwelle | غيدو فسترفيله; غيدو فسترفيلي; جيدو فسترفيله; فسترفيله; غيدو فيسترفيله | Гидо Вестервелле; Вестервелле | DE Foreign Minister 2009-2013
- | Joschka Fischer | يوشكا فيشر | Йошка Фишер | DE Foreign Minister 1998-2005
- | Boris Pistorius | بوريس بيستوريوس; بوريس بستوريوس | Борис Писториус | DE Defence Minister 2023-
- | Christine Lambrecht | كريستين لامبرخت; كريستينه لامبرشت; كريستينا لامبرخت; كريستين لامبريشت | Кристине Ламбрехт | DE Defence Minister 2021-2023
- | Annegret Kramp-Karrenbauer; Kramp-Karrenbauer | أنيغريت كرامب كارنباور; أنيجريت كرامب كارنباور; كرامب كارنباور; أنغريت كرامب كارنباور | Аннегрет Крамп-Карренбауэр; Крамп-Карренбауэр | DE Defence Minister 2019-2021
- | Wolfgang Schäuble; Wolfgang Schaeuble; Schäuble; Schaeuble | فولفغانغ شويبله; شويبله; فولفغانغ شيوبله; فولفجانج شويبله | Вольфганг Шойбле; Шойбле | DE Finance Minister 2009-2017
- | Robert Habeck; Habeck | روبرت هابيك; هابيك | Роберт Хабек; Хабек | DE Vice Chancellor 2021-2025
- | Christian Lindner | كريستيان ليندنر; كريستيان لندنر | Кристиан Линднер | DE Finance Minister 2021-2024
- | Lars Klingbeil; Klingbeil | لارس كلينغبايل; كلينغبايل; لارس كلينجبايل | Ларс Клингбайль; Клингбайль | DE Vice Chancellor 2025-
- | Markus Söder; Markus Soeder | ماركوس زودر; ماركوس سودر; ماركوس زويدر | Маркус Зедер | DE Minister-President of Bavaria 2018-
- | Alice Weidel; Weidel | أليس فايدل; أليس فايديل; فايدل | Алиса Вайдель; Вайдель; Алис Вайдель | DE Leader of the Alternative for Germany 2022-
- | Sahra Wagenknecht; Wagenknecht | سارة فاغنكنيشت; سارا فاغنكنيشت; زارا فاغنكنيشت; فاغنكنيشت | Сара Вагенкнехт; Вагенкнехт | DE Party Leader 2024-2025
Q8016 | Winston Churchill; Churchill; Sir Winston Churchill | ونستون تشرشل; تشرشل; وينستون تشرشل; ونستون تشرتشل | Уинстон Черчилль; Черчилль | GB Prime Minister 1951-1955; GB Prime Minister 1940-1945
Q7416 | Margaret Thatcher; Thatcher | مارغريت تاتشر; تاتشر; مارجريت تاتشر; مارغريت ثاتشر; مارجريت ثاتشر | Маргарет Тэтчер; Тэтчер | GB Prime Minister 1979-1990
- | John Major | جون ميجور; جون مايجور | Джон Мейджор; Джон Мэйджор | GB Prime Minister 1990-1997
Q9545 | Tony Blair | توني بلير; طوني بلير; تونى بلير | Тони Блэр | GB Prime Minister 1997-2007; Special Envoy of the Quartet on the Middle East 2007-2015 | fa: تونی بلر
Q10648 | Gordon Brown | غوردون براون; جوردون براون; غوردن براون; جوردن براون; غردون براون | Гордон Браун | GB Prime Minister 2007-2010
Q192 | David Cameron | ديفيد كاميرون; دايفيد كاميرون; دافيد كاميرون; ديفد كاميرون | Дэвид Кэмерон | GB Prime Minister 2010-2016; GB Foreign Secretary 2023-2024 | fa: دیوید کامرون
Q264766 | Theresa May; Teresa May | تيريزا ماي; تريزا ماي; تيريسا ماي; تيريزا مي | Тереза Мэй | GB Prime Minister 2016-2019 | fa: ترزا می
Q180589 | Boris Johnson | بوريس جونسون | Борис Джонсон | GB Prime Minister 2019-2022; GB Foreign Secretary 2016-2018 | fa: بوریس جانسون
- | Liz Truss; Elizabeth Truss | ليز تراس; إليزابيث تراس | Лиз Трасс; Элизабет Трасс | GB Prime Minister 2022-2022; GB Foreign Secretary 2021-2022
- | Rishi Sunak; Sunak | ريشي سوناك; سوناك; ريتشي سوناك | Риши Сунак; Сунак | GB Prime Minister 2022-2024
- | Keir Starmer; Starmer; Sir Keir Starmer | كير ستارمر; ستارمر; كيير ستارمر; كير ستامر | Кир Стармер; Стармер | GB Prime Minister 2024- | fa: کی‌یر استارمر; کیر استارمر
- | David Lammy; Lammy | ديفيد لامي; دافيد لامي; ديفيد لامى | Дэвид Лэмми; Лэмми | GB Foreign Secretary 2024-2025; GB Deputy Prime Minister 2025-
- | Yvette Cooper | إيفيت كوبر | Иветт Купер; Ивет Купер | GB Foreign Secretary 2025-
- | James Cleverly | جيمس كليفرلي | Джеймс Клеверли | GB Foreign Secretary 2022-2023
- | Dominic Raab | دومينيك راب | Доминик Рааб | GB Foreign Secretary 2019-2021
- | Jeremy Hunt | جيريمي هنت; جيرمي هنت; جيريمي هانت | Джереми Хант | GB Foreign Secretary 2018-2019; GB Chancellor of the Exchequer 2022-2024
- | Philip Hammond | فيليب هاموند | Филип Хаммонд; Филипп Хэммонд | GB Foreign Secretary 2014-2016; GB Chancellor of the Exchequer 2016-2019
- | William Hague | وليام هيغ; ويليام هيغ; وليم هيغ; وليام هيج; ويليام هيج; وليام هايغ | Уильям Хейг | GB Foreign Secretary 2010-2014
- | David Miliband; David Milliband | ديفيد ميليباند; دافيد ميليباند; ديفيد مليباند | Дэвид Милибэнд; Дэвид Милибанд | GB Foreign Secretary 2007-2010
- | Ed Miliband | إد ميليباند; إيد ميليباند | Эд Милибэнд; Эд Милибанд | GB Leader of the Labour Party 2010-2015
- | Margaret Beckett | مارغريت بيكيت; مارجريت بيكيت; مارغريت بيكت; مارغريت بكيت | Маргарет Беккет; Маргарет Бекетт | GB Foreign Secretary 2006-2007
- | Jack Straw | جاك سترو; جاك ستراو | Джек Стро | GB Foreign Secretary 2001-2006
- | Robin Cook | روبن كوك; روبين كوك | Робин Кук | GB Foreign Secretary 1997-2001
- | John Prescott | جون بريسكوت; جون برسكوت | Джон Прескотт | GB Deputy Prime Minister 1997-2007
- | Jeremy Corbyn; Corbyn | جيريمي كوربين; كوربين; جيرمي كوربين; جيريمي كوربن | Джереми Корбин; Корбин | GB Leader of the Labour Party 2015-2020
- | Nigel Farage; Farage | نايجل فاراج; فاراج; نايجل فراج; نايجيل فاراج; نايغل فاراج | Найджел Фарадж; Найджел Фараж | GB Leader of Reform UK 2024-
- | Kemi Badenoch; Badenoch | كيمي بادنوك; بادنوك; كيمي بادينوك; كيمي بادنوخ | Кеми Баденок; Баденок | GB Leader of the Conservative Party 2024-
- | Nick Clegg | نيك كليغ; نيك كليج; نك كليغ | Ник Клегг | GB Deputy Prime Minister 2010-2015
- | Ben Wallace | بن والاس; بن والس; بين والاس | Бен Уоллес | GB Defence Secretary 2019-2023
- | John Healey | جون هيلي | Джон Хили | GB Defence Secretary 2024-
- | Rachel Reeves | راشيل ريفز; ريتشل ريفز; رايتشل ريفز | Рэйчел Ривз; Рейчел Ривз | GB Chancellor of the Exchequer 2024-
- | Priti Patel | بريتي باتيل | Прити Пател | GB Home Secretary 2019-2022
- | Suella Braverman | سويلا برافرمان; سويلا بريفرمان | Суэлла Браверман | GB Home Secretary 2022-2023
- | Sadiq Khan | صادق خان; صديق خان | Садик Хан | GB Mayor of London 2016-
- | Nicola Sturgeon | نيكولا ستورجن; نيكولا ستيرجن; نيكولا ستورجون; نيكولا ستورغن | Никола Стерджен; Никола Старджен | GB First Minister of Scotland 2014-2023
- | Humza Yousaf | حمزة يوسف | Хамза Юсаф; Хумза Юсаф | GB First Minister of Scotland 2023-2024
- | Gerry Adams | جيري آدامز | Джерри Адамс | GB Leader of Sinn Féin 1983-2018
Q9682 | Elizabeth II; Queen Elizabeth II; Queen Elizabeth | إليزابيث الثانية; الملكة إليزابيث; الملكة إليزابيث الثانية; إليزابيت الثانية; الملكة إليزابيت الثانية | Елизавета II; Королева Елизавета II; Королева Елизавета; Елизавета Вторая | GB Queen 1952-2022 | fr: Élisabeth II; Elizabeth II | es: Isabel II | tr: II. Elizabeth; Kraliçe Elizabeth; Kraliçe II. Elizabeth | fa: ملکه الیزابت; الیزابت دوم; ملکه الیزابت دوم
Q43274 | Charles III; King Charles III; Prince Charles; King Charles | تشارلز الثالث; الملك تشارلز; الملك تشارلز الثالث; الأمير تشارلز | Карл III; Король Карл III; Принц Чарльз; Чарльз III; Король Чарльз III | GB King 2022-; GB Prince of Wales 1958-2022 | es: Carlos III; Rey Carlos III | tr: III. Charles; Kral Charles; Kral III. Charles | fa: چارلز سوم; پادشاه چارلز
- | Prince William | الأمير وليام; الأمير ويليام; الأمير وليم | Принц Уильям | GB Prince of Wales 2022- | tr: Prens William
- | Prince Harry | الأمير هاري | Принц Гарри | GB Duke of Sussex 2018- | tr: Prens Harry
- | Prince Philip | الأمير فيليب | Принц Филипп; Филипп Маунтбеттен | GB Consort of the Queen 1952-2021
Q9685 | Princess Diana; Diana Spencer; Lady Diana; Lady Di | الأميرة ديانا; الليدي ديانا; ليدي ديانا | Принцесса Диана; Диана Спенсер; Леди Диана | GB Princess of Wales 1981-1997
- | Leo Varadkar; Varadkar | ليو فارادكار; فارادكار; ليو فرادكار; ليو فاردكار | Лео Варадкар; Варадкар | IE Taoiseach 2022-2024; IE Taoiseach 2017-2020
- | Micheál Martin | مايكل مارتن; ميهول مارتن; ميهال مارتن; ميشيل مارتن | Михол Мартин; Майкл Мартин; Мишель Мартин | IE Taoiseach 2025-; IE Taoiseach 2020-2022; IE Foreign Minister 2022-2025
- | Simon Harris | سيمون هاريس; سايمون هاريس | Саймон Харрис | IE Taoiseach 2024-2025; IE Foreign Minister 2025-2025
- | Bertie Ahern | بيرتي أهيرن; بيرتي أهرن; برتي أهيرن | Берти Ахерн | IE Taoiseach 1997-2008
- | Enda Kenny | إندا كيني; إيندا كيني | Энда Кенни | IE Taoiseach 2011-2017
- | Mary Robinson | ماري روبنسون; ماري روبينسون | Мэри Робинсон; Мери Робинсон | IE President 1990-1997; United Nations High Commissioner for Human Rights 1997-2002
- | Michael D. Higgins; Michael Higgins | مايكل هيغينز; مايكل هيغنز; مايكل دي هيغينز; مايكل هيجينز | Майкл Хиггинс; Майкл Д. Хиггинс | IE President 2011-2025
- | Catherine Connolly | كاثرين كونولي; كاثرين كونوللي | Кэтрин Коннолли | IE President 2025-
Q11860 | Silvio Berlusconi; Berlusconi | سيلفيو برلسكوني; برلسكوني; سيلفيو برلوسكوني; برلوسكوني; سلفيو برلسكوني; سيلفيو بيرلسكوني; بيرلسكوني; بيرلوسكوني | Сильвио Берлускони; Берлускони | IT Prime Minister 2008-2011; IT Prime Minister 2001-2006; IT Prime Minister 1994-1995 | fa: سیلویو برلوسکونی; برلوسکونی
- | Romano Prodi; Prodi | رومانو برودي | Романо Проди; Проди | IT Prime Minister 2006-2008; IT Prime Minister 1996-1998; President of the European Commission 1999-2004
- | Massimo D'Alema; D'Alema | ماسيمو داليما; داليما; ماسيمو دالما; ماسيمو دا ليما | Массимо Д'Алема | IT Prime Minister 1998-2000; IT Foreign Minister 2006-2008
- | Giuliano Amato | جوليانو أماتو | Джулиано Амато | IT Prime Minister 2000-2001; IT Prime Minister 1992-1993
- | Franco Frattini; Frattini | فرانكو فراتيني; فراتيني | Франко Фраттини; Фраттини | IT Foreign Minister 2008-2011; IT Foreign Minister 2002-2004
- | Mario Monti | ماريو مونتي | Марио Монти | IT Prime Minister 2011-2013
- | Enrico Letta | إنريكو ليتا | Энрико Летта | IT Prime Minister 2013-2014
- | Matteo Renzi; Renzi | ماتيو رينزي; رينزي; ماتيو رنزي | Маттео Ренци; Ренци | IT Prime Minister 2014-2016
- | Paolo Gentiloni; Gentiloni | باولو جنتيلوني; جنتيلوني; باولو جينتيلوني; باولو غنتيلوني | Паоло Джентилони; Джентилони | IT Prime Minister 2016-2018; IT Foreign Minister 2014-2016
- | Giuseppe Conte | جوزيبي كونتي; جوسيبي كونتي; جوزيبي كونت; جيوسيبي كونتي | Джузеппе Конте | IT Prime Minister 2018-2021
- | Mario Draghi; Draghi | ماريو دراغي; دراغي; ماريو دراجي; ماريو دراغى | Марио Драги; Драги | IT Prime Minister 2021-2022; President of the European Central Bank 2011-2019
- | Giorgia Meloni; Meloni | جورجيا ميلوني; ميلوني; جيورجيا ميلوني; جورجا ميلوني | Джорджа Мелони; Мелони; Джорджия Мелони | IT Prime Minister 2022-
- | Antonio Tajani; Tajani | أنطونيو تاياني; تاياني; أنتونيو تاياني | Антонио Таяни; Таяни | IT Foreign Minister 2022-; President of the European Parliament 2017-2019
- | Luigi Di Maio; Di Maio | لويجي دي مايو; لويدجي دي مايو | Луиджи Ди Майо; Ди Майо | IT Foreign Minister 2019-2022; Special Representative of the European Union for the Gulf 2023-
- | Matteo Salvini; Salvini | ماتيو سالفيني; سالفيني | Маттео Сальвини; Сальвини | IT Deputy Prime Minister 2022-; IT Interior Minister 2018-2019
- | Guido Crosetto; Crosetto | غيدو كروسيتو; جيدو كروسيتو; غويدو كروسيتو; كروسيتو | Гвидо Крозетто; Крозетто | IT Defence Minister 2022-
- | Beppe Grillo | بيبي غريلو; بيبي جريلو; بيبه غريلو | Беппе Грилло | IT Founder of the Five Star Movement 2009-
- | Sergio Mattarella; Mattarella | سيرجيو ماتاريلا; ماتاريلا; سيرجو ماتاريلا; سيرجيو ماتاريللا | Серджо Маттарелла; Маттарелла; Серджио Маттарелла | IT President 2015-
- | Giorgio Napolitano | جورجيو نابوليتانو; جورجو نابوليتانو | Джорджо Наполитано | IT President 2006-2015
- | Carlo Azeglio Ciampi; Ciampi; Carlo Ciampi | كارلو أتزيليو تشامبي; كارلو تشامبي; كارلو أزيليو تشامبي | Карло Адзельо Чампи; Карло Чампи; Чампи | IT President 1999-2006
- | Giulio Andreotti; Andreotti | جوليو أندريوتي; أندريوتي | Джулио Андреотти; Андреотти | IT Prime Minister 1989-1992
- | Juan Carlos I; King Juan Carlos; Juan Carlos I of Spain | خوان كارلوس الأول; الملك خوان كارلوس | Хуан Карлос I; Король Хуан Карлос | ES King 1975-2014
- | Felipe VI; King Felipe VI; Felipe VI of Spain | فيليبي السادس; الملك فيليبي السادس; فيليبي السادس ملك إسبانيا; الملك فيليبي | Филипп VI; Король Филипп VI; Фелипе VI | ES King 2014-
- | Felipe González | فيليبي غونزاليس; فيليبي غونثاليث; فيليبي جونزاليس; فيليبي غونزاليز | Фелипе Гонсалес | ES Prime Minister 1982-1996
- | José María Aznar; Aznar | خوسيه ماريا أزنار; خوسيه ماريا أثنار; أزنار; أثنار | Хосе Мария Аснар; Аснар | ES Prime Minister 1996-2004
- | José Luis Rodríguez Zapatero; Zapatero; José Luis Zapatero | خوسيه لويس رودريغيز ثاباتيرو; ثاباتيرو; خوسيه لويس ثاباتيرو; خوسيه لويس رودريغيث ثاباتيرو; زاباتيرو; خوسيه لويس زاباتيرو; خوسيه لويس رودريجيز ثاباتيرو; خوسيه لويس رودريغز زاباتيرو | Хосе Луис Родригес Сапатеро; Сапатеро | ES Prime Minister 2004-2011
- | Mariano Rajoy; Rajoy | ماريانو راخوي; راخوي; ماريانو راخوى | Мариано Рахой; Рахой | ES Prime Minister 2011-2018
- | Pedro Sánchez | بيدرو سانشيز; بيدرو سانشيث; بيدرو سانتشيز; بيدرو سانتشيث | Педро Санчес | ES Prime Minister 2018-
- | José Manuel Albares; Albares | خوسيه مانويل ألباريس; ألباريس; خوسي مانويل ألباريس | Хосе Мануэль Альбарес; Альбарес | ES Foreign Minister 2021-
- | Arancha González Laya | أرانتشا غونزاليس لايا; أرانشا غونزاليس لايا; أرانشا غونثاليث لايا | Аранча Гонсалес Лайя | ES Foreign Minister 2020-2021
- | Miguel Ángel Moratinos; Moratinos | ميغيل أنخيل موراتينوس; موراتينوس; ميجيل أنخيل موراتينوس; ميغيل موراتينوس | Мигель Анхель Моратинос; Моратинос | ES Foreign Minister 2004-2010; High Representative for the UN Alliance of Civilizations 2019-
- | Margarita Robles | مارغاريتا روبليس; مارجريتا روبليس; مارغريتا روبليس | Маргарита Роблес | ES Defence Minister 2018-
- | Carles Puigdemont; Puigdemont | كارليس بوتشيمون; كارليس بوغديمونت; كارلس بوتشيمون; بوتشيمون; بيغديمونت; كارليس بيغديمونت | Карлес Пучдемон; Пучдемон | ES President of Catalonia 2016-2017
- | Alberto Núñez Feijóo; Feijóo | ألبرتو نونيز فيخو; ألبرتو نونييث فيخو; فيخو | Альберто Нуньес Фейхоо; Фейхоо | ES Leader of the People's Party 2022-
- | Aníbal Cavaco Silva | أنيبال كافاكو سيلفا | Анибал Каваку Силва | PT President 2006-2016; PT Prime Minister 1985-1995
- | Marcelo Rebelo de Sousa; Rebelo de Sousa | مارسيلو ريبيلو دي سوزا; مارسيلو دي سوزا; مارسيلو ريبيلو دي سوسا; مارسيلو ريبيلو دو سوزا | Марселу Ребелу ди Соуза; Марселу Ребелу де Соуза | PT President 2016-2026
- | António Costa | أنطونيو كوستا; أنتونيو كوستا | Антониу Кошта; Антонио Коста; Антониу Коста | PT Prime Minister 2015-2024; President of the European Council 2024-
- | Luís Montenegro | لويس مونتينيغرو; لويس مونتينيجرو; لويس مونتنيغرو | Луиш Монтенегру | PT Prime Minister 2024-
- | Paulo Rangel | باولو رانجيل; باولو رانغيل | Паулу Ранжел; Паулу Рангел | PT Foreign Minister 2024-
- | José Sócrates | خوسيه سقراط; جوزيه سوكراتس; جوزيه سقراط; خوسيه سوكراتيس | Жозе Сократеш; Жозе Сократес | PT Prime Minister 2005-2011
- | Mário Soares | ماريو سواريس; ماريو سواريز | Мариу Суареш; Марио Соареш | PT President 1986-1996
- | Jorge Sampaio | خورخي سامبايو; جورج سامبايو; جورجي سامبايو; خورجي سامبايو | Жорже Сампайю; Жоржи Сампайю | PT President 1996-2006
- | Guy Verhofstadt; Verhofstadt | غي فيرهوفشتات; غاي فيرهوفشتات; غي فرهوفشتات; فيرهوفشتات; جي فيرهوفشتات; غي فيرهوفستات | Ги Верхофстадт; Верхофстадт | BE Prime Minister 1999-2008
- | Charles Michel | شارل ميشال; شارل ميشيل; تشارلز ميشيل; شارلز ميشيل | Шарль Мишель | BE Prime Minister 2014-2019; President of the European Council 2019-2024
- | Alexander De Croo; De Croo | ألكسندر دي كرو; ألكسندر دو كرو | Александр Де Кро | BE Prime Minister 2020-2025
- | Bart De Wever; De Wever | بارت دي ويفر; بارت دي فيفر; بارت دو فيفر; بارت دو ويفر | Барт Де Вевер | BE Prime Minister 2025-
- | Maxime Prévot | ماكسيم بريفو; مكسيم بريفو | Максим Прево | BE Foreign Minister 2025-
- | Hadja Lahbib | حجة لحبيب; حاجة لحبيب; حجة لحبيبي | Аджа Лябиб; Хаджа Лахбиб; Хаджа Ляхбиб | BE Foreign Minister 2022-2024; European Commissioner for Crisis Management 2024-
- | Philippe of Belgium; King Philippe; King Philippe of Belgium | فيليب ملك بلجيكا; الملك فيليب ملك بلجيكا | Король Филипп; Филипп Бельгийский | BE King 2013-
- | Albert II of Belgium; King Albert II | ألبير الثاني; الملك ألبير الثاني; ألبرت الثاني ملك بلجيكا | Альберт II Бельгийский; Король Альберт II | BE King 1993-2013
- | Jan Peter Balkenende; Balkenende; Jan-Peter Balkenende | يان بيتر بالكينيندي; بالكينيندي; يان بيتر بالكيننده; بالكنندي; يان بيتر بالكنندي | Ян Петер Балкененде; Балкененде; Ян-Петер Балкененде | NL Prime Minister 2002-2010
- | Mark Rutte; Rutte | مارك روته; مارك روتي; مارك روتيه | Марк Рютте; Рютте | NL Prime Minister 2010-2024; Secretary General of NATO 2024-
- | Dick Schoof; Schoof | ديك شوف; ديك سخوف; ديك سكوف | Дик Схооф; Дик Схоф | NL Prime Minister 2024-2026
- | Geert Wilders; Wilders | خيرت فيلدرز; فيلدرز; خيرت فيلدرس; غيرت فيلدرز; جيرت فيلدرز; خيرت ويلدرز | Герт Вилдерс; Вилдерс | NL Leader of the Party for Freedom 2006-
- | Caspar Veldkamp; Veldkamp | كاسبار فيلدكامب; فيلدكامب; كاسبر فيلدكامب | Каспар Вельдкамп; Вельдкамп | NL Foreign Minister 2024-2025
- | Willem-Alexander; King Willem-Alexander | فيليم ألكسندر; الملك فيليم ألكسندر; وليام ألكسندر; ويليم ألكسندر; فيليم ألكساندر | Виллем-Александр; Король Виллем-Александр | NL King 2013-
- | Queen Beatrix; Beatrix of the Netherlands | الملكة بياتريكس; بياتريكس ملكة هولندا | Королева Беатрикс; Беатрикс Нидерландская | NL Queen 1980-2013
- | Jean-Claude Juncker; Juncker | جان كلود يونكر; يونكر; جان-كلود يونكر; جان كلود يونكير; جان كلود جونكر | Жан-Клод Юнкер; Юнкер | LU Prime Minister 1995-2013; President of the European Commission 2014-2019
- | Xavier Bettel; Bettel | كزافييه بيتيل; كزافييه بيتل; زافييه بيتيل; غزافييه بيتيل | Ксавье Беттель; Беттель | LU Prime Minister 2013-2023; LU Foreign Minister 2023-
- | Luc Frieden | لوك فريدن; لوك فريدين | Люк Фриден | LU Prime Minister 2023-
- | Jean Asselborn; Asselborn | جان أسلبورن; جان أسيلبورن; أسيلبورن | Жан Ассельборн; Ассельборн | LU Foreign Minister 2004-2023
- | Grand Duke Henri; Henri of Luxembourg | الدوق الأكبر هنري; هنري دوق لوكسمبورغ الأكبر | Великий герцог Анри; Анри Люксембургский | LU Grand Duke 2000-2025
- | Albert II of Monaco; Prince Albert II; Prince Albert II of Monaco | ألبير الثاني أمير موناكو; الأمير ألبير الثاني; الأمير ألبير; ألبرت الثاني أمير موناكو | Альбер II; Князь Альбер II; Альберт II Монакский | MC Prince 2005-
- | Hans-Adam II; Prince Hans-Adam II | هانز آدم الثاني; هانس آدم الثاني; الأمير هانز آدم الثاني | Ханс-Адам II; Князь Ханс-Адам II | LI Prince 1989-
- | Wolfgang Schüssel; Wolfgang Schuessel; Schüssel | فولفغانغ شوسل; فولفغانغ شوسيل; فولفجانج شوسل; فولفغانغ شيسل | Вольфганг Шюссель; Шюссель | AT Chancellor 2000-2007
- | Alfred Gusenbauer; Gusenbauer | ألفريد غوزنباور; ألفريد جوزنباور; ألفرد غوزنباور | Альфред Гузенбауэр; Гузенбауэр | AT Chancellor 2007-2008
- | Jörg Haider; Joerg Haider | يورغ هايدر; يورج هايدر; يورغ هيدر | Йорг Хайдер | AT Leader of the Freedom Party 1986-2000
- | Kurt Waldheim; Waldheim | كورت فالدهايم; فالدهايم; كورت فالدهيم | Курт Вальдхайм; Вальдхайм | AT President 1986-1992; Secretary-General of the United Nations 1972-1981
- | Heinz Fischer | هاينز فيشر; هاينتس فيشر | Хайнц Фишер | AT President 2004-2016
- | Alexander Van der Bellen; Van der Bellen | ألكسندر فان دير بيلين; فان دير بيلين; ألكسندر فان دير بلين; ألكسندر فان در بيلين | Александр Ван дер Беллен; Ван дер Беллен | AT President 2017-
- | Sebastian Kurz | سيباستيان كورتس; سيباستيان كورتز; سيباستيان كورز; زيباستيان كورتس; سباستيان كورتس | Себастьян Курц | AT Chancellor 2020-2021; AT Chancellor 2017-2019; AT Foreign Minister 2013-2017
- | Karl Nehammer; Nehammer | كارل نيهامر; نيهامر; كارل نيهمر | Карл Нехаммер; Нехаммер | AT Chancellor 2021-2025
- | Christian Stocker | كريستيان شتوكر; كريستيان ستوكر | Кристиан Штокер | AT Chancellor 2025-
- | Beate Meinl-Reisinger; Meinl-Reisinger | بيآته ماينل رايزينغر; بيآتي ماينل رايزينغر; بياتي ماينل-رايسينغر | Беате Майнль-Райзингер; Майнль-Райзингер | AT Foreign Minister 2025-
- | Alexander Schallenberg; Schallenberg | ألكسندر شالنبرغ; شالنبرغ; ألكسندر شالنبرج; ألكسندر شالينبرغ | Александр Шалленберг; Шалленберг | AT Foreign Minister 2019-2025; AT Chancellor 2021-2021
- | Herbert Kickl; Kickl | هربرت كيكل; هيربرت كيكل | Герберт Кикль; Кикль | AT Leader of the Freedom Party 2021-
- | Ignazio Cassis | إغناتسيو كاسيس; إيغناسيو كاسيس; إينياتسيو كاسيس; إغنازيو كاسيس; إجنازيو كاسيس; إغناسيو كاسيس | Иньяцио Кассис; Игнацио Кассис | CH Foreign Minister 2017-; CH President 2022-2022
- | Micheline Calmy-Rey; Calmy-Rey | ميشلين كالمي ري; ميشلين كالمي راي; كالمي ري | Мишлин Кальми-Ре; Кальми-Ре | CH Foreign Minister 2003-2011
- | Karin Keller-Sutter; Keller-Sutter | كارين كيلر سوتر; كارين كيلر-سوتر; كارين كيلر زوتر | Карин Келлер-Суттер; Келлер-Суттер | CH President 2025-2025
- | Viola Amherd; Amherd | فيولا أمهيرد; فيولا أمهرد | Виола Амхерд; Амхерд | CH President 2024-2024
- | Alain Berset; Berset | آلان بيرسيه; آلان بيرسي; آلان بيرسيت | Ален Берсе; Берсе | CH President 2023-2023; Secretary General of the Council of Europe 2024-
- | Queen Margrethe II; Margrethe II; Margrethe II of Denmark | مارغريت الثانية; الملكة مارغريت الثانية; مارغريته الثانية; الملكة مارغريته الثانية; مارجريت الثانية | Маргрете II; Королева Маргрете II | DK Queen 1972-2024
- | Frederik X; King Frederik X; Frederik X of Denmark | فريدريك العاشر; الملك فريدريك العاشر | Фредерик X; Король Фредерик X | DK King 2024-
- | Anders Fogh Rasmussen | أندرس فوغ راسموسن; أندرس فوج راسموسن; أنديرس فوغ راسموسن; أندرس فوغ راسموسين; أندرس فوه راسموسن | Андерс Фог Расмуссен | DK Prime Minister 2001-2009; Secretary General of NATO 2009-2014
- | Lars Løkke Rasmussen; Lars Loekke Rasmussen | لارس لوكه راسموسن; لارس لوكي راسموسن; لارس لوكه راسموسين; لارس لوك راسموسن | Ларс Лекке Расмуссен | DK Prime Minister 2015-2019; DK Prime Minister 2009-2011; DK Foreign Minister 2022-
- | Mette Frederiksen | ميته فريدريكسن; ميتي فريدريكسن; ميته فريدريكسين; ميت فريدريكسن; مته فريدريكسن | Метте Фредериксен | DK Prime Minister 2019-
- | Helle Thorning-Schmidt; Thorning-Schmidt | هيلي ثورنينغ شميت; هيله تورنينغ شميت; هيلي تورنينغ شميت; هيلي ثورنينج شميت | Хелле Торнинг-Шмитт; Хелле Торнинг-Шмидт | DK Prime Minister 2011-2015
- | Poul Nyrup Rasmussen | بول نيروب راسموسن; بول نيروب راسموسين | Поуль Нюруп Расмуссен; Пол Нируп Расмуссен | DK Prime Minister 1993-2001
- | Göran Persson; Goeran Persson | غوران بيرسون; يوران بيرسون; جوران بيرسون; يوران برشون | Йоран Перссон; Еран Перссон | SE Prime Minister 1996-2006
- | Olof Palme | أولوف بالمه; أولوف بالمي; أولف بالمه | Улоф Пальме | SE Prime Minister 1982-1986; SE Prime Minister 1969-1976
- | Carl Bildt; Bildt | كارل بيلدت; كارل بيلت; بيلدت | Карл Бильдт; Бильдт | SE Prime Minister 1991-1994; SE Foreign Minister 2006-2014
- | Anna Lindh | آنا ليند; آنا لند | Анна Линд | SE Foreign Minister 1998-2003
- | Fredrik Reinfeldt; Reinfeldt | فريدريك راينفلت; فريدريك رينفيلدت; فريدريك راينفيلدت; فريدريك رينفلت | Фредрик Рейнфельдт; Рейнфельдт | SE Prime Minister 2006-2014
- | Stefan Löfven; Stefan Loefven; Löfven | ستيفان لوفين; ستيفان لوفن; ستيفان لوفان | Стефан Левен | SE Prime Minister 2014-2021
- | Magdalena Andersson | ماغدالينا أندرسون; ماجدالينا أندرسون | Магдалена Андерссон | SE Prime Minister 2021-2022
- | Ulf Kristersson; Kristersson | أولف كريسترسون; كريسترسون; أولف كريستيرسون | Ульф Кристерссон; Кристерссон | SE Prime Minister 2022-
- | Tobias Billström; Tobias Billstroem; Billström | توبياس بيلستروم; بيلستروم | Тобиас Бильстрем; Бильстрем; Тобиас Билльстрем | SE Foreign Minister 2022-2024
- | Maria Malmer Stenergard; Malmer Stenergard | ماريا مالمر ستينرغارد; ماريا مالمير ستينيرغارد; ماريا مالمر ستينرجارد; ماريا مالمر ستينيرغارد | Мария Мальмер Стенергард; Мария Мальмер Стенергорд | SE Foreign Minister 2024-
- | Margot Wallström; Wallström | مارغوت فالستروم; مارجوت فالستروم; مارغو فالستروم; فالستروم | Маргот Вальстрем; Вальстрем | SE Foreign Minister 2014-2019
- | Carl XVI Gustaf; King Carl XVI Gustaf; Carl Gustaf | كارل غوستاف السادس عشر; كارل السادس عشر غوستاف; الملك كارل غوستاف; كارل جوستاف السادس عشر; الملك كارل السادس عشر غوستاف | Карл XVI Густав; Король Карл XVI Густав | SE King 1973-
- | Kjell Magne Bondevik; Bondevik | كييل ماغني بوندفيك; شيل ماغنه بوندفيك; كيل ماجني بونديفيك | Хьелль Магне Бондевик; Кьелль Магне Бондевик; Бондевик | NO Prime Minister 2001-2005; NO Prime Minister 1997-2000
- | Gro Harlem Brundtland; Brundtland | غرو هارلم برونتلاند; غرو هارلم بروندتلاند; جرو هارلم برونتلاند; برونتلاند | Гру Харлем Брундтланн; Гро Харлем Брундтланд | NO Prime Minister 1990-1996; Director-General of the World Health Organization 1998-2003
- | Jens Stoltenberg; Stoltenberg | ينس ستولتنبرغ; ستولتنبرغ; ينس ستولتنبرج; يانس ستولتنبرغ; ستولتنبرج; جينس ستولتنبرغ; ينس شتولتنبرغ; ينس شتولتنبرج | Йенс Столтенберг; Столтенберг | NO Prime Minister 2005-2013; NO Prime Minister 2000-2001; Secretary General of NATO 2014-2024; NO Finance Minister 2025-
- | Erna Solberg | إرنا سولبرغ; إيرنا سولبرغ; إرنا سولبيرغ; إرنا سولبرج | Эрна Сульберг; Сульберг; Эрна Солберг | NO Prime Minister 2013-2021
- | Jonas Gahr Støre; Jonas Gahr Stoere | يوناس غار ستوره; يوناس غار ستور; يوناس جار ستوره; يوناس غاهر ستوره; يوناس غار ستويره; يوناس جار ستور | Йонас Гар Стере | NO Prime Minister 2021-; NO Foreign Minister 2005-2012
- | Espen Barth Eide; Barth Eide | إسبن بارث إيدي; إسبن بارث إيده; إسبن بارت إيدي; إسبين بارث إيدي | Эспен Барт Эйде | NO Foreign Minister 2023-
- | Harald V; King Harald V; Harald V of Norway; King Harald | هارالد الخامس; الملك هارالد الخامس; الملك هارالد | Харальд V; Король Харальд V | NO King 1991-
- | Martti Ahtisaari; Ahtisaari | مارتي أهتيساري; أهتيساري | Мартти Ахтисаари; Ахтисаари | FI President 1994-2000; Special Envoy of the UN for Kosovo 2005-2008
- | Tarja Halonen; Halonen | تاريا هالونن; تاريا هالونين; هالونن | Тарья Халонен; Халонен | FI President 2000-2012
- | Sauli Niinistö; Niinistö | سولي نينيستو; نينيستو; ساولي نينيستو; سولي نينستو; ساولي نينستو | Саули Ниинисте; Ниинистё | FI President 2012-2024
- | Alexander Stubb; Stubb | ألكسندر ستوب; ألكسندر شتوب; ألكسندر ستاب | Александр Стубб; Стубб | FI President 2024-; FI Prime Minister 2014-2015
- | Sanna Marin | سانا مارين | Санна Марин | FI Prime Minister 2019-2023
- | Petteri Orpo; Orpo | بيتيري أوربو; أوربو; بيتري أوربو | Петтери Орпо; Орпо | FI Prime Minister 2023-
- | Elina Valtonen | إلينا فالتونن; إيلينا فالتونين; إلينا فالتونين | Элина Валтонен; Элина Вальтонен | FI Foreign Minister 2023-
- | Pekka Haavisto; Haavisto | بيكا هافيستو; هافيستو | Пекка Хаависто; Хаависто | FI Foreign Minister 2019-2023
- | Katrín Jakobsdóttir | كاترين ياكوبسدوتير; كاترين جاكوبسدوتير; كاترين ياكوبسدوتر | Катрин Якобсдоуттир; Катрин Якобсдоттир | IS Prime Minister 2017-2024
- | Ólafur Ragnar Grímsson | أولافور راغنار غريمسون; أولافور راجنار جريمسون | Олафур Рагнар Гримссон; Оулавюр Рагнар Гримссон | IS President 1996-2016
- | Halla Tómasdóttir | هالا توماسدوتير; هالا توماسدوتر | Халла Томасдоттир; Халла Тоумасдоттир | IS President 2024-
- | Kristrún Frostadóttir | كريسترون فروستادوتير; كريسترون فروستادوتر | Криструн Фростадоттир; Криструн Фростадоуттир | IS Prime Minister 2024-
- | Robert Abela | روبرت أبيلا | Роберт Абела | MT Prime Minister 2020-
- | Joseph Muscat | جوزيف موسكات; جوزيف مسقط | Джозеф Мускат | MT Prime Minister 2013-2020
- | Lawrence Gonzi | لورانس غونزي; لورنس غونزي; لورانس جونزي | Лоренс Гонзи; Лоуренс Гонзи | MT Prime Minister 2004-2013
`
