-- Lists of an entity are read by one scan of one index: the link holds the order. A link without an instant belongs to an
-- article that readers may not see, so that counts need not look at the articles.

-- DropIndex
DROP INDEX "article_country_country_id_article_id_idx";

-- DropIndex
DROP INDEX "article_person_person_id_article_id_idx";

-- DropIndex
DROP INDEX "article_tag_tag_id_article_id_idx";

-- AlterTable
ALTER TABLE "article_country" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "article_person" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "article_tag" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "tag" ADD COLUMN     "merged_into_id" UUID;

-- CreateIndex
CREATE INDEX "article_language_published_at_id_idx" ON "article"("language", "published_at" DESC, "id" DESC)
  WHERE "status" = 'PUBLISHED';

-- CreateIndex
CREATE INDEX "article_country_country_id_published_at_article_id_idx" ON "article_country"("country_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "article_person_person_id_published_at_article_id_idx" ON "article_person"("person_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "article_tag_tag_id_published_at_article_id_idx" ON "article_tag"("tag_id", "published_at" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "person_merged_into_id_idx" ON "person"("merged_into_id");

-- CreateIndex
CREATE INDEX "tag_merged_into_id_idx" ON "tag"("merged_into_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "tag"("id") ON DELETE SET NULL ON UPDATE CASCADE;

UPDATE article_person l SET published_at = a.published_at FROM article a WHERE a.id = l.article_id AND a.status = 'PUBLISHED';
UPDATE article_country l SET published_at = a.published_at FROM article a WHERE a.id = l.article_id AND a.status = 'PUBLISHED';
UPDATE article_tag l SET published_at = a.published_at FROM article a WHERE a.id = l.article_id AND a.status = 'PUBLISHED';

-- The lists of all articles hold published ones only: a thousand withdrawn in a row must not be walked through.
DROP INDEX "article_published_at_id_idx", "article_ingested_at_id_idx", "article_updated_at_id_idx", "article_source_id_published_at_id_idx";
CREATE INDEX "article_published_at_id_idx" ON "article"("published_at" DESC, "id" DESC) WHERE "status" = 'PUBLISHED';
CREATE INDEX "article_ingested_at_id_idx" ON "article"("ingested_at" DESC, "id" DESC) WHERE "status" = 'PUBLISHED';
CREATE INDEX "article_updated_at_id_idx" ON "article"("updated_at" DESC, "id" DESC) WHERE "status" = 'PUBLISHED';
CREATE INDEX "article_source_id_published_at_id_idx" ON "article"("source_id", "published_at" DESC, "id" DESC)
  WHERE "status" = 'PUBLISHED';
