import { expect } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import type { Data, TestHub } from './hub.ts'

/** The mutations of people, countries, tags and sources, each with what it answers of the thing. */
const selections = {
  Person: 'id slug revision description wikidataId name names { text language kind }',
  Country: 'id code revision name names { text language kind }',
  Tag: 'id slug revision label labels { text language kind }',
  Source: 'id slug revision name language homepage kind names { text language kind }',
}

/** Runs `createTag` and its like; answers with the payload, the thing in it under `thing`. */
export async function edit(hub: TestHub, operation: string, input: object): Promise<Data> {
  const [, verb, type] = /^([a-z]+)(\w+)$/.exec(operation)!
  const document = `mutation ($input: ${verb![0]!.toUpperCase()}${verb!.slice(1)}${type}Input!) { ${operation}(input: $input) {
    thing: ${type!.toLowerCase()} { ${selections[type as keyof typeof selections]} } userErrors { code field message } } }`
  return (await hub.query(document, { input }))[operation]
}

/** The thing that such a mutation answers with; what is wrong with its input fails the test. */
export async function edited(hub: TestHub, operation: string, input: object): Promise<Data> {
  const { thing, userErrors } = await edit(hub, operation, input)
  expect(userErrors, JSON.stringify(input)).toEqual([])
  return thing
}

/** The codes that such a mutation is refused with, each with the last part of its field. */
export async function refused(hub: TestHub, operation: string, input: object): Promise<string[][]> {
  const { thing, userErrors } = await edit(hub, operation, input)
  expect(thing).toBeNull()
  return userErrors.map(({ code, field }: Data) => [code, field?.at(-1) ?? ''])
}

/** How much was written: rows of the audit, and events of the log. */
export async function written(db: Db): Promise<{ audit: number; events: number }> {
  return { audit: await db.auditLog.count(), events: await db.eventLog.count() }
}

/** What the audit says was done last. */
export async function lastAudit(db: Db): Promise<Data> {
  const [row] = await db.auditLog.findMany({ orderBy: { seq: 'desc' }, take: 1 })
  const { operation, targetType, before, after, actorKind } = row!
  return { operation, targetType, before, after, actorKind }
}

/** The ids of the people that a story is linked to, which names somebody; a new one by its headline. */
export async function linkedTo(hub: TestHub, name: string, headline = `Of ${name}`): Promise<string[]> {
  const { articleId } = await hub.ingest({ headline, body: 'Text.', language: 'en', people: [name] })
  const links = await hub.db.articlePerson.findMany({ where: { articleId }, select: { personId: true } })
  return links.map(({ personId }) => Buffer.from(`Person:${personId}`).toString('base64url'))
}
