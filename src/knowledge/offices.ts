/**
 * What titles are in any language: which of them are one office (président, رئيس, президент), and which walk of life the
 * others belong to. Facts for telling people apart: two titles that are here in no list say nothing.
 */
import { phraseTable, wordList } from './table.ts'

/** Offices of a state by their titles, in dictionary form: one holder at a time, or few, in a country. */
export const offices = phraseTable(`
PRESIDENT: رئيس, رئيسة, رئيس الجمهورية, رئيس الدولة, president, head of state, президент, глава государства, président, présidente, président de la république, chef de l'état, presidente, presidenta, jefe de estado, رئیس جمهور, رئیس‌جمهور, cumhurbaşkanı, devlet başkanı
MONARCH: ملك, ملكة, عاهل, king, queen, monarch, король, королева, roi, reine, rey, reina, پادشاه, ملکه, kral, kraliçe
CROWN_PRINCE: ولي العهد, ولي عهد, crown prince, наследный принц, prince héritier, príncipe heredero, ولیعهد, veliaht prens
EMIR: أمير, emir, эмир, émir, امیر
PRIME_MINISTER: رئيس الوزراء, رئيسة الوزراء, رئيس وزراء, رئيسة وزراء, رئيس الحكومة, رئيسة الحكومة, وزير أول, مستشار, مستشارة, prime minister, premier, premier minister, head of government, chancellor, премьер-министр, премьер, глава правительства, председатель правительства, канцлер, premier ministre, première ministre, chef du gouvernement, chancelier, chancelière, primer ministro, primera ministra, presidente del gobierno, canciller, نخست وزیر, نخست‌وزیر, صدراعظم, başbakan, şansölye
VICE_PRESIDENT: نائب الرئيس, نائبة الرئيس, نائب رئيس الجمهورية, vice president, вице-президент, vice-président, vice-présidente, vicepresidente, vicepresidenta, معاون رئیس جمهور, معاون اول رئیس جمهور
FOREIGN_MINISTER: وزير الخارجية, وزيرة الخارجية, وزير الشؤون الخارجية, foreign minister, minister of foreign affairs, secretary of state, foreign secretary, министр иностранных дел, глава мид, госсекретарь, ministre des affaires étrangères, chef de la diplomatie, secrétaire d'état, ministro de exteriores, ministro de asuntos exteriores, ministro de relaciones exteriores, وزیر امور خارجه, وزیر خارجه, dışişleri bakanı
DEFENCE_MINISTER: وزير الدفاع, وزيرة الدفاع, وزير الحرب, defense minister, defence minister, minister of defense, minister of defence, secretary of defense, defence secretary, defense secretary, министр обороны, глава минобороны, ministre de la défense, ministre des armées, ministro de defensa, ministra de defensa, وزیر دفاع, savunma bakanı, milli savunma bakanı
INTERIOR_MINISTER: وزير الداخلية, وزيرة الداخلية, interior minister, minister of the interior, home secretary, министр внутренних дел, глава мвд, ministre de l'intérieur, ministro del interior, ministro de interior, وزیر کشور, içişleri bakanı
FINANCE_MINISTER: وزير المالية, وزيرة المالية, وزير الخزانة, وزيرة الخزانة, finance minister, minister of finance, treasury secretary, secretary of the treasury, министр финансов, ministre des finances, ministro de hacienda, ministro de finanzas, وزیر دارایی, maliye bakanı
SPEAKER: رئيس البرلمان, رئيس مجلس النواب, رئيسة مجلس النواب, رئيس مجلس الشعب, speaker, house speaker, speaker of the house, спикер, председатель госдумы, спикер госдумы, رئیس مجلس, meclis başkanı
SPOKESPERSON: متحدث باسم الرئاسة, متحدث باسم الكرملين, متحدث باسم الرئيس, متحدث باسم رئاسة, ناطق باسم الرئاسة, presidential spokesman, presidential spokesperson, press secretary, kremlin spokesman, kremlin spokesperson, spokesman of the kremlin, пресс-секретарь, пресс-секретарь президента, porte-parole du kremlin
`)

/** Words of titles by walk of life, the first that has one of a title's words decides: a football association has a president. */
export const walks: readonly (readonly [walk: string, words: readonly string[]])[] = [
  [
    'SPORT',
    wordList(`
      لاعب لاعبة مهاجم حارس مدافع هداف مدرب مدربة كابتن نجم القدم كرة الكرة لكرة المنتخب منتخب نادي النادي بطل بطلة عداء عداءة سباح ملاكم
      player striker forward goalkeeper midfielder defender footballer winger coach football soccer basketball tennis boxer sprinter swimmer athlete champion quarterback
      футболист футболистка нападающий вратарь полузащитник защитник тренер хоккеист хоккеистка теннисист теннисистка боксер чемпион чемпионка спортсмен спортсменка
      joueur joueuse attaquant gardien défenseur entraîneur entraîneuse sélectionneur footballeur footballeuse
      jugador jugadora delantero portero defensa entrenador entrenadora futbolista
      بازیکن مهاجم دروازه‌بان سرمربی مربی فوتبالیست futbolcu kaleci antrenör
    `),
  ],
  [
    'ARTS',
    wordList(`
      فنان فنانة مطرب مطربة مغني مغنية ممثلة مخرج مخرجة شاعر شاعرة روائي روائية كاتب كاتبة ملحن موسيقار
      singer actor actress filmmaker novelist poet painter composer musician writer author rapper
      певец певица актер актриса режиссер писатель писательница поэт поэтесса композитор художник
      chanteur chanteuse acteur actrice cinéaste romancier romancière écrivain écrivaine poète
      cantante actor actriz cineasta novelista escritor escritora poeta خواننده بازیگر کارگردان نویسنده شاعر şarkıcı oyuncu yazar şair
    `),
  ],
  [
    'STATE',
    wordList(`
      وزير وزيرة رئيس رئيسة ملك ملكة عاهل أمير سفير سفيرة محافظ حاكم نائب نائبة سيناتور مبعوث مبعوثة قنصل عمدة
      minister president king queen emir ambassador governor senator congressman congresswoman chancellor premier secretary envoy consul mayor lawmaker mp
      министр президент король королева посол губернатор сенатор депутат канцлер премьер премьер-министр посланник мэр госсекретарь
      ministre président présidente roi reine ambassadeur ambassadrice gouverneur sénateur sénatrice député députée maire
      ministro ministra presidente presidenta rey reina embajador embajadora gobernador gobernadora senador senadora diputado diputada alcalde alcaldesa
      وزیر رئیس سفیر استاندار نماینده bakan bakanı cumhurbaşkanı başbakan büyükelçi vali milletvekili
    `),
  ],
]
