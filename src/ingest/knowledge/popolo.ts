/**
 * Popolo JSON: a document with `persons`, and the `memberships`, `organizations` and `posts` that say which offices they
 * hold; also a bare array of persons. Offices stand behind the people they are of, so the document is read as a whole.
 */
import { z } from 'zod'
import { RawiError } from '../../domain/errors.ts'
import type { KnownNameDraft, KnownPersonDraft, KnownRole } from '../../domain/known-draft.ts'
import { keyOf } from '../../domain/entity.ts'
import { detectLanguage } from '../../text/language.ts'
import { badRecord, inParts, type OpenFile, type Part, type Reader } from './reader.ts'
import { invalid, itemOf, languageOf, yearOf } from './record.ts'

/** The whole of a parliament's history has five megabytes. */
const LARGEST = 256 * 1024 * 1024

const text = z.string().nullish()
const membership = z.object({
  person_id: text,
  role: text,
  label: text,
  post_id: text,
  organization_id: text,
  start_date: text,
  end_date: text,
})
const person = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  name: text,
  summary: text,
  other_names: z.array(z.object({ name: text, lang: text })).nullish(),
  identifiers: z.array(z.object({ scheme: text, identifier: text })).nullish(),
  memberships: z.array(membership).nullish(),
})
const named = z.object({ id: z.union([z.string(), z.number()]), name: text, label: text, role: text })
/** Only that these are lists: each person is looked at alone, so that one that is broken keeps none back. */
const document = z.object({
  persons: z.array(z.unknown()),
  memberships: z.array(z.unknown()).nullish(),
  organizations: z.array(z.unknown()).nullish(),
  posts: z.array(z.unknown()).nullish(),
})

type Membership = z.infer<typeof membership>
type Offices = { of: ReadonlyMap<string, Membership[]>; posts: Titles; organizations: Titles }
type Titles = ReadonlyMap<string, string>

/** Reads people from a Popolo document; positions and lines are counted in persons. */
export const readPopolo: Reader = async function* (file, { position: start }) {
  const read = await readDocument(file)
  const offices: Offices = {
    of: Map.groupBy(valid(membership, read.memberships), ({ person_id: id }) => id ?? ''),
    posts: titlesOf(read.posts),
    organizations: titlesOf(read.organizations),
  }
  let number = start
  for (const persons of inParts(read.persons.slice(start))) {
    const part: Part = { people: [], bad: [], lines: persons.length, position: number + persons.length }
    for (const given of persons) {
      number++
      try {
        part.people.push(personOf(given, offices))
      } catch (error) {
        part.bad.push(badRecord(number, error))
      }
    }
    yield part
  }
}

async function readDocument(file: OpenFile): Promise<z.infer<typeof document>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file.bytes(0)) {
    size += chunk.length
    if (size > LARGEST) {
      throw new RawiError('KNOWLEDGE_UNREADABLE', `${file.name} has more than the ${LARGEST} bytes of a document.`)
    }
    chunks.push(chunk)
  }
  let json: unknown
  try {
    json = JSON.parse(
      Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  } catch (error) {
    throw new RawiError('KNOWLEDGE_UNREADABLE', `${file.name} is no JSON: ${(error as Error).message}.`)
  }
  const parsed = document.safeParse(Array.isArray(json) ? { persons: json } : json)
  if (parsed.success) return parsed.data
  throw new RawiError('KNOWLEDGE_UNREADABLE', `${file.name} is no Popolo: it has no list "persons".`)
}

function personOf(given: unknown, offices: Offices): KnownPersonDraft {
  const parsed = person.safeParse(given)
  if (!parsed.success) throw invalid(`The person is not as Popolo has it: ${z.prettifyError(parsed.error)}`)
  const { id, name, summary, other_names: others, identifiers, memberships } = parsed.data
  const names: KnownNameDraft[] = name ? [{ text: name, language: detectLanguage(name), kind: 'CANONICAL' }] : []
  for (const { name: other, lang } of others ?? []) {
    if (other) names.push({ text: other, language: lang ? languageOf(lang) : detectLanguage(other), kind: 'ALIAS' })
  }
  if (names.length === 0) throw invalid('The person has no name.')
  const wikidataId = itemOf(identifiers?.find(({ scheme }) => scheme === 'wikidata')?.identifier ?? '')
  const held = [...(memberships ?? []), ...(id == null ? [] : (offices.of.get(String(id)) ?? []))]
  return {
    sourceKey: id == null ? (wikidataId ?? keyOf(names[0]!.text)) : String(id),
    wikidataId,
    description: summary || null,
    countries: [],
    roles: held.flatMap(office => roleOf(office, offices)),
    names,
  }
}

/** The title of an office: of the post, or what the membership says, with the organization where that is all it says. */
function roleOf(office: Membership, { posts, organizations }: Offices): KnownRole[] {
  const organization = organizations.get(office.organization_id ?? '')
  const own = office.label || office.role
  const title = posts.get(office.post_id ?? '') ?? (own && organization ? `${own}, ${organization}` : own)
  if (!title) return []
  return [{ title, country: null, since: yearOf(office.start_date ?? ''), until: yearOf(office.end_date ?? '') }]
}

function titlesOf(list: unknown): Titles {
  return new Map(
    valid(named, list).flatMap(({ id, label, name, role }) => {
      const title = label || name || role
      return title ? [[String(id), title] as const] : []
    }),
  )
}

/** What in a list is as it should be. */
function valid<T>(schema: z.ZodType<T>, list: unknown): T[] {
  return (Array.isArray(list) ? list : []).flatMap(item => schema.safeParse(item).data ?? [])
}
