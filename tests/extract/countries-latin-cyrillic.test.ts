import { describe, expect, it } from 'vitest'
import { countries } from './found.ts'

describe('countries in English', () => {
  it('takes the longest name first', () => {
    expect(countries('South Korea, Papua New Guinea, Guinea and Equatorial Guinea')).toEqual([
      'South Korea KR NAME',
      'Papua New Guinea PG NAME',
      'Guinea GN NAME',
      'Equatorial Guinea GQ NAME',
    ])
  })

  it('wants capitals: turkey and polish are a bird and a paste', () => {
    expect(countries('the turkey and the shoe polish of an old china cup')).toEqual([])
    expect(countries('Polish troops left Turkey')).toEqual(['Polish PL DEMONYM', 'Turkey TR NAME'])
  })

  it('tells US from us', () => {
    expect(countries('They told us that the US and the U.S. agree')).toEqual(['US US NAME', 'U.S. US NAME'])
    expect(countries('PLEASE TELL US NOW')).toEqual([])
  })

  it('leaves the possessive outside', () => {
    expect(countries("Russia's ambassador and Brazil’s")).toEqual(['Russia RU NAME', 'Brazil BR NAME'])
  })

  it('reads Georgia by the company it keeps', () => {
    expect(countries('Atlanta, Georgia and the Alabama border')).toEqual([])
    expect(countries('Tbilisi said that Georgia agrees')).toContain('Georgia GE NAME')
  })

  it.each(['New Mexico', 'Lake Chad', 'Latin America', 'Indian Ocean', 'Jordan River', 'guinea pig', 'hanging Chad'])(
    'finds no country in %s',
    text => {
      expect(countries(text)).toEqual([])
    },
  )

  it('takes given names and surnames for no country', () => {
    expect(countries('Michael Jordan met Chad Smith')).toEqual([])
  })

  it('types capitals and seats of power', () => {
    expect(countries('The Kremlin told Ankara and Downing Street')).toEqual([
      'Kremlin RU METONYM',
      'Ankara TR CAPITAL',
      'Downing Street GB METONYM',
    ])
  })
})

describe('countries in Russian', () => {
  it.each(['Россия', 'России', 'Россию', 'Россией', 'РФ', 'Российской Федерации'])('knows %s', text => {
    expect(countries(text)).toEqual([`${text} RU NAME`])
  })

  it('declines the words of a longer name together', () => {
    expect(countries('в Соединенных Штатах Америки, Северной Корее и Объединённых Арабских Эмиратах')).toEqual([
      'Соединенных Штатах Америки US NAME',
      'Северной Корее KP NAME',
      'Объединённых Арабских Эмиратах AE NAME',
    ])
  })

  it('knows adjectives, compounds and people in every case', () => {
    expect(countries('российско-украинские переговоры американцев с советскими китайцами')).toEqual([
      'российско RU DEMONYM',
      'украинские UA DEMONYM',
      'американцев US DEMONYM',
      'советскими SUHH DEMONYM',
      'китайцами CN DEMONYM',
    ])
  })

  it('types the capital and the seat', () => {
    expect(countries('Кремль и Белый дом обсудили в Москве')).toEqual([
      'Кремль RU METONYM',
      'Белый дом US METONYM',
      'Москве RU CAPITAL',
    ])
  })

  it('takes the name of a language for no country', () => {
    expect(countries('на русском языке')).toEqual([])
    expect(countries('умеет владеть английским')).toEqual([])
  })

  it('takes no plural for a country, and no other word for a form of Самоа', () => {
    expect(countries('Министр Ливанов сказал: самое плохое позади')).toEqual([])
    expect(countries('в Ливане и на Самоа')).toEqual(['Ливане LB NAME', 'Самоа WS NAME'])
  })

  it('keeps universities, provinces and churches out', () => {
    expect(countries('в Колумбийском университете, в Британской Колумбии, в Русской православной церкви')).toEqual([])
  })
})

describe('countries in other languages', () => {
  it.each([
    ['fr', 'La Russie et les soldats ukrainiens', ['Russie RU NAME', 'ukrainiens UA DEMONYM']],
    ['es', 'Rusia y los soldados ucranianos', ['Rusia RU NAME', 'ucranianos UA DEMONYM']],
    ['tr', "Rusya'nın ve Türk askerleri", ['Rusya RU NAME', 'Türk TR DEMONYM']],
    ['fa', 'روسیه و ایالات متحده آمریکا', ['روسیه RU NAME', 'ایالات متحده آمریکا US NAME']],
  ])('reads %s when told so', (language, text, expected) => {
    expect(countries(text, { language })).toEqual(expected)
  })

  it('reads Persian by its letters when not told', () => {
    expect(countries('گفتگوی روسیه با کره جنوبی پس از چند روز')).toContain('کره جنوبی KR NAME')
  })
})
