import { entities } from './entities.ts'
import { guards } from './guards.ts'
import type { Sabotage } from './sabotage.ts'
import { stories } from './stories.ts'
import { streams } from './streams.ts'

/** All of them, in the order in which they are tried. */
export const sabotages: readonly Sabotage[] = [...streams, ...entities, ...stories, ...guards]
