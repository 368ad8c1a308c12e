/** Names near each other, in one script or two: whether they are one person's, or may be. Pure; rules: link-people.ts. */
import { nameWords, skeletonsOf, wordsShared } from '../text/name-skeleton.ts'
import type { Claim, Claims } from './claim.ts'
import { isKnownOffice } from './office.ts'
import type { Near } from './person-candidates.ts'
import { contradicts, hasSameOffice, type Profile, sharesCountry } from './person-evidence.ts'

/** How alike two names are. `equal`: the skeletons of all their words; `letters`: of the words that are near. */
type Alike = { equal: boolean; letters: number; sameScript: boolean; bare: boolean }

/** Somebody whose name is near that of a claim. */
export type NearPerson = Alike & Omit<Near, 'key' | 'text'>

/** Two people who may be one: `otherId` and the one whom the claim is linked to in the end. */
export type Proposal = { otherId: string; score: number; reason: string }

/** Fewer consonants in all are near by chance too often. */
const LEAST_LETTERS = 5
const MANY_LETTERS = 7
const LEAST_SURNAME = 3
/** So many are looked at, and so many proposed, for one name. */
const MOST_NEAR = 10
const MOST_PROPOSED = 3
/** What a score is made of; LEAST_SCORE is proposed. */
export const SCORES = { equal: 0.45, near: 0.3, long: 0.1, country: 0.2, office: 0.2, companion: 0.2, most: 0.95 }
export const LEAST_SCORE = 0.5

/** Those of the rows found by the index whose names are near in truth, each person once, the most alike first. */
export function nearPeople(claim: Claim, rows: readonly Near[]): NearPerson[] {
  const near = rows.flatMap(({ text, personId, ownerId, slug, knownId, disowned }) => {
    const alike = compare(claim, text)
    return alike === null ? [] : [{ ...alike, personId, ownerId, slug, knownId, disowned }]
  })
  const people = [...Map.groupBy(near, ({ personId }) => personId).values()].map(own => ({
    // Of equal names the person's own, before those of whoever was merged into them.
    ...own.toSorted((a, b) => rank(b) - rank(a) || compareOwners(a.ownerId, b.ownerId))[0]!,
    sameScript: own.some(({ sameScript }) => sameScript),
  }))
  return people.sort((a, b) => rank(b) - rank(a) || (a.personId < b.personId ? -1 : 1)).slice(0, MOST_NEAR)
}

function compareOwners(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : Number(a !== b)
}

const rank = ({ equal, letters }: Alike) => (equal ? 100 : 0) + letters

function compare(claim: Claim, text: string): Alike | null {
  const other = skeletonsOf(text)
  const sameScript = scriptOf(text) === scriptOf(claim.text)
  if (claim.bare) {
    const [word, surname] = [claim.skeletons.at(-1) ?? '', other.at(-1) ?? '']
    const same = sameScript ? nameWords(text).at(-1) === claim.last : word === surname && word.length >= LEAST_SURNAME
    return same && other.length > 1 ? { equal: false, letters: word.length, sameScript, bare: true } : null
  }
  const shorter = other.length < claim.skeletons.length ? other : claim.skeletons
  const letters = shorter.join('').length
  if (wordsShared(claim.skeletons, other) < 2 || letters < LEAST_LETTERS) return null
  return { equal: claim.skeletons.join(' ') === other.join(' '), letters, sameScript, bare: false }
}

function scriptOf(text: string): string {
  if (/\p{Script=Arabic}/u.test(text)) return 'ARABIC'
  if (/\p{Script=Cyrillic}/u.test(text)) return 'CYRILLIC'
  return /\p{Script=Latin}/u.test(text) ? 'LATIN' : 'OTHER'
}

/** May a claim be taken for somebody with a near name, without anybody being asked? */
export function isSame(claim: Claim, claims: Claims, near: NearPerson, profile: Profile): boolean {
  if (claim.given || contradicts(claim, claims, profile)) return false
  const office = hasSameOffice(claim, profile)
  if (near.bare) return near.sameScript && office && claim.roles.some(role => isKnownOffice(role.office))
  return office || (!near.sameScript && profile.company > 0 && sharesCountry(claim, claims, profile))
}

/** What to propose of those with a near name. A surname alone is proposed where one bearer is probable, and no other. */
export function proposalsOf(
  claim: Claim,
  claims: Claims,
  people: readonly { near: NearPerson; profile: Profile }[],
): Proposal[] {
  const scored = people.flatMap(({ near, profile }) => {
    if (contradicts(claim, claims, profile)) return []
    const evidence = [
      near.bare ? ('surname' as const) : near.equal ? ('equal' as const) : ('near' as const),
      ...(!near.bare && near.letters >= MANY_LETTERS ? (['long'] as const) : []),
      ...(sharesCountry(claim, claims, profile) ? (['country'] as const) : []),
      ...(hasSameOffice(claim, profile) ? (['office'] as const) : []),
      ...(profile.company > 0 ? (['companion'] as const) : []),
    ]
    const sum = evidence.reduce((all, one) => all + (one === 'surname' ? SCORES.near : SCORES[one]), 0)
    const score = Number(Math.min(SCORES.most, sum).toFixed(2))
    return score < LEAST_SCORE ? [] : [{ otherId: near.ownerId ?? near.personId, score, reason: evidence.join(' ') }]
  })
  if (claim.bare && scored.length > 1) return []
  return scored.sort((a, b) => b.score - a.score || (a.otherId < b.otherId ? -1 : 1)).slice(0, MOST_PROPOSED)
}
