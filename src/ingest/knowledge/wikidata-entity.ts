/**
 * The parts of a Wikidata entity that say who somebody is, without parsing the rest: nine tenths of a line are claims,
 * references and links that nobody asks for, and parsing them is all that reading a dump costs.
 *
 * The layout is that of the dump: keys in its order and no blank between signs. Inside a JSON string a quote has a
 * backslash before it, so `"claims":{` never stands in a text. Where a line is laid out otherwise there is no answer, and
 * the whole of it is parsed.
 */

type Snak = { datavalue?: { value?: { id?: string; 'numeric-id'?: number; time?: string } } }
export type Statement = { mainsnak?: Snak; rank?: string; qualifiers?: Record<string, Snak[] | undefined> }
type Text = { value?: string }

/** As the dump has them; a part that is empty may be an empty array. */
export type EntityParts = {
  id?: string
  labels?: Record<string, Text | undefined>
  descriptions?: Record<string, Text | undefined>
  aliases?: Record<string, Text[] | undefined>
  claims?: Record<string, Statement[] | undefined>
}

/** The claims that are read: what somebody is, which countries they are of, and which offices they hold. */
const read: ReadonlySet<string> = new Set(['P31', 'P27', 'P39'])

const CLAIMS = ',"claims":{'
const STATEMENT = '{"mainsnak"'
/** Between the name of a property and its statements; qualifiers and references have no such beginning. */
const OPENING = `":[${STATEMENT}`
/** A statement that names an item and is as the dump has it up to its qualifiers. */
const plain =
  /\{"mainsnak":\{"snaktype":"value","property":"P\d+",(?:"hash":"\w+",)?"datavalue":\{"value":\{"entity-type":"item","numeric-id":\d+,"id":"(Q\d+)"\},"type":"wikibase-entityid"\}/g

/** Every human has it, and few others: what lacks it need not be parsed. */
const HUMAN = 'Q5'
/** Without the quote before it: a search for what begins with the most frequent sign of all takes three times as long. */
const NEEDLE = Buffer.from(`${HUMAN}"`)

/** The parts of an entity; OTHER where it is no human; null where the line is not laid out as those of the dump are. */
export function partsOf(line: Buffer): EntityParts | 'OTHER' | null {
  if (!line.includes(NEEDLE)) return 'OTHER'
  // A unit for each byte: what is looked for is ASCII, and places in the one are places in the other.
  const bytes = line.toString('latin1')
  const start = bytes.indexOf(CLAIMS)
  if (start === -1) return null
  try {
    const claims = claimsOf(bytes, start + CLAIMS.length)
    if (claims?.P31 === undefined) return null
    if (!claims.P31.some(({ mainsnak }) => mainsnak?.datavalue?.value?.id === HUMAN)) return 'OTHER'
    const parts = JSON.parse(`${line.toString('utf8', 0, start)}}`) as EntityParts
    return parts.id === undefined || parts.labels === undefined ? null : { ...parts, claims }
  } catch {
    return null
  }
}

/** Goes from property to property, once. `at`: the quote before the first. */
function claimsOf(bytes: string, at: number): NonNullable<EntityParts['claims']> | null {
  const claims: Record<string, Statement[]> = {}
  let opening = bytes.indexOf(OPENING, at)
  while (opening !== -1) {
    const next = bytes.indexOf(OPENING, opening + OPENING.length)
    // The statements end before the name of the next property, or before the links.
    const end = next === -1 ? bytes.indexOf(']},"sitelinks"', opening) : bytes.lastIndexOf('],"', next)
    if (end < opening) return null
    const property = bytes.slice(at + 1, opening)
    if (read.has(property)) claims[property] = statementsOf(bytes.slice(opening + 2, end + 1), property !== 'P39')
    opening = next
    at = end + 2
  }
  return claims
}

/** `itemsOnly`: only which items are named is asked for; that can be read without parsing, unless one is deprecated. */
function statementsOf(json: string, itemsOnly: boolean): Statement[] {
  if (itemsOnly && !json.includes('"deprecated"')) {
    const items = Array.from(json.matchAll(plain), ([, id]) => ({ mainsnak: { datavalue: { value: { id: id! } } } }))
    if (items.length === json.split(STATEMENT).length - 1) return items
  }
  return JSON.parse(json) as Statement[]
}
