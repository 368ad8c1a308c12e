/** Questions from the bench to the processes that it started, over Node's own channel. */
import type { ChildProcess } from 'node:child_process'

type Question = { id: number; method: string; argument: unknown }
type Answer = { id: number; result?: unknown; error?: string }

/** Asks a process; fails where its answer is an error, or when it ends. */
export type Call = <T>(method: string, argument?: unknown) => Promise<T>

/** In the bench: the way to ask `child`. */
export function createCall(child: ChildProcess, name: string): Call {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  child.on('message', ({ id, result, error }: Answer) => {
    const question = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) question?.resolve(result)
    else question?.reject(new Error(`${name}: ${error}`))
  })
  child.on('error', () => {})
  child.on('exit', () => {
    for (const question of waiting.values()) question.reject(new Error(`${name} has ended`))
  })
  return async <T>(method: string, argument?: unknown) => {
    const question = Promise.withResolvers<unknown>()
    const id = asked++
    waiting.set(id, question)
    child.send({ id, method, argument } satisfies Question, error => error && question.reject(error))
    return (await question.promise) as T
  }
}

/**
 * In the process: answers the questions it has a method for; another listener may have the others. The process ends
 * with the bench, however that ends.
 */
export function answer(methods: Record<string, (argument: never) => unknown>): void {
  process.on('message', async ({ id, method, argument }: Question) => {
    const act = methods[method]
    if (act === undefined) return
    try {
      const result = await act(argument as never)
      process.send?.({ id, result } satisfies Answer)
    } catch (error) {
      process.send?.({ id, error: String(error) } satisfies Answer)
    }
  })
  process.once('disconnect', () => process.exit())
}
