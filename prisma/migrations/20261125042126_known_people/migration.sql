-- People whom sources outside the hub know, the pairs of people who may be one, how far files of people were read, and
-- with which names and rules stories were linked.

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "linked_with" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "known_person_id" UUID;

-- CreateTable
CREATE TABLE "known_person" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "wikidata_id" TEXT,
    "description" TEXT,
    "countries" TEXT[],
    "roles" JSONB NOT NULL DEFAULT '[]',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_name" (
    "id" UUID NOT NULL,
    "known_person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,

    CONSTRAINT "known_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merge_candidate" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "contexts" JSONB NOT NULL,
    "decided" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "merge_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_import" (
    "file" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,
    "lines" BIGINT NOT NULL DEFAULT 0,
    "people" BIGINT NOT NULL DEFAULT 0,
    "changed" BIGINT NOT NULL DEFAULT 0,
    "bad" BIGINT NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "knowledge_import_pkey" PRIMARY KEY ("file")
);

-- CreateTable
CREATE TABLE "linking" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "rules" INTEGER NOT NULL DEFAULT 0,
    "stories" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "linking_pkey" PRIMARY KEY ("one")
);

-- CreateIndex
CREATE UNIQUE INDEX "known_person_wikidata_id_key" ON "known_person"("wikidata_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_person_source_source_key_key" ON "known_person"("source", "source_key");

-- CreateIndex
CREATE INDEX "known_name_folded_idx" ON "known_name"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "known_name_known_person_id_language_folded_key" ON "known_name"("known_person_id", "language", "folded");

-- CreateIndex
CREATE INDEX "merge_candidate_other_id_idx" ON "merge_candidate"("other_id");

-- CreateIndex
CREATE INDEX "merge_candidate_score_id_idx" ON "merge_candidate"("score" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "merge_candidate_person_id_other_id_key" ON "merge_candidate"("person_id", "other_id");

-- CreateIndex
CREATE INDEX "article_linked_with_idx" ON "article"("linked_with");

-- CreateIndex
CREATE UNIQUE INDEX "person_known_person_id_key" ON "person"("known_person_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_known_person_id_fkey" FOREIGN KEY ("known_person_id") REFERENCES "known_person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_name" ADD CONSTRAINT "known_name_known_person_id_fkey" FOREIGN KEY ("known_person_id") REFERENCES "known_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge_candidate" ADD CONSTRAINT "merge_candidate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge_candidate" ADD CONSTRAINT "merge_candidate_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "merge_candidate" ADD CONSTRAINT "merge_candidate_order" CHECK ("person_id" < "other_id"),
  ADD CONSTRAINT "merge_candidate_decided" CHECK ("decided" IN ('DIFFERENT'));

-- One row, as of stream_floor.
ALTER TABLE "linking" ADD CONSTRAINT "linking_one" CHECK ("one");
INSERT INTO "linking" DEFAULT VALUES;
