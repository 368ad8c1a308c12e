/** From the names found in a story to its links: which people and countries, how often, and how much it is about them. */
import type { Tx } from '../db/client.ts'
import { bySalience, type CardCountry, type CardLink, type CardPerson } from './card.ts'
import { findCountries } from './country.ts'
import type { DraftMention, StoryDraft } from './draft.ts'
import { keyOf, type Resolved } from './entity.ts'
import { linkPeople } from './link-people.ts'
import { joinPeople } from './parts.ts'
import { linkRoles, type RoleLink } from './role.ts'
import { salience } from './salience.ts'

/** A mention with the entity it was resolved to; a person who was merged into another is named as themselves. */
export type LinkedMention = DraftMention & { personId: string | null; countryId: string | null }

/** `ownerId`: whose role it is, where that is somebody merged into the person; null: their own. */
type OwnedRole = RoleLink & { ownerId: string | null }

/** Links are sorted, most salient first; mentions stay in the order of the text. */
export type Links = { people: CardPerson[]; countries: CardCountry[]; mentions: LinkedMention[]; roles: OwnedRole[] }

/** `given`: by the keys of the names that an editor gave the ids of those who were meant. */
type LinkedStory = Links & { given: Record<string, string> }

/**
 * Resolves the names of a draft to entities and counts them. Two spellings of one person become one link. People and
 * countries that the editor gave replace what was found; one that the text never names has a link without mentions.
 * @param story `id`: of its article, new or there already; `now`: when it came in; `kept`: the people whom it gave already
 */
export async function linkStory(
  tx: Tx,
  draft: StoryDraft,
  story: { id: string; now: Date; kept: ReadonlyMap<string, Resolved> },
): Promise<LinkedStory> {
  const { mentions } = draft
  const coded = mentions.flatMap(mention => ('country' in mention ? [mention.country] : []))
  const people = await linkPeople(tx, draft, story)
  const countries = await findCountries(tx, draft.countries ?? coded)

  const linked = mentions.flatMap((mention): LinkedMention[] => {
    if ('person' in mention) {
      const person = people.get(keyOf(mention.person))
      return person === undefined ? [] : [{ ...mention, personId: person.owner.id, countryId: null }]
    }
    const country = countries.get(mention.country)
    return country === undefined ? [] : [{ ...mention, personId: null, countryId: country.id }]
  })
  const byEntity = Map.groupBy(linked, ({ personId, countryId }) => personId ?? countryId)
  const own = (id: string) => byEntity.get(id) ?? []
  /** The links of one kind of entities, most salient first. */
  const ranked = <Ref extends { id: string }>(refs: readonly Ref[]) => {
    const most = refs.reduce((max, { id }) => Math.max(max, own(id).length), 0)
    return refs.map(ref => ({ ...ref, ...linkOf(own(ref.id), most) })).sort(bySalience)
  }
  const owners = [...unique([...people.values()].map(({ owner }) => owner))]
  const roots = new Map([...people.values()].map(({ owner, id, slug }) => [owner.id, { id, slug }]))
  const roles = await linkRoles(tx, linked, countries)
  return {
    people: joinPeople(ranked(owners), ({ id }) => roots.get(id)!),
    countries: ranked([...countries.values()].map(country => ({ ...country, evidence: evidenceOf(own(country.id)) }))),
    mentions: linked,
    given: draft.people === null ? {} : Object.fromEntries([...people].map(([key, { owner }]) => [key, owner.id])),
    roles: roles.map(role => {
      const personId = roots.get(role.personId)!.id
      return { ...role, personId, ownerId: personId === role.personId ? null : role.personId }
    }),
  }
}

/** An entity that two names led to comes once. */
function unique<T extends { id: string }>(entities: Iterable<T>): Iterable<T> {
  return new Map([...entities].map(entity => [entity.id, entity])).values()
}

function linkOf(own: LinkedMention[], most: number): Omit<CardLink, 'id'> {
  const spans = own.map(({ field, paragraph }) => ({ inHeadline: field === 'HEADLINE', inLead: paragraph === 0 }))
  return {
    mentionCount: own.length,
    salience: salience(spans, most),
    inHeadline: spans.some(span => span.inHeadline),
  }
}

/** In the order of the enum, so that the same story gives the same card. */
function evidenceOf(own: LinkedMention[]) {
  const seen = new Set(own.flatMap(mention => ('country' in mention ? [mention.evidence] : [])))
  return (['NAME', 'DEMONYM', 'CAPITAL', 'METONYM'] as const).filter(evidence => seen.has(evidence))
}
