import { phraseTable } from './table.ts'

/**
 * Names of the former states of ISO 3166-3, in the order ar, en, ru, fr, es, fa, tr, zh: CLDR knows most of them no longer.
 * Source of the codes: ISO 3166-3. The names are the ones the press used.
 */
export const formerNames = phraseTable(`
AIDJ: الإقليم الفرنسي للعفر والعيسى, French Afars and Issas, Французская территория афаров и исса, Territoire français des Afars et des Issas, Territorio francés de los Afars y los Issas, سرزمین فرانسوی عفار و عیسی, Fransız Afar ve İsa Toprakları, 法属阿法尔和伊萨领地
ANHH: جزر الأنتيل الهولندية, Netherlands Antilles, Нидерландские Антильские острова, Antilles néerlandaises, Antillas Neerlandesas, آنتیل هلند, Hollanda Antilleri, 荷属安的列斯
BQAQ: إقليم أنتاركتيكا البريطاني, British Antarctic Territory, Британская антарктическая территория, Territoire antarctique britannique, Territorio Antártico Británico, قلمرو بریتانیایی جنوبگان, Britanya Antarktika Toprakları, 英属南极领地
BUMM: بورما الاشتراكية, Socialist Burma, Социалистическая Республика Бирманский Союз, Birmanie socialiste, Birmania socialista, برمه سوسیالیستی, Sosyalist Birmanya, 缅甸联邦社会主义共和国
BYAA: بيلاروسيا السوفيتية, Byelorussian SSR, Белорусская ССР, RSS de Biélorussie, RSS de Bielorrusia, بلاروس شوروی, Beyaz Rusya SSC, 白俄罗斯苏维埃社会主义共和国
CSHH: تشيكوسلوفاكيا, Czechoslovakia, Чехословакия, Tchécoslovaquie, Checoslovaquia, چکسلواکی, Çekoslovakya, 捷克斯洛伐克
CSXX: صربيا والجبل الأسود, Serbia and Montenegro, Сербия и Черногория, Serbie-et-Monténégro, Serbia y Montenegro, صربستان و مونته‌نگرو, Sırbistan-Karadağ, 塞尔维亚和黑山
CTKI: جزر كانتون وإندربري, Canton and Enderbury Islands, Острова Кантон и Эндербери, Îles Canton et Enderbury, Islas Cantón y Enderbury, جزایر کانتون و اندربری, Kanton ve Enderbury Adaları, 坎顿和恩德伯里群岛
DDDE: ألمانيا الشرقية, East Germany, ГДР, Allemagne de l’Est, Alemania Oriental, آلمان شرقی, Doğu Almanya, 东德
DYBJ: داهومي, Dahomey, Дагомея, Dahomey, Dahomey, داهومی, Dahomey, 达荷美
FQHH: الأراضي الفرنسية الجنوبية والقطبية, French Southern and Antarctic Territories, Французские южные и антарктические территории, Terres australes et antarctiques françaises, Tierras Australes y Antárticas Francesas, سرزمین‌های جنوبی و جنوبگانی فرانسه, Fransız Güney ve Antarktika Toprakları, 法属南部和南极领地
FXFR: فرنسا المتروبولية, Metropolitan France, Метрополия Франции, France métropolitaine, Francia metropolitana, فرانسه متروپولیتن, Metropolitan Fransa, 法国本土
GEHH: جزر جيلبرت وإليس, Gilbert and Ellice Islands, Острова Гилберта и Эллис, Îles Gilbert et Ellice, Islas Gilbert y Ellice, جزایر گیلبرت و الیس, Gilbert ve Ellice Adaları, 吉尔伯特和埃利斯群岛
HVBF: فولتا العليا, Upper Volta, Верхняя Вольта, Haute-Volta, Alto Volta, ولتای علیا, Yukarı Volta, 上沃尔特
JTUM: جزيرة جونستون, Johnston Island, Остров Джонстон, Île Johnston, Isla Johnston, جزیره جانستون, Johnston Adası, 约翰斯顿岛
MIUM: جزر ميدواي, Midway Islands, Острова Мидуэй, Îles Midway, Islas Midway, جزایر میدوی, Midway Adaları, 中途岛
NHVU: هبريدس الجديدة, New Hebrides, Новые Гебриды, Nouvelles-Hébrides, Nuevas Hébridas, هبرید نو, Yeni Hebridler, 新赫布里底
NQAQ: أرض الملكة مود, Queen Maud Land, Земля Королевы Мод, Terre de la Reine-Maud, Tierra de la Reina Maud, سرزمین ملکه ماود, Kraliçe Maud Toprakları, 毛德皇后地
NTHH: المنطقة المحايدة السعودية العراقية, Saudi–Iraqi Neutral Zone, Нейтральная зона, Zone neutre, Zona Neutral, منطقه بی‌طرف عربستان و عراق, Suudi-Irak Tarafsız Bölgesi, 沙特-伊拉克中立区
PCHH: إقليم جزر المحيط الهادئ, Trust Territory of the Pacific Islands, Подопечная территория Тихоокеанские острова, Îles du Pacifique sous tutelle, Territorio en fideicomiso de las Islas del Pacífico, سرزمین تحت قیمومت جزایر اقیانوس آرام, Pasifik Adaları Vesayet Bölgesi, 太平洋岛屿托管地
PUUM: جزر المحيط الهادئ المتفرقة, United States Miscellaneous Pacific Islands, Малые тихоокеанские острова США, Îles diverses du Pacifique, Islas diversas del Pacífico, جزایر پراکنده آمریکا در اقیانوس آرام, ABD Çeşitli Pasifik Adaları, 美属太平洋各群岛
PZPA: منطقة قناة بنما, Panama Canal Zone, Зона Панамского канала, Zone du canal de Panama, Zona del Canal de Panamá, منطقه کانال پاناما, Panama Kanalı Bölgesi, 巴拿马运河区
RHZW: روديسيا, Rhodesia, Родезия, Rhodésie, Rodesia, رودزیا, Rodezya, 罗得西亚
SKIN: سيكيم, Sikkim, Сикким, Sikkim, Sikkim, سیکیم, Sikkim, 锡金
SUHH: الاتحاد السوفيتي, Soviet Union, Советский Союз, Union soviétique, Unión Soviética, اتحاد جماهیر شوروی, Sovyetler Birliği, 苏联
TPTL: تيمور البرتغالية, Portuguese Timor, Португальский Тимор, Timor portugais, Timor portugués, تیمور پرتغال, Portekiz Timoru, 葡属帝汶
VDVN: فيتنام الشمالية, North Vietnam, Северный Вьетнам, Nord-Vietnam, Vietnam del Norte, ویتنام شمالی, Kuzey Vietnam, 北越
WKUM: جزيرة ويك, Wake Island, Остров Уэйк, Île de Wake, Isla Wake, جزیره ویک, Wake Adası, 威克岛
YDYE: اليمن الجنوبي, South Yemen, Южный Йемен, Yémen du Sud, Yemen del Sur, یمن جنوبی, Güney Yemen, 南也门
YUCS: يوغوسلافيا, Yugoslavia, Югославия, Yougoslavie, Yugoslavia, یوگسلاوی, Yugoslavya, 南斯拉夫
ZRCD: زائير, Zaire, Заир, Zaïre, Zaire, زئیر, Zaire, 扎伊尔
`)
