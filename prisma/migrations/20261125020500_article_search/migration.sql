-- Search: of stories by vectors that src/domain/search writes, stories of before in the background after the next start;
-- of people, countries and tags by the words of their names.

-- DropIndex
DROP INDEX "article_words_idx";

-- AlterTable
ALTER TABLE "article" DROP COLUMN "words",
ADD COLUMN     "headline_search" tsvector,
ADD COLUMN     "search" tsvector,
ADD COLUMN     "search_version" SMALLINT NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "article_headline_search_idx" ON "article" USING GIN ("headline_search");

-- CreateIndex
CREATE INDEX "article_search_idx" ON "article" USING GIN ("search");

-- CreateIndex
CREATE INDEX "article_search_version_idx" ON "article"("search_version");


-- The words of a folded name as src/text/words.ts cuts and folds them (a test holds the two together), with a blank
-- before and behind each. The class lists, by blocks, what is no letter, mark or digit: by name it would be another
-- list in every locale.
CREATE FUNCTION name_words(folded text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ' ' || btrim(regexp_replace(translate(folded, 'ىةۃ', 'يهه'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5' ||
    '\u02d2-\u02df\u055a-\u055f\u0589-\u058f\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0606-\u060f\u061b-\u061f' ||
    '\u066a-\u066d\u06d4\u06de\u06e9\u06fd\u06fe\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e2e' ||
    '\u2e30-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\U0001f000-\U0001faff]+', ' ', 'g')) || ' '
$$;

ALTER TABLE "person_name" ADD COLUMN "words" TEXT NOT NULL GENERATED ALWAYS AS (name_words("folded")) STORED;
ALTER TABLE "country_name" ADD COLUMN "words" TEXT NOT NULL GENERATED ALWAYS AS (name_words("folded")) STORED;
ALTER TABLE "tag_label" ADD COLUMN "words" TEXT NOT NULL GENERATED ALWAYS AS (name_words("folded")) STORED;

CREATE INDEX "person_name_words_idx" ON "person_name" USING GIN ("words" gin_trgm_ops);
CREATE INDEX "country_name_words_idx" ON "country_name" USING GIN ("words" gin_trgm_ops);
CREATE INDEX "tag_label_words_idx" ON "tag_label" USING GIN ("words" gin_trgm_ops);
