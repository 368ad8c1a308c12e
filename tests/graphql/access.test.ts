/** The table of rules and the schema, both ways. */
import { getOperationAST, isInterfaceType, isObjectType, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../src/domain/actor.ts'
import { allowedBy, checkAccess, rules } from '../../src/graphql/access.ts'
import type { Viewer } from '../../src/graphql/context.ts'
import { schema } from '../../src/graphql/schema.ts'

const coordinates = Object.values(schema.getTypeMap())
  .filter(type => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap(type => ('getFields' in type ? Object.keys(type.getFields()).map(field => `${type.name}.${field}`) : []))

function verdict(query: string, ...scopes: Scope[]): string {
  const document = parse(query)
  const actor = scopes.length === 0 ? null : { kind: 'KEY' as const, id: 'a', name: 'a' }
  const viewer: Viewer = { actor, scopes: allowedBy(scopes), expiresAt: null }
  try {
    checkAccess({ schema, document, operation: getOperationAST(document)!, variables: {} }, viewer)
    return 'ALLOWED'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the rules of access', () => {
  it('name every field of the API, and nothing else', () => {
    expect([...rules.keys()].sort()).toEqual(coordinates.toSorted())
  })

  /** Word for word, and not by the table: whoever changes one of these there has to say so here. */
  it('keep secrets, and who did what, from those whom they are not for', () => {
    const guarded = Object.entries({
      admin: `ApiKeyPayload.secret WebhookSecretPayload.secret Query.apiKeys Query.auditLog Query.webhooks Webhook.url
        AuditEntry.before AuditEntry.after ApiKey.prefix`,
      edit: `Article.edited Article.publishAt Withdrawal.by Withdrawal.note ArticleRevision.by ArticleRevision.note
        Job.id Job.by Job.note MergeCandidate.decidedBy`,
    })
    for (const [needed, coordinates] of guarded) {
      for (const coordinate of coordinates.split(/\s+/)) expect(rules.get(coordinate), coordinate).toBe(needed)
    }
  })

  it.each<[string, string, Scope[]]>([
    ['ALLOWED', '{ articles { nodes { headline } } }', ['read']],
    ['ALLOWED', '{ articles { nodes { headline } } }', ['edit']],
    ['FORBIDDEN', '{ articles { nodes { headline } } }', ['ingest']],
    ['UNAUTHENTICATED', '{ articles { nodes { headline } } }', []],
    ['ALLOWED', '{ __typename __schema { types { name } } }', []],
    ['ALLOWED', 'mutation { ingestStory(input: {}) { outcome userErrors { code } } }', ['ingest']],
    ['FORBIDDEN', 'mutation { ingestStory(input: {}) { article { id } } }', ['ingest']],
    ['ALLOWED', 'mutation { ingestStory(input: {}) { article { id } } }', ['ingest', 'read']],
    ['FORBIDDEN', 'mutation { ingestStory(input: {}) { outcome } }', ['edit']],
    ['ALLOWED', 'mutation { withdrawArticle(input: { id: "a" }) { article { id } } }', ['edit']],
    ['FORBIDDEN', 'mutation { a: withdrawArticle(input: { id: "a" }) { __typename } }', ['ingest', 'read']],
    ['ALLOWED', 'mutation { withdrawArticle(input: { id: "a" }) { article { id } } }', ['admin']],
    [
      'FORBIDDEN',
      '{ ...one } fragment one on Query { __typename ...two } fragment two on Query { articles { nodes { id } } }',
      ['ingest'],
    ],
    ['FORBIDDEN', '{ node(id: "a") { ... on Job { id } } }', ['read']],
    ['FORBIDDEN', '{ node(id: "a") { ... on Article { headline } } }', ['ingest']],
    ['ALLOWED', '{ articles @skip(if: true) { nodes { id } } __typename }', ['ingest']],
  ])('give %s to %s with %j', (expected, query, scopes) => {
    expect(verdict(query, ...scopes)).toBe(expected)
  })
})
