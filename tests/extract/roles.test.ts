import { describe, expect, it } from 'vitest'
import { extract, type ExtractOptions } from '../../src/extract/extract.ts'

/** The people of a text as `name: title COUNTRY`, in order; those without a role as `name`. */
function roles(text: string, options?: ExtractOptions): string[] {
  return extract(text, options).flatMap(mention => {
    if (mention.type !== 'PERSON') return []
    const { name, role } = mention
    return [role === undefined ? name : `${name}: ${role.title}${role.country === null ? '' : ` ${role.country}`}`]
  })
}

describe('a title beside a name', () => {
  it.each([
    ['قال الرئيس الكيني بول كمال', 'بول كمال: رئيس KE'],
    ['قال رئيس كينيا بول كمال', 'بول كمال: رئيس KE'],
    ['قال للرئيس الكيني بول كمال', 'بول كمال: رئيس KE'],
    ['قال وزير الخارجية الكيني بول كمال', 'بول كمال: وزير الخارجية KE'],
    ['قال وزير خارجية كينيا بول كمال', 'بول كمال: وزير الخارجية KE'],
    ['قال رئيس وزراء كينيا بول كمال', 'بول كمال: رئيس الوزراء KE'],
    ['قال رئيس الوزراء الكيني الدكتور بول كمال', 'بول كمال: رئيس الوزراء KE'],
    ['قال نائب رئيس مجلس الأمن الروسي بول كمال', 'بول كمال: نائب رئيس مجلس الأمن RU'],
    ['قال وزير الدفاع المصري الفريق أول سالم كمال', 'سالم كمال: وزير الدفاع EG'],
    ['قال الفريق سالم كمال', 'سالم كمال: فريق'],
    ['قال المتحدث باسم الكرملين دميتري كمال', 'دميتري كمال: متحدث باسم الكرملين RU'],
    ['قال الأمين العام للأمم المتحدة بول كمال', 'بول كمال: أمين عام للأمم المتحدة'],
    ['ونائب رئيس كينيا بول كمال', 'بول كمال: نائب الرئيس KE'],
    ['قال الرئيس الكيني السابق بول كمال', 'بول كمال: رئيس سابق KE'],
    ['قال الرئيس الكيني الحالي بول كمال', 'بول كمال: رئيس KE'],
    ['قال الرئيس بول كمال', 'بول كمال: رئيس'],
  ])('is read in Arabic: %s', (text, role) => {
    expect(roles(text)).toEqual([role])
  })

  it.each([
    ['German Chancellor Peter Muller spoke.', 'Peter Muller: Chancellor DE'],
    ['the President of Kenya Paul Okello spoke.', 'Paul Okello: President KE'],
    ["Kenya's president Paul Okello spoke.", 'Paul Okello: president KE'],
    ['former U.S. Secretary of State Paul Okello spoke.', 'Paul Okello: former Secretary of State US'],
    ['Kenyan Prime Minister Sir Paul Okello spoke.', 'Paul Okello: Prime Minister KE'],
    ['Kremlin spokesman Paul Okello spoke.', 'Paul Okello: Kremlin spokesman RU'],
    ['UN Secretary-General Paul Okello spoke.', 'Paul Okello: UN Secretary-General'],
    ['Gov. Paul Okello spoke.', 'Paul Okello: Gov'],
    ['Paul Okello, the Kenyan president, spoke.', 'Paul Okello: president KE'],
    ['Paul Okello, Minister of Defense of Kenya, spoke.', 'Paul Okello: Minister of Defense KE'],
  ])('is read in English: %s', (text, role) => {
    expect(roles(text)).toEqual([role])
  })

  it.each([
    ['Президент Кении Пол Окелло прибыл.', 'Пол Окелло: президент KE'],
    ['Он встретил президента РФ Ивана Мендлова.', 'Иван Мендлов: президент RU'],
    ['Российский президент Иван Мендлов прибыл.', 'Иван Мендлов: президент RU'],
    ['Министр иностранных дел Кении Пол Окелло прибыл.', 'Пол Окелло: министр иностранных дел KE'],
    ['Пресс-секретарь Кремля Иван Мендлов сказал.', 'Иван Мендлов: пресс-секретарь Кремля RU'],
    ['Встреча с премьер-министром Кении Полом Окелло.', 'Пол Окелло: премьер-министр KE'],
    ['Он вспомнил бывшего президента Кении Ивана Мендлова.', 'Иван Мендлов: бывший президент KE'],
    ['Помощник президента Юрий Мендлов сказал.', 'Юрий Мендлов: помощник президента'],
  ])('is read in Russian: %s', (text, role) => {
    expect(roles(text)).toEqual([role])
  })

  it('is read at each mention of a person, and left out where none stands', () => {
    const text = 'Kenyan President Paul Okello spoke. Okello left. Later Minister Okello came back.'
    expect(roles(text)).toEqual(['Paul Okello: President KE', 'Paul Okello', 'Paul Okello: Minister'])
  })

  it('is not read in a language without rules for titles', () => {
    expect(roles('Präsident Paul Okello', { language: 'fr' })).toEqual(roles('Paul Okello', { language: 'fr' }))
  })
})

describe('no title', () => {
  it.each([
    ['that nobody is named with', 'قال رئيس الوزراء الكيني إن الميناء مفتوح'],
    ['that a word parts from the name', 'قال رئيس الوزراء إن سالم كمال وصل', 'سالم كمال'],
    ['that a comma parts from the name', 'وصل الرئيس، سالم كمال غادر', 'سالم كمال'],
    ['of a minister who met the president', 'التقى وزير الخارجية الرئيس الكيني بول كمال', 'بول كمال: رئيس KE'],
    ['of one who met a general', 'استقبل رئيس الوزراء الفريق سالم كمال', 'سالم كمال: فريق'],
    ['of a relative', 'قالت زوجة الرئيس الكيني ماريا كمال', 'ماريا كمال'],
    ['of a relative behind a conjunction', 'وقالت وزوجة الرئيس الكيني ماريا كمال', 'ماريا كمال'],
    ['that may be either one’s', 'قال مبعوث الرئيس الكيني بول كمال', 'بول كمال'],
    ['that is a form of address', 'قال السيد سالم كمال', 'سالم كمال'],
    ['in what somebody is to another', 'قال نظيره المصري سالم كمال', 'سالم كمال'],
    [
      'of the person before a comma',
      'She met Paul Okello, Chancellor Anna Muller and others.',
      'Paul Okello',
      'Anna Muller: Chancellor',
    ],
    ['in a list of people', 'She met Paul Okello, the president, and others.', 'Paul Okello'],
    ['in a word that is no title', 'They were seeking justice John Roe said.', 'John Roe'],
    ['of a parent', "President Paul Okello's son John Okello spoke.", 'Paul Okello: President', 'John Okello'],
    ['of two countries', 'the Kenyan German president Paul Okello', 'Paul Okello'],
    ['behind a line break', 'President\nPaul Okello spoke.', 'Paul Okello'],
    ['of an assistant in the nominative', 'Заместитель Сергея Мендлова прибыл.', 'Сергей Мендлов'],
    ['that the case leaves open', 'Он встретил помощника президента Юрия Мендлова.', 'Юрий Мендлов'],
    ['of a wife', 'Жена президента Кении Анна Мендлова прибыла.', 'Анна Мендлова'],
  ])('is taken %s: %s', (_, text, ...people) => {
    expect(roles(text)).toEqual(people)
  })

  it('is taken of the person whose name stands between', () => {
    const known = { names: ['بول كمال', 'سالم الحوراني'] }
    expect(roles('التقى الرئيس الكيني بول كمال سالم الحوراني', known)).toEqual(['بول كمال: رئيس KE', 'سالم الحوراني'])
    expect(roles('التقى الرئيس الكيني بول كمال وسالم الحوراني', known)).toEqual(['بول كمال: رئيس KE', 'سالم الحوراني'])
    expect(roles('Rosa King Paul Okello', { names: ['Rosa King', 'Paul Okello'] })).toEqual([
      'Rosa King',
      'Paul Okello',
    ])
  })
})
