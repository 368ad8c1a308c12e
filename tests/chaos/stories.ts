import type { IngestRequest } from '../../src/domain/request.ts'
import { randomOf } from './random.ts'

/** What a story of the run says: writers send it, and the oracle's filters look at it. Number `n` stands in its headline. */
export type Story = {
  n: number
  language: string
  source: string
  people: string[]
  countries: string[]
  tags: string[]
  words: string[]
  publishedAt: Date
}

const languages = ['en', 'en', 'ar', 'ru', 'fr']
const sources = ['Coast Wire', 'Morning Ferry', 'Island Post']
const people = ['Pia Novak', 'Tom Reyes', 'Ada Lund', 'Ines Duarte', 'Paul Okello']
const countries = ['DE', 'FR', 'EG', 'US', 'KE']
const tags = ['harbour', 'elections', 'weather', 'football']
const words = ['ferry', 'night', 'strike', 'bridge', 'lantern']

/** Story `n` of the run with this seed. */
export function storyOf(seed: number, n: number): Story {
  const random = randomOf(seed, `story ${n}`)
  const some = (items: readonly string[]) => items.filter(() => random.chance(0.3))
  return {
    n,
    language: random.pick(languages),
    source: random.pick(sources),
    people: some(people),
    countries: some(countries),
    tags: some(tags),
    words: [...some(words), ...(random.chance(0.003) ? ['rarity'] : [])],
    publishedAt: new Date(Date.UTC(2024, 0, 1 + random.below(300), random.below(24))),
  }
}

/** The story as the hub takes it. */
export function inputOf({ n, words, ...fields }: Story, idempotencyKey: string): IngestRequest {
  return { headline: `Story ${n}`, body: `The news are: ${words.join(', ')}.`, ...fields, idempotencyKey }
}

/** The number of the story with this headline. */
export function numberOf(headline: string): number {
  return Number(/^Story (\d+)$/.exec(headline)?.[1] ?? Number.NaN)
}
