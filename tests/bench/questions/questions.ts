import { articlePage } from './article-page.ts'
import { deep } from './deep.ts'
import { entityPage } from './entity-page.ts'
import { filter } from './filter.ts'
import { latest } from './latest.ts'
import type { Question } from './question.ts'
import { search } from './search.ts'

/** All questions, in the order they are asked. */
export const questions: readonly Question[] = [latest, articlePage, entityPage, deep, filter, search]

/**
 * The questions of these names, all where none is named.
 * @throws where there is no such question
 */
export function questionsNamed(names: readonly string[]): Question[] {
  const unknown = names.filter(name => !questions.some(question => question.name === name))
  if (unknown.length > 0) {
    throw new Error(`--only ${unknown.join()}: there is ${questions.map(({ name }) => name).join(', ')}.`)
  }
  return questions.filter(({ name }) => names.length === 0 || names.includes(name))
}
