/**
 * How well a story matches. Words as they are come before stems (the Arabic stemmer takes letters off that are none of
 * its business), the headline before the body, and within a level newer before older. So the order by relevance is
 * total, and stands on nothing that changes with the number of stories, as a score by the frequency of words would.
 */
import { Prisma } from '../../db/generated/client.ts'
import type { Search } from './compile.ts'

/** 4: all in the headline, 3: there with stems allowed, 2: in headline and body, 1: there with stems allowed. */
export type Level = 4 | 3 | 2 | 1
/** `0`: any match, where the order is another. */
export type Rank = Level | 0

/**
 * A question is asked in a subselect so that the planner does not see it: it would trust the frequencies of single words,
 * and for two that never stand together walk through all stories (2.6 s over 200,000, in place of 1 ms by the index).
 */
function asks(column: 'search' | 'headline_search', question: string): Prisma.Sql {
  return Prisma.sql`a.${Prisma.raw(column)} @@ (SELECT ${question}::tsquery)`
}

/** The levels that a story of this search may have, the best first. Without stems there are only two. */
export function levelsOf({ exact, any }: Search): Level[] {
  return exact === any ? [4, 2] : [4, 3, 2, 1]
}

/** The condition on `article a` that a story is of this level and no better one; for 0, that it matches at all. */
export function isOfLevel({ exact, any, not }: Search, rank: Rank): Prisma.Sql {
  const without = (question: string) => (not === null ? question : `(${question}) & !(${not})`)
  const spared = not === null ? Prisma.sql`TRUE` : Prisma.sql`NOT ${asks('search', not)}`
  const stemmed = `(${any}) & !(${exact})`
  const notInHeadline = Prisma.sql`NOT ${asks('headline_search', any)}`
  switch (rank) {
    case 4:
      return Prisma.sql`(${asks('headline_search', exact)} AND ${spared})`
    case 3:
      return Prisma.sql`(${asks('headline_search', stemmed)} AND ${spared})`
    case 2:
      return Prisma.sql`(${asks('search', without(exact))} AND ${notInHeadline})`
    case 1:
      return Prisma.sql`(${asks('search', without(stemmed))} AND ${notInHeadline})`
    case 0:
      return asks('search', without(any))
  }
}

/** The level of a story that matches, as an expression on `article a`. */
export function levelOf({ exact, any }: Search): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${asks('headline_search', exact)} THEN 4 WHEN ${asks('headline_search', any)} THEN 3
                         WHEN ${asks('search', exact)} THEN 2 ELSE 1 END`
}
