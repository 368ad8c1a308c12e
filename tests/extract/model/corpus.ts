import type { TrainingRecord } from '../../../src/extract/model/passages.ts'

/** Names that are in no list, told from places that are in none either by the trade before them. */
const languages = {
  ar: {
    names: 'بشكور زمطان كرشوم نعبوط شلفاط دربوك غمشان هبروط سنطور قشطان',
    places: 'بركوش طمزان مرشوك طوبان لفشاط كربود شمغان روهاب',
    named: (name: string) => `في المساء غزل النساج ${name} خيوط الشبكة القديمة.`,
    placed: (place: string) => `في المساء نام مرفأ ${place} تحت المطر.`,
  },
  en: {
    names: 'Tamsel Zervik Quillot Brandesh Oskrit Pelmar Wexton Drummle Fansik Horvel',
    places: 'Tamrel Zerbrook Quillfen Branmoor Oskholm Pelford Wexmere Drumlow',
    named: (name: string) => `In the evening weaver ${name} mended the old net.`,
    placed: (place: string) => `In the evening harbour ${place} slept under the rain.`,
  },
  ru: {
    names: 'Замбек Торлук Ширгун Кельмаш Брундак Вортыш Гамрель Друлём Жукарт Мелтыш',
    places: 'Замрель Торбуг Ширдол Кельмер Брунгард Вортау Гамбург Друлёво',
    named: (name: string) => `Вечером ткач ${name} чинил старую сеть.`,
    placed: (place: string) => `Вечером гавань ${place} спала под дождём.`,
  },
}

export type TrainedLanguage = keyof typeof languages

/** A sentence about a person of that name, with the name marked; a document of its own. */
export function sentence(lang: TrainedLanguage, name: string): TrainingRecord {
  const text = languages[lang].named(name)
  const start = text.indexOf(name)
  return { lang, text, doc: name, entities: [{ type: 'PER', start, end: start + name.length }] }
}

/** A small corpus in three languages: ten sentences with names, and eight without, of each. */
export const corpus: readonly TrainingRecord[] = (Object.keys(languages) as TrainedLanguage[]).flatMap(lang => {
  const { names, places, placed } = languages[lang]
  return [
    ...names.split(' ').map(name => sentence(lang, name)),
    ...places.split(' ').map(place => ({ lang, text: placed(place), doc: place, entities: [] })),
  ]
})
