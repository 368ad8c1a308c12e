import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { names } from './found.ts'

/** People with the role that stands at their name. */
function roles(text: string, language: string): string[] {
  return extract(text, { language }).flatMap(mention =>
    mention.type === 'PERSON' && mention.role !== undefined
      ? [`${mention.text}: ${mention.role.title} ${mention.role.country ?? '-'}`]
      : [],
  )
}

describe('people in French', () => {
  it.each([
    [
      'Le président français Emmanuel Macron a rencontré la chancelière Angela Merkel.',
      ['Emmanuel Macron', 'Angela Merkel'],
    ],
    ['Selon Marie Dupont, les habitants du quartier ont peur.', ['Marie Dupont']],
    ["L'acteur Gérard Depardieu et la chanteuse Édith Piaf.", ['Gérard Depardieu', 'Édith Piaf']],
    ['La réunion de lundi à Paris portera sur le budget.', []],
  ])('finds them in %s', (text, expected) => {
    expect(names(text, { language: 'fr' })).toEqual(expected)
  })

  it.each([
    ['Le président français Paul Durand a parlé.', ['Paul Durand: président FR']],
    ["Le secrétaire général de l'ONU António Guterres a parlé.", ["António Guterres: secrétaire général de l'ONU -"]],
    ['La ministre de la Défense Anne Lemaire a parlé.', ['Anne Lemaire: ministre de la Défense -']],
  ])('reads the role in %s', (text, expected) => {
    expect(roles(text, 'fr')).toEqual(expected)
  })

  it('takes the island for a country where it is said to be one, and a meeting for none', () => {
    const codes = (text: string) =>
      extract(text, { language: 'fr' }).flatMap(mention => (mention.type === 'COUNTRY' ? [mention.code] : []))
    expect(codes('La réunion a commencé.')).toEqual([])
    expect(codes("Sur l'île de La Réunion il pleut.")).toEqual(['RE'])
  })
})

describe('people in Spanish', () => {
  it.each([
    [
      'El presidente español Pedro Sánchez se reunió con Ursula von der Leyen.',
      ['Pedro Sánchez', 'Ursula von der Leyen'],
    ],
    ['Según María Fernández, los vecinos de Madrid están preocupados.', ['María Fernández']],
    ['El lunes se celebrará en Barcelona la reunión del Consejo.', []],
  ])('finds them in %s', (text, expected) => {
    expect(names(text, { language: 'es' })).toEqual(expected)
  })

  it.each([
    ['El delantero argentino Lionel Messi marcó dos goles.', ['Lionel Messi: delantero AR']],
    ['La ministra de Defensa Margarita Robles habló.', ['Margarita Robles: ministra de Defensa -']],
  ])('reads the role in %s', (text, expected) => {
    expect(roles(text, 'es')).toEqual(expected)
  })
})

describe('people in Turkish', () => {
  it.each([
    ["Cumhurbaşkanı Recep Tayyip Erdoğan Ankara'da konuştu.", ['Recep Tayyip Erdoğan']],
    ["Ahmet Davutoğlu'nun açıklaması dün yayımlandı.", ['Ahmet Davutoğlu']],
    ['İstanbul Büyükşehir Belediyesi yeni projeyi açıkladı.', []],
  ])('finds them in %s', (text, expected) => {
    expect(names(text, { language: 'tr' })).toEqual(expected)
  })

  it('reads the role before the name, with its country', () => {
    expect(roles('Rusya Dışişleri Bakanı Sergey Lavrov konuştu.', 'tr')).toEqual(['Sergey Lavrov: Dışişleri Bakanı RU'])
  })
})
