import type { Db } from '../db/client.ts'
import type { FindMentions } from '../domain/linking/relink.ts'
import type { Extractor } from './extractor/extractor.ts'
import { findMentions } from './find-mentions.ts'
import { knownNamesIn } from './known-names.ts'

/**
 * Makes what finds people and countries in a story, new or stored: the names that are known and stand in it are looked
 * up first, then it is read with them.
 */
export function createFinder(db: Db, extract: Extractor): FindMentions {
  return async ({ headline, paragraphs, language, tags, people }) => {
    const known = await knownNamesIn(db, [headline, ...paragraphs].join('\n'), language)
    const names = [...(people ?? []), ...known.names]
    const found = await findMentions(extract, headline, paragraphs, { language, keywords: tags, names })
    return { ...found, linkedWith: known.version }
  }
}
