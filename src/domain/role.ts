/**
 * What people are, as stories say: an article that says "the Russian president" beside a name is evidence that its
 * person has that role at that time. Nobody says when a role began; a role lasts from its first story to its latest.
 */
import type { Db, Tx } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { fold } from '../text/fold.ts'
import type { ArticleRow } from './article.ts'
import { type CountryRef, findCountries } from './country.ts'
import type { DraftRole } from './draft.ts'

/** A role as one article has it. */
export type RoleLink = { personId: string; title: string; titleFolded: string; countryId: string | null }

/**
 * A role of a person. `since` and `until`: when the first and the latest story with it were published; `stories`: how
 * many there are; `article`: the latest, whose spelling of the title this is.
 */
export type PersonRole = {
  title: string
  countryId: string | null
  since: Date
  until: Date
  stories: number
  article: ArticleRow
}

/** Of one person; few have more, and those that were seen last are the ones to show. */
export const MOST_ROLES = 20

type Named = { personId: string | null; role?: DraftRole }

/**
 * The roles in the mentions of one story, each once. A title without a country is the same one with it, where the story
 * has both: "the Russian president", and further down "the president".
 * @param known the countries of the story by code; those of roles that are not among them are looked up
 */
export async function linkRoles(
  tx: Tx,
  mentions: readonly Named[],
  known: ReadonlyMap<string, CountryRef>,
): Promise<RoleLink[]> {
  const named = mentions.flatMap(({ personId, role }) => (personId === null || !role ? [] : [{ personId, ...role }]))
  const codes = named.flatMap(({ country }) => (country === null || known.has(country) ? [] : [country]))
  const others = await findCountries(tx, codes)
  const links = named.map(({ personId, title, country }) => {
    const countryId = (known.get(country ?? '') ?? others.get(country ?? ''))?.id ?? null
    return { personId, title, titleFolded: fold(title), countryId }
  })
  const titleOf = ({ personId, titleFolded }: RoleLink) => `${personId} ${titleFolded}`
  const withCountry = new Set(links.filter(link => link.countryId !== null).map(titleOf))
  const kept = links.filter(link => link.countryId !== null || !withCountry.has(titleOf(link)))
  // Of several spellings the first one counts.
  return [...new Map(kept.toReversed().map(link => [`${titleOf(link)} ${link.countryId}`, link])).values()].toReversed()
}

const anyMerged = Prisma.sql`(SELECT EXISTS (SELECT 1 FROM person m WHERE m.merged_into_id = parent.id))`
/** A story that gives a title to several who are one by now, to one of them without its country, gives it once. */
const oncePerStory = Prisma.sql`
  SELECT DISTINCT title_folded, country_id, published_at, article_id FROM article_role r
  WHERE person_id = parent.id AND published_at IS NOT NULL AND NOT (country_id IS NULL
    AND EXISTS (SELECT 1 FROM article_role o WHERE o.article_id = r.article_id AND o.person_id = r.person_id
      AND o.title_folded = r.title_folded AND o.country_id IS NOT NULL))`

/**
 * The roles of many people, in one statement: of each the twenty that were seen last, the latest first. Titles are one
 * where their folded letters and their countries are; a title without a country is the one with it, where stories give
 * this person that title in one country only. Only stories that readers may see count, and each once, also where it gives a
 * role to several who are one by now.
 *
 * One scan of the index of article_role for each person, and one look into it for each role; with 100,000 stories of one
 * person 50 ms, with 100 stories each of twenty people 2 ms; of somebody whom others were merged into the stories are told
 * apart one by one, 50,000 in 100 ms on a machine at rest and in 200 to 300 ms beside other work. The evidence is looked
 * up by its instant, and not aggregated: a join on an aggregate is estimated at one row, and was planned as a walk over the
 * whole table.
 * @returns by the id of the person; one without roles is left out
 */
export async function listRoles(db: Db, personIds: readonly string[]): Promise<Map<string, PersonRole[]>> {
  const rows = await db.$queryRaw<(Omit<PersonRole, 'article'> & ArticleRow & { person: string })[]>`
    SELECT parent.id AS person, e.title, g.country_id AS "countryId", g.since, g.until, g.stories, a.id, a.card
    FROM unnest(${personIds}::uuid[]) AS parent (id)
    CROSS JOIN LATERAL (
      SELECT title_folded, joined AS country_id, min(since) AS since, max(until) AS until, sum(stories)::int AS stories,
             (array_agg(country_id ORDER BY until DESC, country_id))[1] AS latest
      FROM (
        SELECT *, coalesce(country_id, CASE WHEN count(country_id) OVER title = 1
                  THEN (array_agg(country_id) FILTER (WHERE country_id IS NOT NULL) OVER title)[1] END) AS joined
        FROM (
          SELECT title_folded, country_id, min(published_at) AS since, max(published_at) AS until, count(*) AS stories
          FROM article_role WHERE person_id = parent.id AND published_at IS NOT NULL AND NOT ${anyMerged}
          GROUP BY title_folded, country_id
          UNION ALL
          SELECT title_folded, country_id, min(published_at), max(published_at), count(*)
          FROM (${oncePerStory}) once WHERE ${anyMerged} GROUP BY title_folded, country_id) s
        WINDOW title AS (PARTITION BY title_folded)) s
      GROUP BY title_folded, joined
      ORDER BY until DESC, stories DESC, title_folded, country_id LIMIT ${MOST_ROLES}) g
    CROSS JOIN LATERAL (
      SELECT r.title, r.article_id FROM article_role r
      WHERE r.person_id = parent.id AND r.title_folded = g.title_folded AND r.published_at = g.until
        AND r.country_id IS NOT DISTINCT FROM g.latest
      ORDER BY r.article_id DESC LIMIT 1) e
    JOIN article a ON a.id = e.article_id
    ORDER BY g.until DESC, g.stories DESC, g.title_folded, g.country_id`
  return new Map(
    [...Map.groupBy(rows, ({ person }) => person)].map(([person, own]) => [
      person,
      own.map(({ title, countryId, since, until, stories, id, card }) => {
        return { title, countryId, since, until, stories, article: { id, card } }
      }),
    ]),
  )
}
