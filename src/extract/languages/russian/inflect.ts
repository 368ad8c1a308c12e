/** Forms of a Russian word by ending: what the tables of `knowledge` leave to grammar. All take and give folded words. */

const adjective = 'ий ый ой ого его ому ему им ым ом ем ая яя ую юю ое ее ые ие их ых ими ыми ою о'.split(' ')

function endings(stem: string, list: string): readonly string[] {
  return list.split(' ').map(ending => stem + (ending === '0' ? '' : ending))
}

/** Russian adjective of any gender (российский, северная): every case ending, and the -о of compounds. */
export function adjectiveForms(word: string): readonly string[] {
  const stem = word.slice(0, -2)
  return adjective.map(ending => stem + ending)
}

/** Russian noun or name in the nominative (Россия, Китай, американец): its case forms. Unknown endings stay as they are. */
export function nounForms(word: string): readonly string[] {
  const stem = word.slice(0, -1)
  if (word.length < 3) return [word]
  if (/(?:ая|ий|ый|ое|ые|ие)$/.test(word) && word.length > 4 && !/(?:рий|ний|лий)$/.test(word))
    return adjectiveForms(word)
  if (word.endsWith('янин') || word.endsWith('анин'))
    return endings(word.slice(0, -2), 'ин ина ину ином ине е 0 ам ами ах')
  if (word.endsWith('ец')) {
    const short = word.slice(0, -2) + (word.endsWith('аец') || word.endsWith('иец') ? 'й' : '')
    return [word, ...endings(short, 'ца цу цем цом це цы цев цов цам цами цах')]
  }
  if (word.endsWith('ок')) return [word, ...endings(word.slice(0, -2), 'ка ку ком ке ки ок кам ками ках')]
  if (word.endsWith('ка')) return endings(word.slice(0, -2), 'ка ки ке ку кой ок кам ками ках')
  if (word.endsWith('а')) return endings(stem, 'а ы и е у ой ою 0')
  if (word.endsWith('я')) return endings(stem, 'я и е ю ей ею й')
  if (word.endsWith('ь')) return endings(stem, 'ь я ю ем е и ью ей ям')
  if (word.endsWith('й')) return endings(stem, 'й я ю ем е и ев ям')
  if (word.endsWith('ы')) return endings(stem, 'ы 0 ов ам ами ах')
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return endings(word, '0 а у ом ем е ы и ов ам ами ах')
  return [word]
}

/** A given name or a foreign surname in the nominative (Игорь, Мария, Трамп): its forms in the singular. */
export function nameForms(word: string): readonly string[] {
  const stem = word.slice(0, -1)
  if (word.endsWith('ия')) return endings(stem, 'я и ю ей е')
  if (word.endsWith('я')) return endings(stem, 'я и е ю ей')
  if (word.endsWith('а')) return endings(stem, /[гкхжчшщц]а$/.test(word) ? 'а и е у ой ей' : 'а ы е у ой')
  if (word.endsWith('ий')) return endings(stem, 'й я ю ем и')
  if (word.endsWith('й')) return endings(stem, 'й я ю ем е')
  if (word.endsWith('ь')) return endings(stem, 'ь я ю ем е и ью')
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return endings(word, /[жчшщц]$/.test(word) ? '0 а у ем е' : '0 а у ом е')
  return [word]
}

/** The six cases of an adjective by its nominative: feminine, plural, neuter or masculine. */
function adjectiveCases(word: string): readonly string[] {
  const stem = word.slice(0, -2)
  const soft = 'яюеи'.includes(word.charAt(word.length - 2)) && !/[кгхжшчщ]$/.test(stem)
  if (/(?:ая|яя)$/.test(word)) return endings(stem, soft ? 'яя ей ей юю ей ей' : 'ая ой ой ую ой ой')
  if (/(?:ые|ие)$/.test(word)) return endings(stem, word.endsWith('ые') ? 'ые ых ым ые ыми ых' : 'ие их им ие ими их')
  const neuter = word.endsWith('ое')
  return [word, ...endings(stem, neuter ? 'ого ому ое ым ом' : 'ого ому ий ым ом'), `${stem}им`]
}

/** The cases of one word of a name of several words, in one order, so that words can be declined together. */
export function casesOf(word: string): readonly string[] {
  const stem = word.slice(0, -1)
  if (word.length < 4) return [word]
  if (/(?:ая|яя|ый|ое|ые|ие|ский|ной)$/.test(word)) return adjectiveCases(word)
  if (word.endsWith('ия')) return endings(stem, 'я и и ю ей и')
  if (word.endsWith('а')) return endings(stem, /[кгхжшчщ]а$/.test(word) ? 'а и е у ой е' : 'а ы е у ой е')
  if (word.endsWith('я')) return endings(stem, 'я и е ю ей е')
  if (word.endsWith('ы')) return endings(stem, 'ы ов ам ы ами ах')
  if (word.endsWith('й')) return endings(stem, 'й я ю й ем е')
  if (word.endsWith('ь')) return endings(stem, 'ь и и ь ью и')
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return endings(word, '0 а у 0 ом е')
  return [word]
}
