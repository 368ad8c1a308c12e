import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { names, people } from './found.ts'

describe('people in Arabic', () => {
  it('finds a name after a title and a nationality', () => {
    expect(people('أجرى الرئيس التشيلي غابرييل بوريتش محادثات')).toEqual(['غابرييل بوريتش -> غابرييل بوريتش'])
  })

  it('skips a long office before the name', () => {
    expect(names('التقى وزير الخارجية المصري السابق نبيل فهمي سفير الهند')).toEqual(['نبيل فهمي'])
    expect(names('أفاد المتحدث باسم الحكومة الأردنية مهند مبيضين')).toEqual(['مهند مبيضين'])
  })

  it('leaves the title outside the name', () => {
    expect(people('وصل السيد جلال فياض اليوم')).toEqual(['جلال فياض -> جلال فياض'])
  })

  it('takes a word no list knows right after a title for a name', () => {
    expect(names('وصل الرئيس مندلوف إلى البلاد')).toEqual(['مندلوف'])
  })

  it.each([
    'عمر بن عبد العزيز',
    'خالد أبو بكر',
    'محمد بن راشد آل مكتوم',
    'عبد الفتاح السيد',
    'نور الدين محمود',
    'عبد الله بن الحسين',
    'كيم جونغ-ايل',
    'محمد السادس',
  ])('reads %s as one name', name => {
    expect(names(`قال ${name} إن الوقت حان`)).toEqual([name])
  })

  it('stops a name at the end of the line, at a comma and at "and" before a new name', () => {
    expect(names('محمد صالح\nأحمد يوسف')).toEqual(['محمد صالح', 'أحمد يوسف'])
    expect(names('محمود صالح، أحمد يوسف')).toEqual(['محمود صالح', 'أحمد يوسف'])
    expect(names('محمود صالح وأحمد يوسف')).toEqual(['محمود صالح', 'أحمد يوسف'])
  })

  it('leaves the clitics of a known name outside', () => {
    expect(people('رسالة لأحمد يوسف ومحمود صالح')).toEqual(['أحمد يوسف -> أحمد يوسف', 'محمود صالح -> محمود صالح'])
  })

  it('takes على for no name, and علي only with company', () => {
    expect(names('اتفق الطرفان على الهدنة')).toEqual([])
    expect(names('وصل علي حسين أمس')).toEqual(['علي حسين'])
  })

  it.each([
    'حزب الله',
    'وكالة فرانس برس',
    'مطار الملك خالد الدولي',
    'إن شاء الله',
    'مدينة نصر',
    'جامعة الملك سعود',
    'في شهر رمضان المبارك',
    'رئيس التحرير',
    'رئيس الوزراء السوداني',
  ])('finds nobody in %s', text => {
    expect(names(text)).toEqual([])
  })

  it('finds a speaker after a verb of saying only with other evidence', () => {
    expect(names('قال مسؤول كبير إن الخطة جاهزة')).toEqual([])
    expect(names('وقال سولكوفيتش إن الخطة جاهزة')).toEqual(['سولكوفيتش'])
  })

  it('takes nothing after a colon or a quotation for the name of a title', () => {
    expect(names('وقال مساعد الرئيس الروسي: “سيعتمد الموعد على الخطة”')).toEqual([])
  })

  it('shows a stretched name without its tatweel', () => {
    expect(people('رئيس التحرير عمــر أحمــد')).toEqual(['عمــر أحمــد -> عمر أحمد'])
  })

  it('sees through marks and invisible signs inside a name', () => {
    expect(names('قال مُحَمَّد\u200f صَالِح إن')).toEqual(['مُحَمَّد صَالِح'])
  })
})

describe('one person under several names in Arabic', () => {
  const headline = 'مندلوف يستقبل رازينوف'
  const body = 'استقبل الرئيس إيغور مندلوف نظيره فيكتور رازينوف. وأشاد مندلوف بدور حيدر رازينوف، والد الرئيس.'

  it('resolves a bare surname in the headline to the person named in the body', () => {
    expect(people(`${headline}\n${body}`).slice(0, 2)).toEqual(['مندلوف -> إيغور مندلوف', 'رازينوف -> فيكتور رازينوف'])
  })

  it('keeps two people with one surname apart', () => {
    expect(names(`${headline}\n${body}`)).toEqual(['إيغور مندلوف', 'فيكتور رازينوف', 'حيدر رازينوف'])
  })

  it('prefers the person of the tag line for a bare surname', () => {
    const [, second] = people(`${headline}\n${body}`, { keywords: ['حيدر رازينوف'] })
    expect(second).toBe('رازينوف -> حيدر رازينوف')
  })

  it('gives all mentions the longest form', () => {
    expect(people('قال محمود شاكر القيسي إن. وأضاف محمود القيسي أن')).toEqual([
      'محمود شاكر القيسي -> محمود شاكر القيسي',
      'محمود القيسي -> محمود شاكر القيسي',
    ])
  })

  it('finds a surname again behind a clitic', () => {
    expect(people('قال الرئيس إيغور مندلوف. ولمندلوف رأي')).toContain('مندلوف -> إيغور مندلوف')
  })

  it("takes a lone given name for the one who bears it, not for the one whose father's name it is", () => {
    expect(people('التقى محمود بن سلطان الملك سلطان بن ناصر. وغادر الملك سلطان')).toContain('سلطان -> سلطان بن ناصر')
  })

  it('forgets a text before the next one', () => {
    names('قال الرئيس إيغور مندلوف')
    expect(names('كتاب مندلوف الجديد')).toEqual([])
  })
})

describe('tag lines and known names', () => {
  it('finds a person of the tag line that the text names without any title', () => {
    const text = 'حضر الحفل سيغورد برينسكي أمس'
    expect(names(text, { keywords: ['سيغورد برينسكي'] })).toEqual(['سيغورد برينسكي'])
  })

  it('finds a person of the tag line whose surname looks like another word, behind a given name that is nothing else', () => {
    const text = 'التقى الوزير يونس بنعلال الساقي نظيره'
    expect(names(text, { keywords: ['يونس بنعلال الساقي'] })).toEqual(['يونس بنعلال الساقي'])
  })

  it.each(['العاهل السعودي', 'الكرملين', 'مدينة السلام', 'كرة القدم', 'الأمم المتحدة'])(
    'takes the tag %s for no person',
    tag => {
      expect(names(`تناول النص ${tag} أمس`, { keywords: [tag] })).toEqual([])
    },
  )

  it('invents no person who stands in the tag line alone', () => {
    expect(names('اجتمع الوفدان أمس', { keywords: ['إيغور مندلوف'] })).toEqual([])
  })

  it('takes a known name as sure, one word or several, in any script', () => {
    expect(names('عاد زرنوقي إلى بلده مع Ola Zarnuq', { names: ['زرنوقي', 'Ola Zarnuq'] })).toEqual([
      'زرنوقي',
      'Ola Zarnuq',
    ])
  })
})

describe('evidence for a name in Arabic', () => {
  it('tells a surname no list knows by its letters, beside what governs it or a nationality', () => {
    expect(names('وصف حكومة شيراندوف بالعاجزة')).toEqual(['شيراندوف'])
    expect(names('سجل الفرنسي ليليان تورنوف هدفا')).toEqual(['ليليان تورنوف'])
    expect(names('وصف حكومة الأقلية بالعاجزة')).toEqual([])
  })

  it('goes on with a list of names behind "and", whatever they are', () => {
    expect(names('حضر أحمد الزرنوقي وسامر مندلوف وكرم العجيلي')).toEqual([
      'أحمد الزرنوقي',
      'سامر مندلوف',
      'كرم العجيلي',
    ])
    expect(names('حضر أحمد الزرنوقي ونجم الفريق')).toEqual(['أحمد الزرنوقي'])
  })

  it('takes a name that is an everyday word for one beside another word of the lists only', () => {
    expect(names('نجيب محفوظ كاتب')).toEqual(['نجيب محفوظ'])
    expect(names('كان محفوظ الجانب')).toEqual([])
  })

  it('ends a name at a common word, a verb and a word behind a clitic', () => {
    expect(names('قال أحمد يوسف بجوار القصر')).toEqual(['أحمد يوسف'])
    expect(names('ترك أحمد يوسف رئيس النادي')).toEqual(['أحمد يوسف'])
    expect(names('أحمد يوسف يغادر البلاد')).toEqual(['أحمد يوسف'])
  })

  it('reads علي as the name where the text writes على for "on", and else only with company', () => {
    expect(names('اعتمد المجلس على القرار وعاد علي الحداد')).toEqual(['علي الحداد'])
    expect(names('اعتمد المجلس علي القرار')).toEqual([])
  })

  it('reads the spellings of Egypt, joined openers and hashtags', () => {
    expect(names('قال حسنى المالكى إن')).toEqual(['حسنى المالكى'])
    expect(names('وصل عبدالرحمن أبوالنجا')).toEqual(['عبدالرحمن أبوالنجا'])
    expect(people('كتبت #ريهام_قيسون اليوم')).toEqual(['ريهام_قيسون -> ريهام قيسون'])
  })

  it('finds a name behind a title and a comma', () => {
    expect(names('أعلن وزير الدفاع، دونكان هانتر، أمس')).toEqual(['دونكان هانتر'])
  })

  it('orders sure names before unsure ones by their confidence', () => {
    const sure = (text: string): number => extract(text)[0]?.confidence ?? 0
    expect(sure('الرئيس محمود صالح')).toBeGreaterThan(sure('محمود صالح'))
    expect(sure('محمود صالح')).toBeGreaterThan(sure('محمود إن'))
  })
})

describe('people of public life in Arabic', () => {
  it('finds their full names without any other evidence, and all that goes on with them', () => {
    expect(names('بان كي مون')).toEqual(['بان كي مون'])
    expect(extract('صورة لبان كي مون هناك')[0]).toMatchObject({ rule: 'ar-public', text: 'بان كي مون' })
    expect(names('محمد بن سلمان بن عبد العزيز آل سعود')).toEqual(['محمد بن سلمان بن عبد العزيز آل سعود'])
  })

  it('finds a surname that stands for one of them', () => {
    expect(names('صورة ميركل هناك')).toEqual(['ميركل'])
  })
})

describe('Arabic words beside names', () => {
  it.each([
    ['أعلنت شركة "زلتوريكا" عن سيارة جديدة'],
    ['باعت المتاجر كل أجهزة «مندلوفا» في يوم واحد'],
    ['فاز الفريق على كريستال بالاس ثم على هال سيتي'],
    ['بقي ولاء الشعب الأوكراني موزعاً بين الطرفين'],
    ['تبرع الفنانون بمبلغ 350 ألف شيكل للأطفال'],
    ['أحيت فرقة "زلتور مندلف" حفلها في سان مندلورا'],
    ['إذا كان يتعين علي أن أعود فسأعود'],
  ])('finds nobody in firms, clubs, adverbs and money: %s', text => {
    expect(names(text)).toEqual([])
  })

  it('still finds somebody who is quoted in a nickname or stands before "that"', () => {
    expect(names('وقال بلير إن المحادثات بدأت')).toEqual(['بلير'])
  })

  it('ends a name before a verb, a noun of women and a participle', () => {
    expect(names('قالت المجلة إن ليونيل ميسي تخطى الجميع')).toEqual(['ليونيل ميسي'])
    expect(names('وصل كريستيانو رونالدو أيقونة الملاعب')).toEqual(['كريستيانو رونالدو'])
    expect(names('التقى إلهام علييف الموجود في موسكو')).toEqual(['إلهام علييف'])
  })

  it('takes spellings of one name with and without its blank for one person', () => {
    expect(people('التقى حسن نصر الله وفدا. وقال حسن نصرالله إن اللقاء مفيد')).toEqual([
      'حسن نصر الله -> حسن نصر الله',
      'حسن نصرالله -> حسن نصر الله',
    ])
  })

  it('reads whatever stands before الدين as one name with it', () => {
    expect(names('وقال الوزير عبد الله صفي الدين إن العمل بدأ')).toEqual(['عبد الله صفي الدين'])
  })
})
