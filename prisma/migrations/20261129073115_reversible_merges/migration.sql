-- Whose a name, a label, a role or a part of a link is for good, so that a merge can be taken back: src/domain/merge.ts.

-- DropIndex
DROP INDEX "person_name_person_id_language_folded_key";

-- AlterTable
ALTER TABLE "article_person" ADD COLUMN     "parts" JSONB;

-- AlterTable
ALTER TABLE "article_role" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "article_tag" ADD COLUMN     "parts" JSONB;

-- AlterTable
ALTER TABLE "entity_merge" ADD COLUMN     "merged_by" JSONB,
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by" JSONB,
ADD COLUMN     "undone_reason" TEXT;

-- AlterTable
ALTER TABLE "merge_candidate" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by" JSONB,
ADD COLUMN     "decided_reason" TEXT;

-- AlterTable
ALTER TABLE "person_name" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "tag_label" ADD COLUMN     "owner_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "person_name_person_id_owner_id_language_folded_key" ON "person_name"("person_id", "owner_id", "language", "folded") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_label" ADD CONSTRAINT "tag_label_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_role" ADD CONSTRAINT "article_role_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is somebody's own is marked by null, and by nothing else.
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_owner_other" CHECK ("owner_id" <> "person_id");
ALTER TABLE "tag_label" ADD CONSTRAINT "tag_label_owner_other" CHECK ("owner_id" <> "tag_id");
ALTER TABLE "article_role" ADD CONSTRAINT "article_role_owner_other" CHECK ("owner_id" <> "person_id");

-- Nobody is merged into two: the ledger is a forest.
CREATE UNIQUE INDEX "entity_merge_edge" ON "entity_merge" ("entity", "from_id") WHERE "undone_at" IS NULL;

-- People who were merged before have their names again, as they were then; of their stories nobody knows any more which
-- are whose, where they were revised since, so these stay with the other.
INSERT INTO "person_name" ("id", "person_id", "owner_id", "text", "folded", "language", "kind", "near_keys", "near_version")
SELECT uuidv7(), p."merged_into_id", p."id", n."text", n."folded", n."language", n."kind", coalesce(n."near_keys", '{}'), coalesce(n."near_version", 0)
FROM "entity_merge" m JOIN "person" p ON p."id" = m."from_id" AND p."merged_into_id" IS NOT NULL
CROSS JOIN LATERAL jsonb_to_recordset(m."moved" -> 'names') AS n ("text" text, "folded" text, "language" text,
  "kind" name_kind, "near_keys" text[], "near_version" smallint)
WHERE m."entity" = 'person'
ON CONFLICT DO NOTHING;
