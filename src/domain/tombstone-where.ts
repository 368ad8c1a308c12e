/**
 * A filter as far as it may be held against a withdrawn story: by what its tombstone shows (article.ts). What that does not
 * show - the words, the headline, whom and what the story names - may be anything: whether the filter matches says nothing
 * of it.
 */
import type { Maybe } from './condition.ts'
import type { ArticleWhere } from './where.ts'

const HIDDEN = ['headline', 'text', 'people', 'countries', 'tags'] as const

/** A filter that matches every story of which a tombstone could be that of one that `where` matches. */
export function mayMatch(where: Maybe<ArticleWhere>): ArticleWhere | null {
  if (where == null) return null
  const { AND, OR, NOT, ...rest } = withoutHidden(where)
  return {
    ...rest,
    AND: AND?.map(part => mayMatch(part) ?? {}),
    OR: OR?.map(part => mayMatch(part) ?? {}),
    // Of what certainly matches it is certain that its negation does not.
    NOT: NOT?.flatMap(part => certainlyMatches(part) ?? []),
  }
}

/** A filter that matches only stories of which all with such a tombstone match `where`; null where there are none. */
function certainlyMatches(where: ArticleWhere): ArticleWhere | null {
  if (HIDDEN.some(field => where[field] != null)) return null
  const and = where.AND?.map(certainlyMatches)
  if (and?.includes(null)) return null
  return {
    ...where,
    AND: and?.flatMap(part => part ?? []),
    OR: where.OR?.flatMap(part => certainlyMatches(part) ?? []),
    NOT: where.NOT?.map(part => mayMatch(part) ?? {}),
  }
}

function withoutHidden(where: ArticleWhere): ArticleWhere {
  return { ...where, ...Object.fromEntries(HIDDEN.map(field => [field, null])) }
}
