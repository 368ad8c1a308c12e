/** The stories, from the oldest to the newest: who is in them, what they say, and when, as in a news archive of five years. */
import { HUB } from '../../../src/domain/actor.ts'
import type { Stored } from '../../../src/domain/article-write.ts'
import { bySalience } from '../../../src/domain/card.ts'
import type { StoryDraft } from '../../../src/domain/draft.ts'
import { contentHashOf, identityOf } from '../../../src/domain/identity.ts'
import { vectorsOf } from '../../../src/domain/search/vector.ts'
import { salience } from '../../../src/domain/salience.ts'
import { draftOf } from '../../support/drafts.ts'
import { between, createRandom, distinct, type Random, weighted, zipf } from './random.ts'
import { capitalise, drawWord, type SeedLanguage, type Vocabularies } from './words.ts'
import { idAt, PEOPLE, type SeedEntity, SOURCES, TAGS, type World } from './world.ts'

/** A story as the write path has it just before it is stored. */
export type SeedStory = { language: SeedLanguage; draft: StoryDraft; stored: Stored; status: 'PUBLISHED' | 'WITHDRAWN' }

const FIRST = Date.UTC(2021, 0, 1)
export const LAST = Date.UTC(2026, 0, 1)
const DAY_MS = 24 * 3_600_000
/** How much is published in each hour of a day, UTC. */
const hours = [2, 1, 1, 1, 2, 3, 5, 7, 9, 10, 10, 10, 9, 9, 9, 8, 8, 7, 7, 6, 5, 4, 3, 2]
const dayWeight = hours.reduce((a, b) => a + b, 0)
const WITHDRAWN = 0.03
const languages: SeedLanguage[] = ['ar', 'en', 'ru']
const languageWeights = [5, 3, 2]

const drawSource = zipf(SOURCES, 1)
const drawTag = zipf(TAGS, 5)
const drawPerson = zipf(PEOPLE, 5)

/** What stories are made of. `countries`: id by code. */
export type Material = { world: World; vocabularies: Vocabularies; countries: Map<string, string> }

/** The same `count` always gives the same stories, but for the ids of countries. */
export function* makeStories(count: number, { world, vocabularies, countries }: Material): Generator<SeedStory> {
  const random = createRandom(31)
  const drawCountry = zipf(world.codes.length, 2)
  for (let n = 0; n < count; n++) {
    const publishedAt = instantOf((n + random()) / count)
    const language = languages[weighted(random, languageWeights)]!
    const people = distinct(between(random, 1, 5), () => drawPerson(random)).map(rank => world.people[rank]!)
    const codes = distinct(between(random, 1, 3), () => drawCountry(random)).map(rank => world.codes[rank]!)
    const tags = distinct(between(random, 2, 6), () => drawTag(random)).map(rank => world.tags[rank]!)
    const sources = distinct(random() < 0.3 ? 2 : 1, () => drawSource(random)).map(rank => world.sources[rank]!)
    const text = textOf(vocabularies[language], language, people, random)
    const credits = sources.map((source, i) => {
      const role = i === sources.length - 1 ? ('PUBLISHER' as const) : ('ORIGIN' as const)
      return { role, name: source.names[0]!.text, sourceId: source.id }
    })
    const publisher = sources.at(-1)!
    // It comes in some minutes after it was published.
    const ingestedAt = new Date(publishedAt.getTime() + between(random, 30_000, 900_000))
    const id = idAt(ingestedAt.getTime(), random)
    const draft = draftOf(text.headline, {
      url: `https://${publisher.slug}.example/${language}/${id}`,
      paragraphs: text.paragraphs,
      language,
      publishedAt: { instant: publishedAt, precision: 'MINUTE' },
      publishedAtText: publishedAt.toUTCString(),
      credits: credits.map(({ role, name }) => ({ role, name })),
      tags: tags.map(tag => tag.names[0]!.text),
    })
    const stored: Stored = {
      id,
      identity: identityOf(draft),
      contentHash: contentHashOf(draft),
      revision: 1,
      ingestedAt,
      updatedAt: ingestedAt,
      vectors: vectorsOf(draft),
      publisher: { id: publisher.id, slug: publisher.slug },
      credits: credits.map(({ role, name, sourceId }) => ({ role, text: name, sourceId })),
      tags: tags.map(({ id, slug }) => ({ id, slug })),
      links: linksOf(people, codes, countries, random),
      ...{ edited: {}, named: { tags: {}, people: {} }, by: HUB, note: null },
    }
    yield { language, draft, stored, status: random() < WITHDRAWN ? 'WITHDRAWN' : 'PUBLISHED' }
  }
}

/** The instant at a share of all stories, to the minute: days are alike, and each has its rhythm. */
function instantOf(share: number): Date {
  const days = share * ((LAST - FIRST) / DAY_MS)
  const day = Math.floor(days)
  let left = (days - day) * dayWeight
  const hour = hours.findIndex(weight => (left -= weight) < 0)
  const inHour = 1 + left / hours[hour]!
  return new Date(FIRST + day * DAY_MS + hour * 3_600_000 + Math.floor(inHour * 60) * 60_000)
}

/** A headline, and 60 to 120 words in three to five paragraphs, the first of which names the people. */
function textOf(vocabulary: string[], language: SeedLanguage, people: SeedEntity[], random: Random) {
  const say = (words: number) => Array.from({ length: words }, () => vocabulary[drawWord(random)]!).join(' ')
  const names = people.map(({ names }) => (names.find(name => name.language === language) ?? names[0]!).text)
  const paragraphs = Array.from({ length: between(random, 3, 5) }, () => `${capitalise(say(between(random, 20, 24)))}.`)
  paragraphs[0] = `${names.join(' ')} ${paragraphs[0]}`
  return { headline: capitalise(say(between(random, 6, 11))), paragraphs }
}

function linksOf(
  people: SeedEntity[],
  codes: string[],
  countries: Map<string, string>,
  random: Random,
): Stored['links'] {
  const counts = [...people, ...codes].map(() => between(random, 1, 4))
  const most = Math.max(...counts)
  const link = (id: string, place: number) => {
    const inHeadline = random() < 0.2
    const spans = Array.from({ length: counts[place]! }, (_, i) => ({ inHeadline, inLead: i === 0 }))
    return { id, mentionCount: spans.length, salience: salience(spans, most), inHeadline }
  }
  return {
    people: people.map(({ id, slug }, i) => ({ ...link(id, i), slug })).sort(bySalience),
    countries: codes
      .map((code, i) => ({ ...link(countries.get(code)!, people.length + i), code, evidence: ['NAME' as const] }))
      .sort(bySalience),
    mentions: [],
    roles: [],
  }
}
