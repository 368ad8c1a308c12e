import { wordList } from '../../../knowledge/table.ts'
import { GAP } from '../../tokens.ts'
import type { Evidence } from './points.ts'
import type { View } from './view.ts'
import { IS } from './words.ts'

/**
 * What leads to a name: where the name would begin, what kind of evidence it is, and points beside those of the kind.
 * `thing`: the name would be that of a place or a body (مطار الملك خالد), and is nobody's.
 */
export type Lead = { next: number; evidence: Evidence; points: number; thing?: boolean }

const near = GAP.BLANK | GAP.OTHER | GAP.DOT
const MOST_FILLERS = 9

/** May the word stand between a title and the name: a nationality, a word of the office's phrase, another title? */
function fills(view: View, index: number, office: boolean): boolean {
  if (view.isDemonym(index) || (office && view.isPlace(index))) return true
  return view.is(index, IS.TITLE | IS.OFFICE) || view.reads(index, IS.OFFICE_WORD)
}

/** The index after a title and everything that may stand between it and the name; bounded, so the scan stays linear. */
function afterTitle(view: View, index: number, office: boolean): number {
  let i = index + 1
  for (const limit = i + MOST_FILLERS; i < limit; i++) {
    if (!view.joined(i, near | GAP.HYPHEN) || !fills(view, i, office)) return i
    if (view.is(i, IS.GIVEN) && !view.is(i, IS.TITLE | IS.OFFICE_WORD)) return i
  }
  return i
}

/** A title speaks for a word no list knows only from right beside it, or over nationalities alone. */
function titleEvidence(view: View, index: number, next: number, office: boolean): Evidence {
  if (next === index + 1) return office ? 'OFFICE' : 'TITLE'
  for (let i = index + 1; i < next; i++) {
    if (i === next - 1 && view.is(i, IS.TITLE) && !view.is(i, IS.WEAK_TITLE)) return 'TITLE'
    if (!view.isDemonym(i)) return 'OFFICE'
  }
  return office ? 'OFFICE' : 'TITLE'
}

function titleLead(view: View, index: number): Lead | undefined {
  for (const { is } of view.readings(index)) {
    if ((is & (IS.TITLE | IS.OFFICE)) === 0) continue
    const office = (is & IS.TITLE) === 0 || (is & IS.WEAK_TITLE) !== 0
    const next = afterTitle(view, index, office)
    const comma = view.joined(next, near | GAP.COMMA) && !view.joined(next, near)
    if (!comma && !view.joined(next, near)) return undefined
    const evidence = titleEvidence(view, index, next, office)
    const doubt = (comma ? 0.7 : 0) + (office && next === index + 1 ? 0.2 : 0)
    return { next, evidence, points: -doubt }
  }
  return undefined
}

/** "الفرنسي X": the nationality of one man or woman. */
const oneOfANation = /^(?:و?ال|لل|بال).*(?:ي|ية|يه|ى)$/

const leading = IS.THING | IS.TITLE | IS.OFFICE | IS.SPEECH | IS.ACTION | IS.CUE

/** What a word leads to: the name may follow it, or the words that belong to it. */
export function leadAt(view: View, index: number): Lead | undefined {
  const next = index + 1
  if (!view.reads(index, leading) && !view.isDemonym(index)) return undefined
  if (view.is(index, IS.THING)) {
    const start = afterTitle(view, index, false)
    if (start > next + 1) return { next: index, evidence: 'NONE', points: -9, thing: true }
    return { next: start, evidence: start > next ? 'TITLE' : 'NONE', points: 0, thing: true }
  }
  const title = view.reads(index, IS.TITLE | IS.OFFICE) ? titleLead(view, index) : undefined
  if (title !== undefined) return title
  if (!view.joined(next, near)) return undefined
  if (view.isDemonym(index)) {
    const one = oneOfANation.test(view.folded(index))
    return one ? { next, evidence: 'NATION', points: 0 } : undefined
  }
  if (view.reads(index, IS.SPEECH)) return { next, evidence: 'SPEECH', points: 0 }
  if (view.reads(index, IS.ACTION)) return { next, evidence: 'ACTION', points: 0 }
  if (view.reads(index, IS.CUE)) return { next, evidence: 'CUE', points: 0 }
  return undefined
}

const places: ReadonlySet<string> = new Set(wordList('في من الي الى'))
const openers: ReadonlySet<string> = new Set(wordList('ان بان لان وان فان لكن ولكن'))

/** The points of what stands on both sides of a name, beside what leads to it: most for "that X said". */
export function pointsAround(view: View, first: number, last: number, single: boolean): number {
  const before = view.folded(first - 1)
  let points = single && places.has(before) ? -1 : openers.has(before) ? 0.4 : 0
  if (view.is(last, IS.SPEECH | IS.ACTION)) points += 0.7
  else if (single && view.is(last, IS.AFTER_SPEAKER)) points += 0.6
  else if (single && view.is(last, IS.TITLE | IS.OFFICE)) points += 0.4
  return points
}
