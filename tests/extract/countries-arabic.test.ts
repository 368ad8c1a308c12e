import { describe, expect, it } from 'vitest'
import { countries } from './found.ts'

describe('countries in Arabic', () => {
  it.each([
    ['وروسيا', 'روسيا RU NAME'],
    ['لروسيا', 'روسيا RU NAME'],
    ['بالسعودية', 'السعودية SA NAME'],
    ['ولبنان', 'لبنان LB NAME'],
    ['لبنان', 'لبنان LB NAME'],
    ['وبفرنسا', 'فرنسا FR NAME'],
    ['أمريكا', 'أمريكا US NAME'],
    ['اميركا', 'اميركا US NAME'],
    ['عُمان', 'عُمان OM NAME'],
    ['الإمارات', 'الإمارات AE NAME'],
  ])('leaves the clitics of %s outside the span', (text, expected) => {
    expect(countries(text)).toEqual([expected])
  })

  it('reads للـ as ل and the article, and starts after the ل', () => {
    expect(countries('زيارة للولايات المتحدة')).toEqual(['لولايات المتحدة US NAME'])
  })

  it.each('الروسي روسية الروسيون الروسيين الروسيان والروسيتين بالروسية للروس روسيات'.split(' '))(
    'knows the nationality in %s',
    word => {
      expect(countries(`وفد ${word}`)).toEqual([expect.stringMatching(/ RU DEMONYM$/)])
    },
  )

  it.each([
    ['السوفيتي', 'SUHH'],
    ['السوفياتية', 'SUHH'],
    ['الأتراك', 'TR'],
    ['المغاربة', 'MA'],
    ['الألمان', 'DE'],
    ['الأمريكان', 'US'],
  ])('knows the irregular nationality %s', (word, code) => {
    expect(countries(word)).toEqual([`${word} ${code} DEMONYM`])
  })

  it('takes the longest name first', () => {
    expect(countries('كوريا الجنوبية وجنوب السودان وبابوا غينيا الجديدة وغينيا بيساو')).toEqual([
      'كوريا الجنوبية KR NAME',
      'جنوب السودان SS NAME',
      'بابوا غينيا الجديدة PG NAME',
      'غينيا بيساو GW NAME',
    ])
  })

  it('tells North Korean from South Korean', () => {
    expect(countries('الزعيم الكوري الشمالي والجيش الكوري الجنوبي')).toEqual([
      'الكوري الشمالي KP DEMONYM',
      'الكوري الجنوبي KR DEMONYM',
    ])
  })

  it('types capitals and seats of power as evidence of their own', () => {
    expect(countries('أعلن الكرملين في موسكو، ورد البيت الأبيض')).toEqual([
      'الكرملين RU METONYM',
      'موسكو RU CAPITAL',
      'البيت الأبيض US METONYM',
    ])
  })

  it('finds a former state beside its successor', () => {
    expect(countries('انهيار الاتحاد السوفيتي وقيام روسيا')).toEqual(['الاتحاد السوفيتي SUHH NAME', 'روسيا RU NAME'])
  })
})

describe('Arabic words that look like countries', () => {
  it('reads عمان as Amman where the text is about Jordan, as Oman elsewhere', () => {
    expect(countries('وصل الوفد الأردني إلى عمان')).toContain('عمان JO CAPITAL')
    expect(countries('وصل الوفد إلى سلطنة عمان')).toEqual(['سلطنة عمان OM NAME'])
    expect(countries('وصل الوفد إلى عمان')).toEqual(['عمان OM NAME'])
  })

  it('reads قطر as a diameter beside a circle or a figure', () => {
    expect(countries('نصف قطر الدائرة')).toEqual([])
    expect(countries('انبوب قطر 30 سم')).toEqual([])
    expect(countries('استضافت قطر البطولة')).toEqual(['قطر QA NAME'])
  })

  it('reads مالي as a country only where a country may stand', () => {
    expect(countries('دعم مالي كبير والسوق المالي والماليين')).toEqual([])
    expect(countries('انقلاب في مالي')).toEqual(['مالي ML NAME'])
  })

  it('reads المغرب as sunset beside a prayer', () => {
    expect(countries('بعد صلاة المغرب')).toEqual([])
    expect(countries('سافر إلى المغرب')).toEqual(['المغرب MA NAME'])
  })

  it('keeps mastheads, continents and seas out', () => {
    expect(countries('قناة روسيا اليوم ووكالة فرانس برس')).toEqual([])
    expect(countries('دول أمريكا اللاتينية وخليج المكسيك والمحيط الهندي')).toEqual([])
  })

  it('keeps states of America, universities and brands out', () => {
    expect(countries('جامعة في ولاية نيو جيرسي ثم في جامعة كولومبيا')).toEqual([])
    expect(countries('أعلنت شركة أمريكان إكسبريس')).toEqual([])
  })

  it('reads الإمارات as the plain word behind "these" and before an adjective', () => {
    expect(countries('كان لكل إمارة من هذه الإمارات أمير')).toEqual([])
    expect(countries('زار الإمارات')).toEqual(['الإمارات AE NAME'])
  })

  it('tells the two Congos apart, also by the capital in the text', () => {
    expect(countries('الكونغو الديمقراطية')).toEqual(['الكونغو الديمقراطية CD NAME'])
    expect(countries('الكونغو برازافيل')).toEqual(['الكونغو برازافيل CG NAME'])
    expect(countries('جيش الكونغو في العاصمة برازافيل')).toContain('الكونغو CG NAME')
  })

  it('tells Tunis and Kuwait City from their countries where the text says so', () => {
    expect(countries('تونس العاصمة ومدينة الكويت')).toEqual(['تونس العاصمة TN CAPITAL', 'مدينة الكويت KW CAPITAL'])
    expect(countries('تونس والكويت')).toEqual(['تونس TN NAME', 'الكويت KW NAME'])
  })

  it('takes the name of a language for no country', () => {
    expect(countries('تحدث باللغة الفرنسية')).toEqual([])
  })

  it('takes a nationality that is the surname of a person for no country', () => {
    expect(countries('قال محمد شياع السوداني')).toEqual([])
  })
})
