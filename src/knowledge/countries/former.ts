import { phraseTable } from '../table.ts'

/**
 * Names of the former states of ISO 3166-3, in the order ar, en, ru, fr, es: CLDR knows most of them no longer.
 * Source of the codes: ISO 3166-3. The names are the ones the press used.
 */
export const formerNames = phraseTable(`
AIDJ: الإقليم الفرنسي للعفر والعيسى, French Afars and Issas, Французская территория афаров и исса, Territoire français des Afars et des Issas, Territorio francés de los Afars y los Issas
ANHH: جزر الأنتيل الهولندية, Netherlands Antilles, Нидерландские Антильские острова, Antilles néerlandaises, Antillas Neerlandesas
BQAQ: إقليم أنتاركتيكا البريطاني, British Antarctic Territory, Британская антарктическая территория, Territoire antarctique britannique, Territorio Antártico Británico
BUMM: بورما الاشتراكية, Socialist Burma, Социалистическая Республика Бирманский Союз, Birmanie socialiste, Birmania socialista
BYAA: بيلاروسيا السوفيتية, Byelorussian SSR, Белорусская ССР, RSS de Biélorussie, RSS de Bielorrusia
CSHH: تشيكوسلوفاكيا, Czechoslovakia, Чехословакия, Tchécoslovaquie, Checoslovaquia
CSXX: صربيا والجبل الأسود, Serbia and Montenegro, Сербия и Черногория, Serbie-et-Monténégro, Serbia y Montenegro
CTKI: جزر كانتون وإندربري, Canton and Enderbury Islands, Острова Кантон и Эндербери, Îles Canton et Enderbury, Islas Cantón y Enderbury
DDDE: ألمانيا الشرقية, East Germany, ГДР, Allemagne de l’Est, Alemania Oriental
DYBJ: داهومي, Dahomey, Дагомея, Dahomey, Dahomey
FQHH: الأراضي الفرنسية الجنوبية والقطبية, French Southern and Antarctic Territories, Французские южные и антарктические территории, Terres australes et antarctiques françaises, Tierras Australes y Antárticas Francesas
FXFR: فرنسا المتروبولية, Metropolitan France, Метрополия Франции, France métropolitaine, Francia metropolitana
GEHH: جزر جيلبرت وإليس, Gilbert and Ellice Islands, Острова Гилберта и Эллис, Îles Gilbert et Ellice, Islas Gilbert y Ellice
HVBF: فولتا العليا, Upper Volta, Верхняя Вольта, Haute-Volta, Alto Volta
JTUM: جزيرة جونستون, Johnston Island, Остров Джонстон, Île Johnston, Isla Johnston
MIUM: جزر ميدواي, Midway Islands, Острова Мидуэй, Îles Midway, Islas Midway
NHVU: هبريدس الجديدة, New Hebrides, Новые Гебриды, Nouvelles-Hébrides, Nuevas Hébridas
NQAQ: أرض الملكة مود, Queen Maud Land, Земля Королевы Мод, Terre de la Reine-Maud, Tierra de la Reina Maud
NTHH: المنطقة المحايدة السعودية العراقية, Saudi–Iraqi Neutral Zone, Нейтральная зона, Zone neutre, Zona Neutral
PCHH: إقليم جزر المحيط الهادئ, Trust Territory of the Pacific Islands, Подопечная территория Тихоокеанские острова, Îles du Pacifique sous tutelle, Territorio en fideicomiso de las Islas del Pacífico
PUUM: جزر المحيط الهادئ المتفرقة, United States Miscellaneous Pacific Islands, Малые тихоокеанские острова США, Îles diverses du Pacifique, Islas diversas del Pacífico
PZPA: منطقة قناة بنما, Panama Canal Zone, Зона Панамского канала, Zone du canal de Panama, Zona del Canal de Panamá
RHZW: روديسيا, Rhodesia, Родезия, Rhodésie, Rodesia
SKIN: سيكيم, Sikkim, Сикким, Sikkim, Sikkim
SUHH: الاتحاد السوفيتي, Soviet Union, Советский Союз, Union soviétique, Unión Soviética
TPTL: تيمور البرتغالية, Portuguese Timor, Португальский Тимор, Timor portugais, Timor portugués
VDVN: فيتنام الشمالية, North Vietnam, Северный Вьетнам, Nord-Vietnam, Vietnam del Norte
WKUM: جزيرة ويك, Wake Island, Остров Уэйк, Île de Wake, Isla Wake
YDYE: اليمن الجنوبي, South Yemen, Южный Йемен, Yémen du Sud, Yemen del Sur
YUCS: يوغوسلافيا, Yugoslavia, Югославия, Yougoslavie, Yugoslavia
ZRCD: زائير, Zaire, Заир, Zaïre, Zaire
`)
