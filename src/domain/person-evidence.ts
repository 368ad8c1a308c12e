/** What speaks for and against a name of a story being a person of the hub; the rules stand in link-people.ts. */
import type { Claim, ClaimedRole, Claims } from './claim.ts'
import { isKnownOffice } from './office.ts'

/** A role that a person was seen with: in how many stories, from when until when (null: not known). */
export type SeenRole = ClaimedRole & { stories: number; since: Date | null; until: Date | null }

/**
 * What is known of somebody. `countries`: of their roles, where two stories say so, and of the reference data; `places`:
 * countries of a third of their stories; `stories`: how many were looked at; `company`: how many of the people of the
 * story at hand stand in them too.
 */
export type Profile = {
  roles: readonly SeenRole[]
  countries: ReadonlySet<string>
  places: ReadonlySet<string>
  stories: number
  company: number
}

/** Fewer stories may be wrong about a country, and about a walk of life. */
export const CERTAIN = { country: 2, walk: 3 }
const YEAR_MS = 365 * 86_400_000
const MOST_COMPANY = 3

/** The weights of evidence, most telling first: of several who bear a name the one with the highest sum is meant. */
export const WEIGHTS = { sameOffice: 4, country: 2, likeOffice: 1, place: 1, companion: 1 }

/** Does the claim have the very office, of the very country, that the person was seen with? */
export function hasSameOffice(claim: Pick<Claim, 'roles'>, profile: Profile): boolean {
  return claim.roles.some(
    role => role.country !== null && profile.roles.some(seen => isOffice(role, seen) && seen.country === role.country),
  )
}

const isOffice = (role: ClaimedRole, seen: ClaimedRole) => role.office === seen.office

/** Is a country of the person one of the claim's roles, or else one that the story names? */
export function sharesCountry(
  claim: Pick<Claim, 'roles'>,
  claims: Pick<Claims, 'countries'>,
  profile: Profile,
): boolean {
  return (
    claim.roles.some(({ country }) => country !== null && profile.countries.has(country)) ||
    [...profile.countries].some(country => claims.countries.has(country))
  )
}

/** How much speaks for it. */
export function weigh(claim: Claim, claims: Claims, profile: Profile): number {
  let sum = Math.min(MOST_COMPANY, profile.company) * WEIGHTS.companion
  if (hasSameOffice(claim, profile)) sum += WEIGHTS.sameOffice
  else if (claim.roles.some(({ country }) => country !== null && profile.countries.has(country))) sum += WEIGHTS.country
  else if (claim.roles.some(role => profile.roles.some(seen => isOffice(role, seen)))) sum += WEIGHTS.likeOffice
  const places = profile.countries.union(profile.places)
  return [...places].some(country => claims.countries.has(country)) ? sum + WEIGHTS.place : sum
}

/** Does the claim speak of somebody else: an office of another state, or another walk of life? */
export function contradicts(
  claim: Pick<Claim, 'roles'>,
  claims: Pick<Claims, 'countries' | 'at'>,
  profile: Profile,
): boolean {
  if (profile.company > 0) return false
  const elsewhere = profile.countries.size > 0 && !sharesCountry(claim, claims, profile)
  return claim.roles.some(role => {
    const isState = role.walk === 'STATE' || isKnownOffice(role.office)
    if (elsewhere && isState && role.country !== null) return true
    return role.walk !== null && isOtherWalk(role.walk, elsewhere && role.country !== null, claims.at, profile)
  })
}

/** Was the person seen in other walks of life only? In the same country they may have changed it, so only within a year. */
function isOtherWalk(walk: string, elsewhere: boolean, at: Date, { roles }: Profile): boolean {
  const others = roles.filter(seen => seen.walk !== null)
  if (others.length === 0 || others.some(seen => seen.walk === walk)) return false
  const counted = elsewhere ? others : others.filter(seen => isNear(seen, at))
  const stories = counted.reduce((sum, seen) => sum + seen.stories, 0)
  return stories >= (elsewhere ? CERTAIN.country : CERTAIN.walk)
}

function isNear({ since, until }: SeenRole, at: Date): boolean {
  return (
    (since === null || since.getTime() - YEAR_MS <= at.getTime()) &&
    (until === null || at.getTime() <= until.getTime() + YEAR_MS)
  )
}
