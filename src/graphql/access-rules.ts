import type { Scope } from '../domain/actor.ts'

/** Who may ask for a field: `anyone`, or whoever has the scope. Without a key one has `read` where the hub is open to all. */
export type Access = 'anyone' | Scope

/**
 * The rule of every field of the API, by its type: one table, to be looked through at once. A field without a rule is refused
 * to all but admins, and fails a test; so does a rule without a field. A field that leads to others asks nothing for them: they
 * have their own.
 */
export const accessRules: Record<string, Partial<Record<Access, string>>> = {
  Query: {
    read: `article articles countries country node nodes people person source sources storyEvents streamCursor tag tags
      trending`,
    admin: 'apiKeys auditLog webhooks',
    anyone: 'viewer',
    edit: 'job jobs mergeCandidates',
  },
  Subscription: { read: 'storyEvents storyIngested' },
  Mutation: {
    ingest: 'ingestStories ingestStory',
    admin: `createApiKey createWebhook deleteWebhook redeliverWebhook revokeApiKey rotateApiKey rotateWebhookSecret
      updateWebhook`,
    edit: `createPerson createSource createTag decideMergeCandidate mergePeople mergeTags reprocessArticles restoreArticle
      scheduleArticle unmergePeople unmergeTags updateArticle updateCountry updatePerson updateSource updateTag withdrawArticle`,
  },

  Node: { read: 'id' },
  PageInfo: { anyone: 'endCursor hasNextPage hasPreviousPage startCursor' },
  UserError: { anyone: 'code field message' },
  Viewer: { anyone: 'expiresAt id kind name rateLimit scopes' },
  RateLimit: { anyone: 'limit remaining resetAt' },

  Article: {
    read: `body bodyHtml cluster countries credits direction headline id ingestedAt language mentions notices origins
      paragraphs people publishedAt publishedAtPrecision publishedAtText related revision revisions similar slug source
      status summary tags updatedAt url withdrawal`,
    edit: 'edited publishAt',
  },
  Withdrawal: { read: 'at reason', edit: 'by note' },
  ArticleConnection: { read: 'edges facets nodes pageInfo totalCount' },
  ArticleEdge: { read: 'cursor highlights node' },
  ArticleFacets: { read: 'countries languages people perDay sources tags' },
  ArticlePersonConnection: { read: 'edges nodes pageInfo totalCount' },
  ArticlePersonEdge: { read: 'cursor inHeadline mentionCount node salience' },
  ArticleCountryConnection: { read: 'edges nodes pageInfo totalCount' },
  ArticleCountryEdge: { read: 'cursor evidence inHeadline mentionCount node salience' },
  ArticleRevision: { read: 'createdAt headline paragraphs revision', edit: 'by note' },
  ArticleRevisionConnection: { read: 'edges nodes pageInfo' },
  ArticleRevisionEdge: { read: 'cursor node' },
  Highlight: { read: 'end field paragraph start' },
  IngestNotice: { read: 'code line message' },
  Mention: { read: 'confidence end entity evidence field paragraph rule start text' },
  RelatedStory: { read: 'article excerpt headline' },
  SourceCredit: { read: 'role source' },
  StoryCluster: { read: 'articles size sources' },
  ValueOrigin: { read: 'end field index line start' },

  Person: { read: 'articles coMentioned description id mentionsPerDay name names revision roles slug wikidataId' },
  PersonConnection: { read: 'didYouMean edges nodes pageInfo' },
  PersonEdge: { read: 'cursor node' },
  PersonRole: { read: 'article country since title until' },
  Country: { read: 'alpha3 articles code flag former id mentionsPerDay name names people revision' },
  CountryConnection: { read: 'didYouMean edges nodes pageInfo' },
  CountryEdge: { read: 'cursor node' },
  Tag: { read: 'articles id label labels revision slug' },
  TagConnection: { read: 'edges nodes pageInfo' },
  TagEdge: { read: 'cursor node' },
  Source: { read: 'articles homepage id kind language name names revision slug' },
  SourceConnection: { read: 'edges nodes pageInfo' },
  SourceEdge: { read: 'cursor node' },
  EntityName: { read: 'kind language text' },
  CoMention: { read: 'count entity' },
  DayCount: { read: 'count day' },
  PersonCount: { read: 'count person' },
  CountryCount: { read: 'count country' },
  TagCount: { read: 'count tag' },
  SourceCount: { read: 'count source' },
  LanguageCount: { read: 'count language' },
  Trending: { read: 'countries people tags' },
  PersonTrend: { read: 'count expected person score' },
  CountryTrend: { read: 'count country expected score' },
  TagTrend: { read: 'count expected score tag' },

  StoryIngested: { read: 'article cursor replayed' },
  StoryEvent: { read: 'article articleId at cursor kind reason replayed revision' },
  StoryEventConnection: { read: 'edges nodes pageInfo' },
  StoryEventEdge: { read: 'cursor node' },
  StreamStarted: { read: 'cursor mode' },
  StreamProgress: { read: 'cursor' },

  Job: { edit: 'by changed createdAt done failed failures finishedAt id note startedAt state total' },
  JobConnection: { edit: 'edges nodes pageInfo' },
  JobEdge: { edit: 'cursor node' },
  JobFailure: { edit: 'article code message' },
  JobFailureConnection: { edit: 'edges nodes pageInfo' },
  JobFailureEdge: { edit: 'cursor node' },
  ApiKey: {
    admin: `createdAt createdBy expiresAt id lastUsedAt name prefix previousUntil revokedAt rotatedAt scopes`,
  },
  ApiKeyConnection: { admin: 'edges nodes pageInfo' },
  ApiKeyEdge: { admin: 'cursor node' },
  ApiKeyPayload: { admin: 'apiKey secret', anyone: 'userErrors' },
  AuditActor: { admin: 'id kind name' },
  AuditConnection: { admin: 'edges nodes pageInfo' },
  AuditEdge: { admin: 'cursor node' },
  AuditEntry: { admin: 'actor after at before hash operation reason seq targetId targetType' },

  Webhook: {
    admin: `createdAt cursor disabledAt disabledReason failingSince failures id lastDeliveredAt lastError name nextAttemptAt
      status url where`,
  },
  WebhookConnection: { admin: 'edges nodes pageInfo' },
  WebhookEdge: { admin: 'cursor node' },

  ArticlePayload: { anyone: 'article userErrors' },
  IngestStoriesPayload: { anyone: 'results userErrors' },
  IngestStoryPayload: { anyone: 'article outcome userErrors' },
  JobPayload: { anyone: 'job userErrors' },
  MergeCandidate: { edit: 'contexts decidedAt decidedBy decidedReason decision id other person reason score' },
  MergeCandidateConnection: { edit: 'edges nodes pageInfo' },
  MergeCandidateEdge: { edit: 'cursor node' },
  MergeContext: { edit: 'article field paragraph person text' },
  MergePayload: { anyone: 'person userErrors' },
  CountryPayload: { anyone: 'country userErrors' },
  TagMergePayload: { anyone: 'tag userErrors' },
  PersonPayload: { anyone: 'person userErrors' },
  SourcePayload: { anyone: 'source userErrors' },
  TagPayload: { anyone: 'tag userErrors' },
  DeleteWebhookPayload: { anyone: 'deletedId userErrors' },
  WebhookPayload: { anyone: 'userErrors webhook' },
  WebhookSecretPayload: { anyone: 'userErrors webhook', admin: 'secret' },
}
