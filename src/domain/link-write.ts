/** Writing down what was decided about the names of a story: who is made, who gets a name, who may be one. */
import type { Tx } from '../db/client.ts'
import type { Claim, Claims } from './claim.ts'
import type { StoryDraft } from './draft.ts'
import type { EntityRef } from './entity.ts'
import { findNamesakes, readProfiles } from './person-candidates.ts'
import { contradicts } from './person-evidence.ts'
import { addNames, adopt, type Bearer, type Known, makePeople, readKnown, tellChanged } from './person-write.ts'
import { propose } from './merge-candidate.ts'
import type { Chosen } from './person-choice.ts'
import type { NearPerson, Proposal } from './person-near.ts'

/** What is to be done about a claim: whom it is linked to, or nobody yet; and whom that may be as well. */
export type Link = { claim: Claim; chosen: Chosen; near: NearPerson | null; proposals: Proposal[] }

/** The story that is linked. */
export type LinkedStory = { draft: StoryDraft; claims: Claims; articleId: string }

/** Whom a claim is linked to. */
export type LinkedPerson = EntityRef & Pick<Bearer, 'ownerId'>

/** @returns the people of the story by the keys of their names */
export async function carryOut(tx: Tx, story: LinkedStory, links: readonly Link[]): Promise<Map<string, LinkedPerson>> {
  const { language } = story.draft
  const known = await readKnown(
    tx,
    links.flatMap(({ chosen }) =>
      chosen?.knownId && (chosen.adopts || chosen.personId === null) ? [chosen.knownId] : [],
    ),
  )
  const bearers = await bearersOf(tx, story, links, known)
  const refs = new Map<string, LinkedPerson>()
  const adopting = new Map<string, { bearer: Bearer; known: Known }>()
  for (const { claim, chosen, near } of links) {
    const bearer = chosen === null ? undefined : bearers.get(chosen.knownId ?? '')
    const person = near ?? (isOfHub(chosen) ? chosen : bearer)
    if (person === undefined) continue
    const { personId, ownerId, slug } = person
    refs.set(claim.key, { id: personId, slug, ownerId })
    const who = known.get(chosen?.knownId ?? '')
    if (who !== undefined) adopting.set(personId, { bearer: { personId, ownerId }, known: who })
  }
  const drafts = links.flatMap(({ claim: { key, text }, chosen }) =>
    refs.has(key) ? [] : [{ key, text, knownId: chosen?.knownId ?? null }],
  )
  for (const [key, ref] of await makePeople(tx, drafts, known, language)) refs.set(key, { ...ref, ownerId: null })
  await adopt(tx, [...adopting.values()])
  // A surname alone is written down for nobody: the next story may mean another one by it.
  const spelled = links.flatMap(({ claim: { text }, near }) =>
    near === null || near.bare
      ? []
      : [
          {
            ...{ personId: near.personId, ownerId: near.ownerId },
            text,
            language,
            kind: near.sameScript ? ('ALIAS' as const) : ('TRANSLITERATION' as const),
          },
        ],
  )
  await addNames(tx, spelled)
  await tellChanged(tx, [...adopting.keys(), ...spelled.map(({ personId }) => personId)])
  await propose(
    tx,
    story,
    links.flatMap(({ claim, proposals }) =>
      proposals.map(proposal => {
        const { id, ownerId } = refs.get(claim.key)!
        return { ...proposal, key: claim.key, personId: ownerId ?? id }
      }),
    ),
  )
  return refs
}

function isOfHub(chosen: Chosen): chosen is NonNullable<Chosen> & { personId: string; slug: string } {
  return chosen !== null && chosen.personId !== null
}

/**
 * Who of the hub bears another name of somebody of the reference data, of whom a person is about to be made: the one
 * with the most stories of those whom nothing speaks against.
 */
async function bearersOf(
  tx: Tx,
  { claims, articleId }: LinkedStory,
  links: readonly Link[],
  known: ReadonlyMap<string, Known>,
) {
  const made = links.flatMap(({ chosen }) => (chosen?.personId === null && chosen.knownId !== null ? [chosen] : []))
  const bearers = new Map<string, Bearer & { slug: string }>()
  if (made.length === 0) return bearers
  const namesakes = await findNamesakes(tx, [...known.keys()])
  const profile = await readProfiles(
    tx,
    namesakes.map(({ personId }) => ({ personId, knownId: null })),
    [],
    articleId,
  )
  const taken = new Set(links.flatMap(({ chosen, near }) => near?.personId ?? chosen?.personId ?? []))
  for (const { knownId, profile: who } of made) {
    const own = namesakes
      .filter(one => one.knownId === knownId && !taken.has(one.personId))
      .flatMap(one => {
        const seen = profile({ personId: one.personId, knownId: null })
        return contradicts({ roles: [...who.roles] }, claims, seen) ? [] : [{ ...one, stories: seen.stories }]
      })
    const [first] = own.sort((a, b) => b.stories - a.stories || (a.personId < b.personId ? -1 : 1))
    if (first !== undefined && knownId !== null) bearers.set(knownId, first)
  }
  return bearers
}
