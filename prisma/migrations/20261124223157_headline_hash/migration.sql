-- By hash: a b-tree refuses a row above 2,704 bytes, and a headline of a thousand characters may have more. Headlines
-- are only ever compared for being equal.

-- DropIndex
DROP INDEX "article_headline_folded_idx";

-- DropIndex
DROP INDEX "related_story_headline_folded_idx";

-- CreateIndex
CREATE INDEX "article_headline_folded_idx" ON "article" USING HASH ("headline_folded");

-- CreateIndex
CREATE INDEX "related_story_headline_folded_idx" ON "related_story" USING HASH ("headline_folded");
