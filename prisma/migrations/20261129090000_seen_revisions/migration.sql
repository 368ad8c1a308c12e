-- AlterTable
ALTER TABLE "article_revision" ADD COLUMN     "seen" BOOLEAN NOT NULL DEFAULT true;

-- What readers could never see of what is there: texts of stories that they never saw, those that the log tells of as written
-- while a story was hidden, and those of before it came in; but for the one that a published story has now.
UPDATE "article_revision" r SET "seen" = false FROM "article" a
WHERE a."id" = r."article_id" AND NOT (a."status" = 'PUBLISHED' AND r."revision" = a."revision") AND (
  NOT a."seen"
  OR EXISTS (SELECT FROM "event_log" e WHERE e."article_id" = a."id" AND e."kind" = 'REVISED'
    AND (e."payload" -> 'card' ->> 'revision')::int = r."revision" AND e."payload" -> 'card' ->> 'status' <> 'PUBLISHED')
    AND NOT EXISTS (SELECT FROM "event_log" e WHERE e."article_id" = a."id" AND e."kind" IN ('INGESTED', 'RESTORED')
      AND (e."payload" -> 'card' ->> 'revision')::int = r."revision")
  OR EXISTS (SELECT FROM "event_log" e WHERE e."article_id" = a."id" AND e."kind" = 'INGESTED'
    AND (e."payload" -> 'card' ->> 'revision')::int > r."revision"));
