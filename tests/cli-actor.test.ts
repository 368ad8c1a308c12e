import { userInfo } from 'node:os'
import { expect, it } from 'vitest'
import { cliActor } from '../src/cli-actor.ts'

it('is the user of the machine', () => {
  const { username } = userInfo()
  expect(cliActor()).toEqual({ kind: 'CLI', id: username, name: username })
})
