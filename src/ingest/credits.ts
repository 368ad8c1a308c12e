import { cleanTitle } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { bare, cut, split, withoutBullet, type Piece } from './lines.ts'
import type { ReadStory } from './read-story.ts'

/** A hyphen inside a name (Al-Jazeera) has no blanks around it; a slash and a plus sign never belong to a name. */
const separator = /[+/،,|;؛•]|\s[-–—]\s/g

/**
 * Words after a dash that make one name with what stands before: editions ("سبوتنيك - عربي") and the bureau that some
 * publishers add ("سكاي نيوز عربية - أبوظبي").
 */
const belongsToName = new Set(
  (
    'عربي, عربية, العربية, بالعربية, بالعربي, عاجل, نت, أونلاين, arabic, english, in arabic, online, русский, ' +
    'أبوظبي, أبو ظبي, دبي, القاهرة, الرياض, الدوحة, بيروت, دمشق, عمان, بغداد, القدس, غزة, رام الله, تونس, الجزائر, ' +
    'الرباط, الخرطوم, طرابلس, صنعاء, الكويت, المنامة, مسقط, لندن, باريس, واشنطن, نيويورك, موسكو, أنقرة, إسطنبول, ' +
    'cairo, beirut, london, moscow, washington, dubai, москва'
  )
    .split(', ')
    .map(fold),
)

/**
 * The names on the source lines of a story. In: the values of the lines, in order; one line may hold several names.
 * Out: one credit for each name, of names that repeat the last; the last credit is the publisher.
 */
export function readCredits(values: readonly Piece[]): ReadStory['credits'] {
  const names = values.flatMap(namesOf).map(piece => ({ name: cleanTitle(piece.raw), origin: piece.origin }))
  const last = new Map(names.map(({ name }, index) => [fold(name), index]))
  const kept = names.filter(({ name }, index) => fold(name) !== '' && last.get(fold(name)) === index)
  return kept.map((credit, index) => ({ role: index === kept.length - 1 ? 'PUBLISHER' : 'ORIGIN', ...credit }))
}

function namesOf(value: Piece): Piece[] {
  // An address holds slashes and commas of its own.
  if (/^\S+:\/\/\S+$/.test(value.raw)) return [value]
  const names: Piece[] = []
  let start = 0
  for (const match of value.raw.matchAll(separator)) {
    const after = split(cut(value, match.index + match[0].length), separator)[0]
    const isDash = /[-–—]/.test(match[0])
    if (isDash && after !== undefined && belongsToName.has(fold(bare(after).raw))) continue
    names.push(cut(value, start, match.index))
    start = match.index + match[0].length
  }
  names.push(cut(value, start))
  return names.map(name => bare(withoutBullet(name))).filter(name => /[\p{L}\p{Nd}]/u.test(name.raw))
}
