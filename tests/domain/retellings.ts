/**
 * Stories written for the tests, as different newsrooms tell them. Stories of one event stand together; `apart` tells of
 * other events around the same people and places, which must not be taken for it.
 */
export type Telling = {
  language: string
  headline: string
  paragraphs: string[]
  people: string[]
  countries: string[]
}

const told =
  (language: string, people: string[], countries: string[]) =>
  (headline: string, ...paragraphs: string[]) => ({
    ...{ language, headline, paragraphs, people, countries },
  })

const harbour = told('en', ['Lena Hoffmann', 'Paul Okello'], ['DE', 'KE'])
const summit = told('ar', ['سالم الحوراني', 'نادية بنعيسى'], ['JO', 'MA'])
const flood = told('ar', ['كريم الصاوي'], ['EG'])
const rates = told('en', ['Ines Duarte'], ['PT'])
const bridge = told('ru', ['Олег Ветров'], ['RU'])

/** For every event: the first telling, its rewrites by others, and other stories about the same people. */
export const events: { name: string; tellings: Telling[]; apart: Telling[] }[] = [
  {
    name: 'an English wire story and what two newspapers made of it',
    tellings: [
      harbour(
        'Germany and Kenya sign harbour deal worth 300 million euros',
        'Germany and Kenya signed an agreement on Tuesday to enlarge the harbour of Mombasa, a project worth 300 million euros.',
        'German Trade Minister Lena Hoffmann and Kenyan Transport Minister Paul Okello signed the papers in Nairobi after two days of talks.',
        '"This harbour will be the gate of East Africa," Hoffmann told reporters. Okello said that the first of four new berths would open within three years.',
        'Work is to begin in March. The German development bank pays for two thirds of the project, Kenya for the rest.',
      ),
      harbour(
        'Kenya, Germany sign 300-million-euro deal to enlarge Mombasa harbour',
        'Kenya and Germany on Tuesday signed an agreement worth 300 million euros to enlarge the harbour of Mombasa.',
        'The papers were signed in Nairobi by Transport Minister Paul Okello and his German counterpart, Trade Minister Lena Hoffmann, after talks that lasted two days.',
        'Okello said that the first of four new berths would open within three years, while Hoffmann called the harbour "the gate of East Africa".',
        'The German development bank will pay for two thirds. Work is to begin in March.',
      ),
      harbour(
        'Mombasa harbour to grow with 300 million euros from German deal',
        'The harbour of Mombasa is to be enlarged under an agreement that Germany and Kenya signed on Tuesday in Nairobi, worth 300 million euros.',
        'Trade Minister Lena Hoffmann said: "This harbour will be the gate of East Africa." According to Transport Minister Paul Okello, the first of four new berths opens within three years.',
        'Two thirds of the money comes from the German development bank; work begins in March.',
      ),
    ],
    apart: [
      harbour(
        'Germany and Kenya open talks on visas for nurses',
        'Germany and Kenya opened talks on Wednesday about visas for trained nurses, a day after ministers of both countries met in Nairobi.',
        'German Trade Minister Lena Hoffmann visited a nursing school with Kenyan Transport Minister Paul Okello, and promised that applications would be decided within six weeks.',
        'German hospitals lack some forty thousand nurses. Unions in Nairobi fear that clinics in the country will lose their best people.',
      ),
      harbour(
        'Hoffmann and Okello plant trees for school anniversary',
        'Lena Hoffmann, the trade minister of Germany, planted twelve acacias in the yard of a Nairobi school that turned fifty this week.',
        'Paul Okello, the transport minister of Kenya and a former pupil, held the watering can and told of the teachers he had feared most.',
        'The children sang in three languages. Hoffmann was given a football shirt with her name on it.',
      ),
    ],
  },
  {
    name: 'an Arabic agency story and its rewrites',
    tellings: [
      summit(
        'الأردن والمغرب يوقعان اتفاقا لتسيير خط جوي مباشر بين عمان والدار البيضاء',
        'وقع الأردن والمغرب، اليوم الاثنين، اتفاقا لتسيير خط جوي مباشر بين عمان والدار البيضاء اعتبارا من الصيف المقبل.',
        'وقال وزير النقل الأردني سالم الحوراني، عقب التوقيع مع نظيرته المغربية نادية بنعيسى في عمان، إن الخط سيبدأ بأربع رحلات في الأسبوع.',
        'وأضافت بنعيسى أن عدد السياح الأردنيين في المغرب ارتفع بنسبة عشرين في المئة خلال العام الماضي، وأن الخط الجديد سيخفض أسعار التذاكر.',
        'وتتقاسم شركتا الطيران في البلدين الرحلات مناصفة، على أن يراجع الاتفاق بعد عامين.',
      ),
      summit(
        'خط جوي مباشر بين عمان والدار البيضاء باتفاق أردني مغربي',
        'اتفق الأردن والمغرب على تسيير خط جوي مباشر بين عمان والدار البيضاء يبدأ في الصيف المقبل بأربع رحلات في الأسبوع.',
        'ووقع الاتفاق في عمان، الاثنين، وزير النقل الأردني سالم الحوراني ونظيرته المغربية نادية بنعيسى.',
        'وقالت بنعيسى إن عدد السياح الأردنيين في المغرب ارتفع خلال العام الماضي بنسبة عشرين في المئة، متوقعة أن يخفض الخط الجديد أسعار التذاكر.',
        'وبحسب الاتفاق، تتقاسم شركتا الطيران في البلدين الرحلات مناصفة.',
      ),
      summit(
        'الحوراني: أربع رحلات أسبوعيا بين عمّان والدار البيضاء اعتبارا من الصيف المقبل',
        'أعلن وزير النقل الأردني سالم الحوراني، الاثنين، توقيع اتفاق مع المغرب لتسيير خط جوي مباشر بين عمّان والدار البيضاء.',
        'وأوضح الحوراني عقب التوقيع مع نظيرته المغربية نادية بنعيسى أن الخط سيبدأ الصيف المقبل بأربع رحلات في الأسبوع تتقاسمها شركتا الطيران في البلدين مناصفة.',
        'وأشارت بنعيسى إلى ارتفاع عدد السياح الأردنيين في المغرب بنسبة عشرين في المئة خلال العام الماضي.',
      ),
    ],
    apart: [
      summit(
        'الأردن والمغرب يبحثان التعاون في مجال السكك الحديدية',
        'بحث وزير النقل الأردني سالم الحوراني مع نظيرته المغربية نادية بنعيسى، الثلاثاء، سبل التعاون في مجال السكك الحديدية.',
        'واستعرضت بنعيسى تجربة القطار السريع بين طنجة والدار البيضاء، فيما عرض الحوراني خطة ربط العقبة بالشمال بقطار للبضائع.',
        'واتفق الجانبان على تبادل زيارات المهندسين قبل نهاية العام.',
      ),
      summit(
        'الحوراني وبنعيسى يفتتحان معرض الصناعات التقليدية في عمان',
        'افتتح وزير النقل الأردني سالم الحوراني ونظيرته المغربية نادية بنعيسى معرضا للصناعات التقليدية المغربية في وسط عمان.',
        'ويضم المعرض، الذي يستمر عشرة أيام، أكثر من مئتي قطعة من الزليج والنحاس والجلد جاء بها حرفيون من فاس ومراكش.',
        'وقال أحد الحرفيين إن الإقبال فاق توقعاته منذ الساعات الأولى.',
      ),
    ],
  },
  {
    name: 'a short notice and the long story behind it',
    tellings: [
      flood(
        'السيول تغلق طريق الغردقة وتقطع الكهرباء عن ثلاث قرى',
        'أغلقت السيول، فجر الخميس، الطريق الساحلي إلى الغردقة وقطعت الكهرباء عن ثلاث قرى، بحسب ما أعلن المحافظ كريم الصاوي.',
        'وقال الصاوي إن فرق الإنقاذ أجلت أربعين أسرة إلى مدارس قريبة، ولم تسجل وفيات حتى الآن.',
        'وتوقعت هيئة الأرصاد المصرية استمرار الأمطار الغزيرة حتى مساء الجمعة، ودعت السائقين إلى تجنب الأودية.',
        'وكانت سيول مماثلة قد جرفت جسرا في المنطقة قبل خمسة أعوام، وبقيت القرى معزولة أسبوعا كاملا قبل أن يفتح الجيش طريقا بديلا.',
      ),
      flood(
        'السيول تغلق الطريق الساحلي إلى الغردقة',
        'أعلن المحافظ كريم الصاوي أن السيول أغلقت فجر الخميس الطريق الساحلي إلى الغردقة وقطعت الكهرباء عن ثلاث قرى، وأن فرق الإنقاذ أجلت أربعين أسرة.',
      ),
    ],
    apart: [
      flood(
        'الصاوي: إعادة فتح طريق الغردقة خلال أسبوعين',
        'قال المحافظ كريم الصاوي، السبت، إن شركات المقاولات بدأت رصف الأجزاء المنهارة، وإن حركة الشاحنات ستعود تدريجيا.',
        'وخصصت الحكومة المصرية خمسين مليون جنيه لتعويض أصحاب المزارع والفنادق المتضررة، على أن تصرف الدفعة الأولى بعد حصر الخسائر.',
      ),
      flood(
        'نشرة الصباح: أهم ما جرى في المحافظات ليلا',
        'في البحر الأحمر، أعلن المحافظ كريم الصاوي أن السيول أغلقت فجر الخميس الطريق الساحلي إلى الغردقة وقطعت الكهرباء عن ثلاث قرى، وأن فرق الإنقاذ أجلت أربعين أسرة.',
        'وفي أسوان، بدأت لجان وزارة الثقافة المصرية جرد مقتنيات متحف النوبة قبل نقل بعض القطع إلى معرض في الخارج.',
        'وفي الإسكندرية، أنهت الشركة المشغلة للترام إصلاح عربتين قديمتين، وستعودان إلى الخدمة مطلع الشهر المقبل بعد غياب ثلاثة أعوام.',
      ),
    ],
  },
  {
    name: 'two reports of a decision in numbers',
    tellings: [
      rates(
        'Portugal cuts rail fares by ten percent from June',
        'Portugal will cut the fares of its regional trains by ten percent from June, Transport Secretary Ines Duarte said on Friday.',
        'The cut costs 45 million euros a year and is paid for by a fee on short flights, Duarte told parliament in Lisbon.',
        'Monthly passes for students stay free. The opposition called the fee on flights a gift to bus companies.',
      ),
      rates(
        'Rail fares in Portugal to fall by ten percent',
        'Fares of regional trains in Portugal fall by ten percent from June, paid for by a fee on short flights, Transport Secretary Ines Duarte told parliament in Lisbon on Friday.',
        'The cut costs 45 million euros a year. Monthly passes for students stay free.',
        'The opposition spoke of a gift to bus companies.',
      ),
    ],
    apart: [
      rates(
        'Portugal cuts airport queues by ten minutes with new gates',
        'Passengers at the airport of Lisbon wait ten minutes less since new gates read their passports, Transport Secretary Ines Duarte said on Friday.',
        'The gates cost 12 million euros. From June they will also stand in Porto and Faro, Duarte told parliament in Lisbon.',
        'Border guards complained that the machines refuse one passport in thirty.',
      ),
    ],
  },
  {
    name: 'a Russian story with its words in other cases',
    tellings: [
      bridge(
        'В Самаре открыли новый мост через Волгу',
        'В Самаре в субботу открыли движение по новому мосту через Волгу, который строили шесть лет.',
        'Губернатор Олег Ветров первым проехал по мосту на автобусе и поблагодарил строителей.',
        'Длина моста составляет два километра, по нему смогут проезжать до сорока тысяч машин в сутки. Проезд останется бесплатным.',
      ),
      bridge(
        'Новый мост через Волгу открыт в Самаре',
        'Движение по новому мосту через Волгу открыто в субботу в Самаре. Мост длиной два километра строили шесть лет.',
        'Первым по нему на автобусе проехал губернатор Олег Ветров. Проезд останется бесплатным, мост рассчитан на сорок тысяч машин в сутки.',
      ),
    ],
    apart: [
      bridge(
        'В Самаре закрыли на ремонт старый мост через Самару',
        'В Самаре с понедельника закрыли на ремонт старый мост через реку Самару, сообщил губернатор Олег Ветров.',
        'Работы продлятся до осени, автобусы пойдут в объезд через железнодорожный вокзал, а трамваи временно отменены.',
      ),
    ],
  },
]
