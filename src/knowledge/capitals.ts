import { phraseTable } from './table.ts'

/**
 * Capitals in Arabic, English and Russian. Left out: capitals named like their country (it is the country that is found)
 * and names that mean something else in the language. "Kuwait City" and its like tell the two apart.
 */
export const capitals = phraseTable(`
AE: أبوظبي, أبو ظبي, Abu Dhabi, Абу-Даби
AF: كابول, كابل, Kabul, Кабул
AL: تيرانا, Tirana, Тирана
AM: يريفان, إيريفان, Yerevan, Ереван
AO: لواندا, Luanda, Луанда
AR: بوينس آيرس, بوينس ايرس, Buenos Aires, Буэнос-Айрес
AT: فيينا, Vienna, Вена
AU: كانبيرا, كانبرا, Canberra, Канберра
AZ: باكو, Baku, Баку
BA: سراييفو, Sarajevo, Сараево
BD: دكا, داكا, Dhaka, Дакка
BE: بروكسل, Brussels, Брюссель
BF: واغادوغو, Ouagadougou, Уагадугу
BG: صوفيا, Sofia, София
BH: المنامة, Manama, Манама
BI: بوجمبورا, Bujumbura, Бужумбура
BR: برازيليا, Brasilia, Бразилиа
BY: مينسك, Minsk, Минск
CA: أوتاوا, Ottawa, Оттава
CD: كينشاسا, Kinshasa, Киншаса
CF: بانغي, Bangui, Банги
CG: برازافيل, Brazzaville, Браззавиль
CH: برن, Bern, Берн
CI: ياموسوكرو, Yamoussoukro, Ямусукро
CL: سانتياغو, Santiago, Сантьяго
CM: ياوندي, Yaounde, Яунде
CN: بكين, بيكين, Beijing, Peking, Пекин
CO: بوغوتا, بوجوتا, Bogota, Богота
CU: هافانا, Havana, Гавана
CY: نيقوسيا, Nicosia, Никосия
CZ: براغ, براج, Prague, Прага
DE: برلين, Berlin, Берлин
DK: كوبنهاغن, كوبنهاجن, Copenhagen, Копенгаген
DZ: الجزائر العاصمة, Algiers
EE: تالين, Tallinn, Таллин
EG: القاهرة, Cairo, Каир
ER: أسمرة, أسمرا, Asmara, Асмэра
ES: مدريد, Madrid, Мадрид
ET: أديس أبابا, Addis Ababa, Аддис-Абеба
FI: هلسنكي, Helsinki, Хельсинки
FR: باريس, Paris, Париж
GB: لندن, London, Лондон
GE: تبليسي, Tbilisi, Тбилиси
GH: أكرا, Accra, Аккра
GR: أثينا, Athens, Афины
HR: زغرب, Zagreb, Загреб
HT: بور أو برنس, Port-au-Prince, Порт-о-Пренс
HU: بودابست, Budapest, Будапешт
ID: جاكرتا, Jakarta, Джакарта
IE: دبلن, Dublin, Дублин
IN: نيودلهي, نيو دلهي, New Delhi, Нью-Дели
IQ: بغداد, Baghdad, Багдад
IR: طهران, Tehran, Teheran, Тегеран
IS: ريكيافيك, Reykjavik, Рейкьявик
IT: روما, Rome, Рим
JO: العاصمة عمان, العاصمة الأردنية عمان, Amman, Амман
JP: طوكيو, Tokyo, Токио
KE: نيروبي, Nairobi, Найроби
KG: بشكيك, Bishkek, Бишкек
KH: بنوم بنه, Phnom Penh, Пномпень
KP: بيونغ يانغ, بيونج يانج, بيونغيانغ, Pyongyang, Пхеньян
KR: سيول, سول, Seoul, Сеул
KW: مدينة الكويت, Kuwait City, Эль-Кувейт
KZ: أستانا, Astana, Астана
LA: فينتيان, Vientiane, Вьентьян
LB: بيروت, Beirut, Бейрут
LK: كولومبو, Colombo, Коломбо
LR: مونروفيا, Monrovia, Монровия
LT: فيلنيوس, Vilnius, Вильнюс
LV: ريغا, ريجا, Riga, Рига
LY: طرابلس الغرب, Tripoli, Триполи
MA: الرباط, Rabat, Рабат
MD: كيشيناو, Chisinau, Кишинев
ME: بودغوريتسا, Podgorica, Подгорица
MK: سكوبيه, سكوبيي, Skopje, Скопье
ML: باماكو, Bamako, Бамако
MN: أولان باتور, Ulaanbaatar, Ulan Bator, Улан-Батор
MR: نواكشوط, Nouakchott, Нуакшот
MT: فاليتا, Valletta, Валлетта
MX: مكسيكو سيتي, مكسيكو, Mexico City, Мехико
MY: كوالالمبور, كوالا لمبور, Kuala Lumpur, Куала-Лумпур
MZ: مابوتو, Maputo, Мапуту
NE: نيامي, Niamey, Ниамей
NG: أبوجا, Abuja, Абуджа
NI: ماناغوا, Managua, Манагуа
NL: أمستردام, Amsterdam, Амстердам
NO: أوسلو, Oslo, Осло
NP: كاتماندو, Kathmandu, Катманду
NZ: ويلنغتون, Wellington, Веллингтон
OM: مسقط, Muscat, Маскат
PA: بنما سيتي, Panama City
PE: ليما, Lima, Лима
PH: مانيلا, Manila, Манила
PK: إسلام آباد, إسلام أباد, Islamabad, Исламабад
PL: وارسو, Warsaw, Варшава
PS: رام الله, Ramallah, Рамалла
PT: لشبونة, Lisbon, Лиссабон
PY: أسونسيون, Asuncion, Асунсьон
QA: الدوحة, Doha, Доха
RO: بوخارست, Bucharest, Бухарест
RS: بلغراد, بلجراد, Belgrade, Белград
RU: موسكو, Moscow, Москва
RW: كيغالي, Kigali, Кигали
SA: الرياض, Riyadh, Эр-Рияд
SD: الخرطوم, Khartoum, Хартум
SE: ستوكهولم, Stockholm, Стокгольм
SI: ليوبليانا, Ljubljana, Любляна
SK: براتيسلافا, Bratislava, Братислава
SN: داكار, دكار, Dakar, Дакар
SO: مقديشو, Mogadishu, Могадишо
SS: جوبا, Juba, Джуба
SY: دمشق, Damascus, Дамаск
TD: نجامينا, انجامينا, N'Djamena, Нджамена
TG: لومي, Lome, Ломе
TH: بانكوك, Bangkok, Бангкок
TJ: دوشنبه, Dushanbe, Душанбе
TM: عشق آباد, Ashgabat, Ашхабад
TN: تونس العاصمة, مدينة تونس, Tunis
TR: أنقرة, Ankara, Анкара
TW: تايبيه, تايبه, Taipei, Тайбэй
UA: كييف, Kyiv, Kiev, Киев
UG: كمبالا, Kampala, Кампала
US: واشنطن, Washington, Вашингтон
UY: مونتيفيديو, Montevideo, Монтевидео
UZ: طشقند, Tashkent, Ташкент
VE: كراكاس, Caracas, Каракас
VN: هانوي, Hanoi, Ханой
YE: صنعاء, Sanaa, Sana'a, Сана
ZA: بريتوريا, Pretoria, Претория
ZM: لوساكا, Lusaka, Лусака
ZW: هراري, Harare, Хараре
`)
