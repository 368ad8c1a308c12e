-- Parts of a headline are found by their trigrams; the extension is trusted: whoever may create in the database may have it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateIndex
CREATE INDEX "article_headline_trigrams_idx" ON "article" USING GIN ("headline_folded" gin_trgm_ops);
