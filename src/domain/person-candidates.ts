/**
 * Who may be meant by the names of a story: people of the hub, and people of the reference data of whom none is made
 * yet. A statement for all names of a story each, however many there are.
 */
import type { Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { prepared } from '../db/prepared.ts'
import { nearKeys, nearKeysOfLast } from '../text/name-skeleton.ts'
import { claimedRole, type Claim } from './claim.ts'
import { notTakenAway } from './entity-names.ts'
import { ownOrMerged } from './merged.ts'
import { withOwner } from './name-owner.ts'
import { CERTAIN, type Profile, type SeenRole } from './person-evidence.ts'

/** So many that bear one name are looked at, the oldest first. */
const MOST_NAMESAKES = 20
const MOST_NEAR = 30
/** Evidence is what the latest stories of a person say; of somebody in a hundred thousand stories as of anybody. */
const LATEST_STORIES = 100
/** Who stands in one of twenty stories of somebody is company; who is in the news every day stands beside everybody once. */
const COMPANION_SHARE = 20
/** A name of more words is looked up by its first ones and its last. */
const MOST_WORDS = 4

/**
 * Somebody who may be meant. `personId` is null where the hub has no person of it yet; `ownerId`: who bears the name, where
 * that is not the person itself but somebody merged into it. `adopts`: the person is the one of the reference data, and was
 * not told so yet. `disowned`: who it is not, as an editor said: see isDisowned. `own`: the name is no mere alias.
 */
export type Candidate = {
  key: string
  personId: string | null
  ownerId: string | null
  slug: string | null
  knownId: string | null
  wikidataId: string | null
  adopts: boolean
  disowned: string[]
  own: boolean
  surname: boolean
}

/** Did an editor say that somebody of the hub is not that one of the reference data? */
export function isDisowned(
  { disowned }: Pick<Candidate, 'disowned'>,
  { knownId, wikidataId }: Pick<Candidate, 'knownId' | 'wikidataId'>,
): boolean {
  return [knownId, wikidataId].some(id => id !== null && disowned.includes(id))
}

/** As the database finds somebody: with all who are one with them and bear the name. */
type Owned<Row> = Omit<Row, 'ownerId'> & { bearers: string[] }

/**
 * All who bear a name with one of these keys.
 * @param articleId of the story at hand, which may be linked already
 */
export async function findByName(tx: Tx, keys: readonly string[], articleId: string): Promise<Candidate[]> {
  const rows = await tx.$queryRaw<Owned<Candidate>[]>`
    ${prepared} SELECT hit.key, p.id AS "personId", p.slug, k.id AS "knownId",
      array_remove(array_agg(DISTINCT coalesce(hit.owner, hit.person)), NULL) AS bearers,
      coalesce(${ownOrMerged(Prisma.sql`p`, 'wikidata_id')}, k.wikidata_id) AS "wikidataId",
      (p.id IS NOT NULL AND k.id IS NOT NULL AND bool_and(q.known IS NULL)) AS adopts, coalesce(p.disowned, '{}') AS disowned,
      bool_or(hit.kind = 'CANONICAL') AS own, bool_and(hit.kind = 'SURNAME') AS surname
    FROM (
      SELECT w.key, n.person_id AS person, n.owner_id AS owner, NULL::uuid AS known, n.kind
      FROM unnest(${[...keys]}::text[]) AS w (key) CROSS JOIN LATERAL (
        SELECT person_id, owner_id, kind FROM person_name WHERE folded = w.key
        ORDER BY person_id LIMIT ${MOST_NAMESAKES}) n
      UNION ALL
      SELECT w.key, a.person, a.owner, n.id, n.kind
      FROM unnest(${[...keys]}::text[]) AS w (key) CROSS JOIN LATERAL (
        SELECT o.id, o.wikidata_id, m.kind, m.language FROM known_name m JOIN known_person o ON o.id = m.known_person_id
        WHERE m.folded = w.key ORDER BY o.id LIMIT ${MOST_NAMESAKES}) n
      LEFT JOIN LATERAL (
        SELECT e.id AS person, NULLIF(b.id, e.id) AS owner, n.id::text <> ALL(e.disowned)
          AND (n.wikidata_id <> ALL(e.disowned)) IS NOT FALSE
          AND ${notTakenAway(Prisma.sql`e.id, b.id`, Prisma.sql`n.language, w.key`)} AS named
        FROM person b JOIN person e ON e.id = coalesce(b.merged_into_id, b.id)
        WHERE b.known_person_id = n.id OR b.wikidata_id = n.wikidata_id
        ORDER BY b.known_person_id IS NULL, b.id LIMIT 1) a ON TRUE WHERE a.named IS NOT FALSE) hit
    LEFT JOIN person p ON p.id = hit.person
    LEFT JOIN LATERAL (SELECT ${ownOrMerged(Prisma.sql`p`, 'known_person_id')} AS known) q ON TRUE
    LEFT JOIN known_person k ON k.id = coalesce(q.known, hit.known)
    GROUP BY hit.key, p.id, k.id ORDER BY hit.key, p.id, k.id NULLS LAST`
  // Found by a name of the hub, and as the one with the same Wikidata item: the latter says more.
  const alike = Map.groupBy(rows, row => `${row.key} ${row.personId ?? row.knownId}`)
  const unlike = [...alike.values()].map(own => ({ ...own[0]!, bearers: own.flatMap(({ bearers }) => bearers) }))
  return await withOwner(tx, unlike, articleId)
}

/** The keys of two words, one of which each must be a name's; or of one word. */
type Lookup = { key: string; one: string[]; other: string[] | null }

/** Somebody who bears a name near that of a claim; `ownerId` and `disowned` as of candidates. */
export type Near = {
  key: string
  personId: string
  ownerId: string | null
  slug: string
  knownId: string | null
  disowned: string[]
  text: string
}

/**
 * Who bears a name near one of these: two words of it near, or, for a name of one word, the same surname, and a role in
 * one of the countries. By the index of near_keys: among 200,000 names 1.5 ms for each that is asked for (95 of 100 within
 * 4 ms). Of thirty and more those whose words are equal come first; the first key of a word is its skeleton.
 */
export async function findNear(
  tx: Tx,
  claims: readonly Claim[],
  countries: readonly string[],
  articleId: string,
): Promise<Near[]> {
  const wanted = claims.flatMap(({ key, bare, skeletons }): Lookup[] => {
    if (bare) return skeletons.map(skeleton => ({ key, one: nearKeysOfLast(skeleton), other: null }))
    return pairsOf(skeletons).map(([one, other]) => ({ key, one: nearKeys(one), other: nearKeys(other) }))
  })
  if (wanted.length === 0) return []
  const rows = await tx.$queryRaw<Owned<Near>[]>`
    SELECT w.key, p.id AS "personId", p.slug, ${ownOrMerged(Prisma.sql`p`, 'known_person_id')} AS "knownId", n.text, p.disowned,
           array_agg(DISTINCT coalesce(n.owner_id, n.person_id)) AS bearers
    FROM json_to_recordset(${JSON.stringify(wanted)}::json) AS w (key text, one text[], other text[])
    CROSS JOIN LATERAL (
      SELECT * FROM (
        SELECT id, person_id, owner_id, text, near_keys @> ARRAY[w.one[1], w.other[1]] AS equal FROM person_name
        WHERE w.other IS NOT NULL AND near_keys && w.one AND near_keys && w.other
        UNION ALL
        SELECT id, person_id, owner_id, text, TRUE FROM person_name b
        WHERE w.other IS NULL AND near_keys && w.one AND EXISTS (
          SELECT 1 FROM article_role r JOIN country c ON c.id = r.country_id
          WHERE r.person_id = b.person_id AND c.code = ANY(${[...countries]})
          UNION ALL
          SELECT 1 FROM person q JOIN known_person k ON k.id = q.known_person_id
          WHERE (q.id = b.person_id OR q.merged_into_id = b.person_id) AND k.countries && ${[...countries]}::text[])) x
      ORDER BY equal DESC, id LIMIT ${MOST_NEAR}) n
    JOIN person p ON p.id = n.person_id GROUP BY w.key, p.id, n.text ORDER BY w.key, p.id, n.text`
  return await withOwner(tx, rows, articleId)
}

/** Who of the hub, and of nobody known, bears a name of two words of these people of the reference data. */
export async function findNamesakes(tx: Tx, knownIds: readonly string[]) {
  return await tx.$queryRaw<{ knownId: string; personId: string; ownerId: string | null; slug: string }[]>`
    SELECT DISTINCT ON (m.known_person_id, p.id) m.known_person_id AS "knownId", p.id AS "personId", p.slug,
           n.owner_id AS "ownerId"
    FROM known_name m JOIN person_name n ON n.folded = m.folded JOIN person p ON p.id = n.person_id
    WHERE m.known_person_id = ANY(${[...knownIds]}::uuid[]) AND m.folded LIKE '% %' AND n.kind <> 'SURNAME'
      AND ${ownOrMerged(Prisma.sql`p`, 'known_person_id')} IS NULL AND ${ownOrMerged(Prisma.sql`p`, 'wikidata_id')} IS NULL
      AND m.known_person_id::text <> ALL(p.disowned) AND NOT EXISTS (
        SELECT 1 FROM known_person k WHERE k.id = m.known_person_id AND k.wikidata_id = ANY(p.disowned))
    ORDER BY m.known_person_id, p.id, n.owner_id NULLS FIRST`
}

function pairsOf(skeletons: readonly string[]): [string, string][] {
  const few = skeletons.length > MOST_WORDS ? [...skeletons.slice(0, MOST_WORDS - 1), skeletons.at(-1)!] : skeletons
  return few.flatMap((one, i) => few.slice(i + 1).map((other): [string, string] => [one, other]))
}

type ProfileRow = {
  id: string
  stories: number
  company: number
  roles: { title: string; country: string | null; stories: number; since: string; until: string }[]
  places: string[]
}
type KnownRow = { id: string; countries: string[]; roles: KnownRole[] }
type KnownRole = { title: string; country?: string | null; since?: number | null; until?: number | null }

/** Whose profile is wanted: of the hub, of the reference data, or of both. */
export type Wanted = Pick<Candidate, 'personId' | 'knownId'>

/**
 * What is known of each of these, in two statements.
 * @param company people of the story at hand, who are no company to themselves
 * @param except the story at hand, whose earlier revision is no evidence for its next
 */
export async function readProfiles(
  tx: Tx,
  wanted: readonly Wanted[],
  company: readonly string[],
  except: string,
): Promise<(wanted: Wanted) => Profile> {
  const ids = [...new Set(wanted.flatMap(({ personId }) => personId ?? []))]
  const knownIds = [...new Set(wanted.flatMap(({ knownId }) => knownId ?? []))]
  const rows = ids.length === 0 ? [] : await selectStories(tx, ids, company, except)
  const known =
    knownIds.length === 0
      ? []
      : await tx.$queryRaw<KnownRow[]>`
    SELECT id, countries, roles FROM known_person WHERE id = ANY(${knownIds}::uuid[])`
  const [byId, byKnown] = [new Map(rows.map(row => [row.id, row])), new Map(known.map(row => [row.id, row]))]
  return ({ personId, knownId }) => profileOf(byId.get(personId ?? ''), byKnown.get(knownId ?? ''))
}

async function selectStories(tx: Tx, ids: string[], company: readonly string[], except: string): Promise<ProfileRow[]> {
  return await tx.$queryRaw<ProfileRow[]>(Prisma.sql`
    SELECT c.id, cardinality(s.ids) AS stories,
      (SELECT count(*)::int FROM (
        SELECT 1 FROM article_person o
        WHERE o.article_id = ANY(s.ids) AND o.person_id = ANY(${[...company]}::uuid[]) AND o.person_id <> c.id
        GROUP BY o.person_id HAVING count(*) * ${COMPANION_SHARE} >= cardinality(s.ids)) o) AS company,
      (SELECT coalesce(json_agg(r), '[]') FROM (
        SELECT r.title_folded AS title, y.code AS country, count(*)::int AS stories, min(r.published_at) AS since,
               max(r.published_at) AS until
        FROM article_role r LEFT JOIN country y ON y.id = r.country_id
        WHERE r.article_id = ANY(s.ids) AND r.person_id = c.id GROUP BY 1, 2) r) AS roles,
      ARRAY(SELECT y.code FROM article_country l JOIN country y ON y.id = l.country_id
        WHERE l.article_id = ANY(s.ids) GROUP BY y.code HAVING count(*) * 3 >= cardinality(s.ids)) AS places
    FROM unnest(${ids}::uuid[]) AS c (id) CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT article_id FROM article_person
        WHERE person_id = c.id AND published_at IS NOT NULL AND article_id <> ${except}::uuid
        ORDER BY published_at DESC, article_id DESC LIMIT ${LATEST_STORIES}) AS ids) s`)
}

/** What the reference data says counts as certain. */
function profileOf(row: ProfileRow | undefined, known: KnownRow | undefined): Profile {
  const seen = (row?.roles ?? []).map(({ since, until, ...role }): SeenRole => {
    return { ...claimedRole(role), stories: role.stories, since: new Date(since), until: new Date(until) }
  })
  const held = (known?.roles ?? []).map(({ title, country = null, since, until }): SeenRole => {
    const span = { since: startOf(since), until: startOf(until == null ? until : until + 1) }
    return { ...claimedRole({ title, country }), ...span, stories: Infinity }
  })
  const roles = [...seen, ...held]
  const counts = Map.groupBy(roles, ({ country }) => country)
  const certain = [...counts].flatMap(([country, own]) =>
    country !== null && own.reduce((sum, { stories }) => sum + stories, 0) >= CERTAIN.country ? [country] : [],
  )
  return {
    roles,
    countries: new Set([...certain, ...(known?.countries ?? [])]),
    places: new Set(row?.places ?? []),
    stories: row?.stories ?? 0,
    company: row?.company ?? 0,
  }
}

function startOf(year: number | null | undefined): Date | null {
  return year == null ? null : new Date(Date.UTC(year, 0))
}
