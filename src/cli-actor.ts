import { userInfo } from 'node:os'
import type { Actor } from './domain/actor.ts'

/** Whoever runs the command: the user of the machine, by number where it has no name for them, as in many containers. */
export function cliActor(): Actor {
  const name = userName()
  return { kind: 'CLI', id: name, name }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
