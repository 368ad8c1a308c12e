/** What a story says of each person that it names, before it is known who they are. */
import { nameWords, skeletonsOf } from '../text/name-skeleton.ts'
import { fold } from '../text/fold.ts'
import type { DraftMention, StoryDraft } from './draft.ts'
import { keyOf } from './entity.ts'
import { officeOf, walkOf } from './office.ts'

/** `office`, `walk`: of office.ts; `country`: a code, or null where none is named. */
export type ClaimedRole = { office: string; walk: string | null; country: string | null }

/**
 * One name of a story. `text`: as it was first written, `key`: of entity.ts. `last`: its last word, folded. `bare`: it has
 * no other, so it may be the surname of many. `given`: by an editor, who means the one whom the hub knows by that name.
 */
export type Claim = {
  key: string
  text: string
  last: string
  bare: boolean
  given: boolean
  skeletons: string[]
  roles: ClaimedRole[]
}

/** The claims of a story, sorted by key so that equal stories are linked in one way; and the codes of its countries. */
export type Claims = { list: Claim[]; countries: ReadonlySet<string>; language: string; at: Date }

/** What a title with a country says, whichever language it is in. */
export function claimedRole({ title, country }: { title: string; country: string | null }): ClaimedRole {
  const folded = fold(title)
  return { office: officeOf(folded), walk: walkOf(folded), country }
}

/** The claims of a draft: of the people whom the editor gave, or else of those whom the text names. */
export function claimsOf(draft: StoryDraft, now: Date): Claims {
  const named = draft.mentions.flatMap(mention => ('person' in mention ? [mention] : []))
  const roles = Map.groupBy(named, ({ person }) => keyOf(person))
  const texts = new Map<string, string>()
  // Of several spellings the first one counts.
  for (const text of draft.people ?? named.map(({ person }) => person)) {
    const key = keyOf(text)
    if (!texts.has(key)) texts.set(key, text)
  }
  const list = [...texts].map(([key, text]) => claimOf(key, text, roles.get(key) ?? [], draft.people !== null))
  return {
    list: list.sort((a, b) => (a.key < b.key ? -1 : 1)),
    countries: new Set(draft.countries ?? draft.mentions.flatMap(m => ('country' in m ? [m.country] : []))),
    language: draft.language,
    at: draft.publishedAt?.instant ?? now,
  }
}

function claimOf(key: string, text: string, mentions: readonly DraftMention[], given: boolean): Claim {
  const words = nameWords(text)
  const roles = mentions.flatMap(mention => ('person' in mention && mention.role ? [claimedRole(mention.role)] : []))
  const unlike = new Map(roles.map(role => [`${role.office} ${role.country}`, role]))
  const last = words.at(-1) ?? key
  return { key, text, last, bare: words.length < 2, given, skeletons: skeletonsOf(text), roles: [...unlike.values()] }
}
