/** What was wrong, for whoever tunes a rule. */
import { type Answer, countriesOf, namesCountry, peopleOf, sameSpan, touches } from './score.ts'

type Wrong = { kind: string; line: string }

const AROUND = 40

/** Prints the first `most` errors of each kind, and after them how each rule did with people. */
export function printErrors(title: string, answers: readonly Answer[], most: number): void {
  const kinds = Map.groupBy(answers.flatMap(wrongIn), ({ kind }) => kind)
  for (const [kind, wrong] of kinds) {
    console.log(`\n${title}: ${kind} (${Math.min(most, wrong.length)} of ${wrong.length})`)
    for (const { line } of wrong.slice(0, most)) console.log(`  ${line}`)
  }
  console.log(`\n${title}: people by rule (found, of these exact, of these overlapping only)`)
  for (const [rule, { found, exact, overlap }] of rulesOf(answers)) {
    console.log(`  ${rule}: ${found}, ${exact}, ${overlap}`)
  }
}

function wrongIn({ record, found }: Answer): Wrong[] {
  const people = peopleOf(record, found)
  const countries = countriesOf(record, found)
  const at = ({ start, end }: { start: number; end: number }) => `${record.id}  ${around(record.text, start, end)}`
  return [
    ...people.found.flatMap(mention => {
      const gold = people.gold.filter(entity => touches(entity, mention))
      if (gold.some(entity => sameSpan(entity, mention))) return []
      const line = `${at(mention)}  ${mention.rule}`
      if (gold.length === 0) return [{ kind: 'no person', line }]
      return [{ kind: 'wrong border', line: `${line}; should be ${gold.map(({ text }) => `[${text}]`).join(' ')}` }]
    }),
    ...people.gold
      .filter(entity => !people.found.some(mention => touches(entity, mention)))
      .map(entity => ({ kind: 'missed person', line: at(entity) })),
    ...[...countries.found.difference(countries.demanded).difference(countries.excused)].map(code => {
      const mention = found.filter(namesCountry).find(mention => mention.code === code)!
      return { kind: 'not the country', line: `${code}  ${at(mention)}  ${mention.rule}` }
    }),
    ...[...countries.demanded.difference(countries.found)].map(code => {
      const entity = record.entities.find(({ iso }) => iso === code)!
      return { kind: 'missed country', line: `${code}  ${at(entity)}` }
    }),
  ]
}

function rulesOf(answers: readonly Answer[]) {
  const rules = new Map<string, { found: number; exact: number; overlap: number }>()
  for (const { record, found } of answers) {
    const people = peopleOf(record, found)
    for (const mention of people.found) {
      const tally = rules.get(mention.rule) ?? { found: 0, exact: 0, overlap: 0 }
      tally.found++
      if (people.gold.some(entity => sameSpan(entity, mention))) tally.exact++
      else if (people.gold.some(entity => touches(entity, mention))) tally.overlap++
      rules.set(mention.rule, tally)
    }
  }
  return [...rules].sort(([, a], [, b]) => b.found - a.found)
}

/** The place in its text, on one line. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start)
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`.replaceAll(/\s+/g, ' ')
}
