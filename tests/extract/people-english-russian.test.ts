import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { names, people } from './found.ts'

describe('people in English', () => {
  it('finds a given name and a surname, and the bare surname before and after', () => {
    expect(people('Halvorsen resigns\nMinister Robert Halvorsen resigned. Mr. Halvorsen left.')).toEqual([
      'Halvorsen -> Robert Halvorsen',
      'Robert Halvorsen -> Robert Halvorsen',
      'Halvorsen -> Robert Halvorsen',
    ])
  })

  it('leaves titles and their phrases outside', () => {
    expect(names('Secretary of State John Quigley met President Zoltanek.')).toEqual(['John Quigley', 'Zoltanek'])
  })

  it('keeps initials and particles inside', () => {
    expect(names('George W. Tillman met Anna van der Meer and J.K. Rawlins.')).toEqual([
      'George W. Tillman',
      'Anna van der Meer',
      'J.K. Rawlins',
    ])
  })

  it('finds an unknown name by its age or by what it says', () => {
    expect(names('Ngozi Okorie, 34, left. Later Tshering Wangmo said so.')).toEqual(['Ngozi Okorie', 'Tshering Wangmo'])
  })

  it.each([
    'Jordan Valley',
    'Victoria Station',
    'Stanley Cup',
    'Paris Agreement',
    'Monday Morning',
    'Mayor of Springfield',
  ])('finds nobody in %s', text => {
    expect(names(`They spoke of ${text} again`)).toEqual([])
  })

  it('finds an unknown name after a noun of a person', () => {
    expect(names('It was the guitarist Tshering Wangmo again')).toEqual(['Tshering Wangmo'])
  })

  it('finds a lone given name, but not as the title of a work', () => {
    expect(names('and then Robert left')).toEqual(['Robert'])
    expect(names('they played "Robert" again')).toEqual([])
  })

  it('keeps two people with one surname apart', () => {
    expect(names('Peter Halvorsen and Mary Halvorsen came.')).toEqual(['Peter Halvorsen', 'Mary Halvorsen'])
  })
})

describe('people in Russian', () => {
  it('gives the nominative where the text has it', () => {
    expect(people('Встреча с Игорем Мендловым. Игорь Мендлов уехал. О Мендлове')).toEqual([
      'Игорем Мендловым -> Игорь Мендлов',
      'Игорь Мендлов -> Игорь Мендлов',
      'Мендлове -> Игорь Мендлов',
    ])
  })

  it.each([
    ['с Игорем Мендловым', 'Игорь Мендлов'],
    ['у Анны Мендловой', 'Анна Мендлова'],
    ['к Дмитрию Раздольскому', 'Дмитрий Раздольский'],
    ['с Ольгой Раздольской', 'Ольга Раздольская'],
    ['для Дональда Прингла', 'Дональд Прингл'],
    ['Павла Ивановича Мендлова', 'Павел Иванович Мендлов'],
  ])('derives the nominative of "%s"', (text, expected) => {
    expect(names(`Встреча ${text} прошла вчера`)).toEqual([expected])
  })

  it('finds a bare surname after a title that agrees with it', () => {
    expect(names('вчера президент Мендлов уехал')).toEqual(['Мендлов'])
    expect(names('он стал тренером Спартака вчера')).toEqual([])
    expect(names('указ губернатора Калининградской области')).toEqual([])
  })

  it('finds two unknown capitals by the ending of the second, or by a noun of a person before them', () => {
    expect(names('вчера Кшиль Мендлов уехал')).toEqual(['Кшиль Мендлов'])
    expect(names('вчера футболист Кшиль Прандо уехал')).toEqual(['Кшиль Прандо'])
  })

  it('reads initials before a surname', () => {
    expect(names('доклад В. В. Мендлова и А.Б. Раздольского')).toHaveLength(2)
  })

  it('finds a name that no list knows whole where a patronymic follows it', () => {
    expect(names('Министр культуры Казахстана Арман Болатович Жанибеков открыл выставку. Жанибеков уехал')).toEqual([
      'Арман Болатович Жанибеков',
    ])
  })

  it('finds a keyword and a known name where the text has a patronymic in between', () => {
    const text = 'выставку открыл Кшиль Болатович Прандо вчера'
    const found = extract(text, { names: ['Кшиль Прандо'] })
    expect(found).toMatchObject([{ text: 'Кшиль Болатович Прандо', rule: 'known-name' }])
    expect(extract('Иван Болатович Прандо', { keywords: ['Иван Прандо'] })).toMatchObject([{ rule: 'keyword' }])
    expect(extract('Иван Болатович', { keywords: ['Иван Прандо'] })).not.toMatchObject([{ rule: 'keyword' }])
  })

  it('finds nobody in a capitalised place or body', () => {
    expect(names('Верховный Суд и Государственная Дума в Нью-Йорке')).toEqual([])
  })
})
