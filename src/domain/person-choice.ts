/** Which of those who bear a name is meant; pure, so that one order of rows decides as another. Rules: link-people.ts. */
import type { Claim, Claims } from './claim.ts'
import { type Candidate, isDisowned } from './person-candidates.ts'
import { contradicts, type Profile, weigh } from './person-evidence.ts'

export type Weighed = Candidate & { profile: Profile; sum: number }

/** Somebody chosen: of the hub, or of the reference data; `adopts`: this person of the hub is that one of the data. */
export type Chosen = Weighed | null

/** `apart`: people of the hub who bear the name, and whom the evidence speaks against. */
export type Choice = { chosen: Chosen; apart: Candidate[] }

/** Chooses among all who bear the name of a claim exactly. */
export function chooseByName(
  claim: Claim,
  claims: Claims,
  candidates: readonly (Candidate & { profile: Profile })[],
): Choice {
  const weighed = candidates.map(one => ({ ...one, sum: weigh(claim, claims, one.profile) })).sort(better)
  if (claim.given) return { chosen: asKnown(weighed), apart: [] }
  const named = weighed.filter(({ surname }) => !surname)
  const [against, left] = [named.filter(one => contradicts(claim, claims, one.profile)), new Set(named)]
  for (const one of against) left.delete(one)
  const alive = [...left]
  const chosen = claim.bare ? chooseBare(alive) : chooseFull(alive, claims)
  return { chosen, apart: chosen === null ? against.filter(({ personId }) => personId !== null) : [] }
}

/** More evidence, then who is known outside, then more stories, then the older one. */
function better(a: Weighed, b: Weighed): number {
  return (
    b.sum - a.sum ||
    Number(b.wikidataId !== null) - Number(a.wikidataId !== null) ||
    b.profile.stories - a.profile.stories ||
    byId(a, b)
  )
}

function byId(a: Candidate, b: Candidate): number {
  const [one, other] = [a.personId ?? `~${a.knownId}`, b.personId ?? `~${b.knownId}`]
  return one < other ? -1 : Number(one > other)
}

/** An editor means the oldest of the hub, as ever; else the only one that the reference data has. */
function asKnown(weighed: readonly Weighed[]): Chosen {
  const [oldest] = weighed.filter(({ personId }) => personId !== null).sort(byId)
  return oldest ?? onlyOne(weighed)
}

/** The first, unless the second is as good and another one for certain. */
function onlyOne(free: readonly Weighed[]): Chosen {
  const [first, second] = free
  if (first === undefined) return null
  const alike = second !== undefined && second.sum === first.sum
  return alike && (second.wikidataId === null) === (first.wikidataId === null) ? null : first
}

function chooseFull(alive: readonly Weighed[], claims: Claims): Chosen {
  const hub = alive.find(({ personId }) => personId !== null)
  const known = onlyOne(alive.filter(({ personId }) => personId === null))
  if (hub === undefined || known === null) return hub ?? known
  const mayBeOne = !isDisowned(hub, known) && (hub.wikidataId === null || known.wikidataId === null)
  if (mayBeOne && !contradicts({ roles: [...known.profile.roles] }, claims, withoutCompany(hub.profile))) {
    return hub.knownId === null ? { ...hub, knownId: known.knownId, adopts: true } : hub
  }
  return known.sum > hub.sum ? known : hub
}

const withoutCompany = (profile: Profile): Profile => ({ ...profile, company: 0 })

/** A single word names one person only where nobody else, or nobody as well known, bears it; or it is all of a name. */
function chooseBare(alive: readonly Weighed[]): Chosen {
  const best = alive.filter(({ sum }) => sum === alive[0]?.sum)
  const known = best.filter(({ knownId }) => knownId !== null)
  if (best.length === 1) return best[0]!
  if (known.length === 1) return known[0]!
  return best.find(({ personId, own }) => personId !== null && own) ?? null
}
