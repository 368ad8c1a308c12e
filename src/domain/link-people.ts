/**
 * Linking: from the name that a story gives somebody to a person of the hub. The rules, in their order:
 *
 * 1. THE SAME NAME. Who bears a name with the same key (entity.ts; a name of kind SURNAME is none) may be meant: people
 *    of the hub, and those of the reference data of whom no person was made yet. Nothing speaks against: they are one.
 *    Of several the one with the most evidence (weights of person-evidence.ts: the same office of the same country 4,
 *    a country of theirs in the title 2, the same title 1, one of their countries in the story 1, each of up to three
 *    people who also stood beside them 1); then who has a Wikidata item, then the one with more stories, then the older.
 *    Evidence is read from the latest 100 stories of each, and from the reference data.
 * 2. AGAINST. A name that two bear is kept apart only where nobody else of the story has stood beside them, and
 *    - the title is of a state of which they are not, neither is any of their countries named in the story, and their own
 *      country is certain (two stories, or the reference data): a minister of Lebanon, a footballer of Egypt; or
 *    - their walks of life are others only (sport, arts, state): in another country from two stories on; in the same one,
 *      or without any, from three stories of within a year: people do go from the pitch into parliament, but not today.
 *    Then a new person of the same name is made, with a slug of its own, and the pair is proposed as a merge (score 0.3):
 *    splitting somebody costs more than a wrong link, because half of the stories are then missed on either page.
 * 3. A SINGLE WORD is nobody's surname by itself. It is the one who bears it as a name, if nobody else does as well by
 *    evidence, or is as well known; or the only one with this surname in the same script who was seen in the same office
 *    of the same country (الرئيس الروسي بوتين). Else it is somebody new, under the name as found.
 * 4. THE REFERENCE DATA. Of somebody there a person is made at the first mention, with all names, the Wikidata item and
 *    the description. A person whom the hub knows by any of these names of two words becomes that one, where nothing
 *    contradicts, and no editor took that item from them; of two of the data with one name and no evidence neither is taken.
 * 5. NEAR NAMES (text/name-skeleton.ts): in another script, or spelled in another way. Two words must be near in order,
 *    of five consonants in all. With the same office of the same country the name is one more of that person; across
 *    scripts also where a country of theirs is named and somebody stands beside them who did before. All this of one
 *    person only, whom the story names nowhere else. In any other case somebody new is made, and the pair is proposed as
 *    a merge where the score is 0.5 or more: skeletons equal 0.45, else near 0.3, seven consonants 0.1, a country 0.2,
 *    the same office and country 0.2, company 0.2; a single word with the surname of one person who has a country of the
 *    story: 0.3 and the same. Nobody is merged on less. Two whom an editor judged to be two are never taken for one.
 * 6. EDITORS name whom the hub knows by exactly that name: the oldest, whatever the evidence.
 *
 * The race: two stories that name the same new person at once. Whoever makes somebody, or gives a name, holds the lock
 * of entity.ts until commit and plans again under it; stories that name only known people never wait. A story costs the
 * same number of statements however many people it names: one where all are known and no title is given.
 */
import type { Tx } from '../db/client.ts'
import { type Claim, type Claims, claimsOf } from './claim.ts'
import type { StoryDraft } from './draft.ts'
import { type EntityRef, lockNewEntities, type Resolved } from './entity.ts'
import { judgedPairs, type Pair } from './merge-judgement.ts'
import { carryOut, type Link, type LinkedPerson } from './link-write.ts'
import { findByName, findNear, isDisowned, readProfiles } from './person-candidates.ts'
import { type Choice, chooseByName, type Chosen } from './person-choice.ts'
import { hasSameOffice, type Profile } from './person-evidence.ts'
import { isSame, type NearPerson, nearPeople, proposalsOf } from './person-near.ts'
import { isKnownOffice } from './office.ts'

/** Of so many unknown names near ones are looked for; a story that has more is a list. */
const MOST_OPEN = 200
/** Score of the pair of two who bear one name, and were kept apart. */
const APART_SCORE = 0.3

/**
 * The people that a story names, by the key of each name; who is new is made.
 * @param story `id`: of its article, which may be there already: then it is no evidence for itself; `kept`: who its given
 *   names are known to be already (kept-names.ts)
 */
export async function linkPeople(
  tx: Tx,
  draft: StoryDraft,
  story: { id: string; now: Date; kept: ReadonlyMap<string, Resolved> },
): Promise<Map<string, Resolved>> {
  const all = claimsOf(draft, story.now)
  const claims = { ...all, list: all.list.filter(({ key }) => !story.kept.has(key)) }
  const kept = all.list.flatMap(({ key }) => (story.kept.has(key) ? [[key, story.kept.get(key)!] as const] : []))
  return new Map([...kept, ...(await linkClaims(tx, draft, claims, story.id))])
}

async function linkClaims(
  tx: Tx,
  draft: StoryDraft,
  claims: Claims,
  articleId: string,
): Promise<Map<string, Resolved>> {
  if (claims.list.length === 0) return new Map()
  const plan = await planLinks(tx, claims, articleId, false)
  if (plan !== null && plan.every(isSettled)) return await withOwners(tx, refsOf(plan))
  await lockNewEntities(tx)
  const final = (await planLinks(tx, claims, articleId, true))!
  return await withOwners(tx, await carryOut(tx, { draft, claims, articleId }, final))
}

/** Those who were merged into the people of a story are looked up where a name of theirs led here. */
async function withOwners(tx: Tx, people: ReadonlyMap<string, LinkedPerson>): Promise<Map<string, Resolved>> {
  const ids = [...new Set([...people.values()].flatMap(({ ownerId }) => ownerId ?? []))]
  const select = { id: true, slug: true }
  const rows = ids.length === 0 ? [] : await tx.person.findMany({ where: { id: { in: ids } }, select })
  const owners = new Map<string | null, EntityRef>(rows.map(row => [row.id, row]))
  return new Map([...people].map(([key, { ownerId, ...ref }]) => [key, { ...ref, owner: owners.get(ownerId) ?? ref }]))
}

/** Is there nothing to write about it? A surname alone is written down for nobody. */
function isSettled({ chosen, near, proposals }: Link): boolean {
  if (near !== null) return near.bare
  return proposals.length === 0 && chosen?.personId != null && !chosen.adopts
}

function refsOf(plan: readonly Link[]): Map<string, LinkedPerson> {
  return new Map(
    plan.map(({ claim, chosen, near }) => {
      const { personId, slug, ownerId } = near ?? chosen!
      return [claim.key, { id: personId!, slug: slug!, ownerId }]
    }),
  )
}

/** Decides about every claim. Without the lock it gives up where somebody is unknown: all would be asked again. */
async function planLinks(tx: Tx, claims: Claims, except: string, locked: boolean): Promise<Link[] | null> {
  const found = Map.groupBy(
    await findByName(
      tx,
      claims.list.map(({ key }) => key),
      except,
    ),
    ({ key }) => key,
  )
  const candidatesOf = ({ key }: Claim) => found.get(key) ?? []
  if (!locked && claims.list.some(claim => candidatesOf(claim).every(({ personId }) => personId === null))) return null
  const certain = claims.list.flatMap(claim => {
    const [only, other] = candidatesOf(claim)
    return other === undefined ? (only?.personId ?? []) : []
  })
  const needed = claims.list.filter(needsEvidence).flatMap(claim => candidatesOf(claim))
  const profile = needed.length === 0 ? () => nobody : await readProfiles(tx, needed, certain, except)
  const choices = claims.list.map(claim => {
    const known = candidatesOf(claim).map(one => ({ ...one, profile: needsEvidence(claim) ? profile(one) : nobody }))
    return chooseByName(claim, claims, known)
  })
  return await withNear(tx, claims, choices, certain, except)

  /** Who is the only one with a name, and of whom nothing is said, is linked without a look at anything else. */
  function needsEvidence(claim: Claim): boolean {
    return (
      !claim.given && (candidatesOf(claim).length > 1 || (claim.roles.length > 0 && candidatesOf(claim).length > 0))
    )
  }
}

const nobody: Profile = { roles: [], countries: new Set(), places: new Set(), stories: 0, company: 0 }

/** Looks for near names where nobody bears the very one, or where a title may tell whose surname a single word is. */
async function withNear(
  tx: Tx,
  claims: Claims,
  choices: readonly Choice[],
  company: readonly string[],
  except: string,
): Promise<Link[]> {
  const open = claims.list.filter((claim, i) => needsNear(claim, choices[i]!.chosen)).slice(0, MOST_OPEN)
  const countries = [...claims.countries, ...open.flatMap(({ roles }) => roles.flatMap(({ country }) => country ?? []))]
  const rows =
    open.length === 0 ? new Map() : Map.groupBy(await findNear(tx, open, countries, except), ({ key }) => key)
  const near = new Map(open.map(claim => [claim, nearPeople(claim, rows.get(claim.key) ?? [])]))
  const all = [...near.values()].flat()
  const profile = all.length === 0 ? () => nobody : await readProfiles(tx, all, company, except)
  const people = claims.list.map(claim => (near.get(claim) ?? []).map(one => ({ near: one, profile: profile(one) })))
  const sames = claims.list.map((claim, i) =>
    people[i]!.flatMap(one => (isSame(claim, claims, one.near, one.profile) ? [one.near] : [])),
  )
  const different = await judgedPairs(
    tx,
    choices.flatMap(({ chosen }, i) => sames[i]!.map((same): Pair => [chosen?.personId ?? null, same.personId])),
  )
  const taken = Map.groupBy(
    [...choices.flatMap(({ chosen }) => chosen ?? []), ...sames.flat()],
    ({ personId }) => personId,
  )
  return claims.list.map((claim, i): Link => {
    const { chosen, apart } = choices[i]!
    const [same, other] = sames[i]!
    const isFree = same !== undefined && other === undefined && taken.get(same.personId)!.length === 1
    const isOther = same !== undefined && different([chosen?.personId ?? null, same.personId])
    if (isFree && !isOther && (!isNew(chosen) || (same.knownId === null && !isDisowned(same, chosen))))
      return nearLink(claim, chosen, same)
    if (chosen?.personId != null) return { claim, chosen, near: null, proposals: [] }
    const split = apart.map(({ personId, ownerId }) => ({
      otherId: ownerId ?? personId!,
      score: APART_SCORE,
      reason: 'apart',
    }))
    const unlike = new Map([...proposalsOf(claim, claims, people[i]!), ...split].map(one => [one.otherId, one]))
    return { claim, chosen, near: null, proposals: [...unlike.values()] }
  })
}

/** The person with the near name is meant; where the name is one of the reference data, they are that one. */
function nearLink(claim: Claim, chosen: Chosen, same: NearPerson): Link {
  const { personId, ownerId, slug } = same
  if (isNew(chosen))
    return { claim, chosen: { ...chosen, personId, ownerId, slug, adopts: true }, near: null, proposals: [] }
  return { claim, chosen: null, near: same, proposals: [] }
}

/** Somebody of the reference data of whom no person was made yet. */
function isNew(chosen: Chosen): chosen is NonNullable<Chosen> {
  return chosen !== null && chosen.personId === null
}

function needsNear(claim: Claim, chosen: Chosen): boolean {
  if (chosen?.personId == null) return true
  const titled = claim.bare && claim.roles.some(({ office, country }) => country !== null && isKnownOffice(office))
  return titled && !claim.given && chosen.knownId === null && !hasSameOffice(claim, chosen.profile)
}
