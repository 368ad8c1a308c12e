-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('PUBLISHED', 'SCHEDULED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('INSTANT', 'MINUTE', 'DAY', 'ESTIMATED');

-- CreateEnum
CREATE TYPE "source_role" AS ENUM ('ORIGIN', 'PUBLISHER');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('AGENCY', 'OUTLET', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('CANONICAL', 'ALIAS', 'SURNAME', 'TRANSLITERATION');

-- CreateEnum
CREATE TYPE "country_evidence" AS ENUM ('NAME', 'DEMONYM', 'CAPITAL', 'METONYM');

-- CreateEnum
CREATE TYPE "mention_field" AS ENUM ('HEADLINE', 'PARAGRAPH');

-- CreateEnum
CREATE TYPE "ingest_outcome" AS ENUM ('CREATED', 'REVISED', 'UNCHANGED');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "url" TEXT,
    "identity" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "headline_folded" TEXT NOT NULL,
    "summary" TEXT,
    "paragraphs" TEXT[],
    "language" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at_precision" "date_precision" NOT NULL,
    "published_at_text" TEXT,
    "ingested_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "article_status" NOT NULL DEFAULT 'PUBLISHED',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "origins" JSONB NOT NULL,
    "notices" JSONB NOT NULL,
    "card" JSONB NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_revision" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "paragraphs" TEXT[],
    "content_hash" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,
    "raw_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL DEFAULT 'UNKNOWN',
    "homepage" TEXT,
    "language" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_name" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,

    CONSTRAINT "source_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_credit" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "source_role" NOT NULL,
    "source_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "article_credit_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "wikidata_id" TEXT,
    "description" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_name" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,

    CONSTRAINT "person_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "alpha3" TEXT,
    "former" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country_name" (
    "id" UUID NOT NULL,
    "country_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,

    CONSTRAINT "country_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag_label" (
    "id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind" NOT NULL,

    CONSTRAINT "tag_label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_person" (
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "salience" DOUBLE PRECISION NOT NULL,
    "in_headline" BOOLEAN NOT NULL,

    CONSTRAINT "article_person_pkey" PRIMARY KEY ("article_id","person_id")
);

-- CreateTable
CREATE TABLE "article_country" (
    "article_id" UUID NOT NULL,
    "country_id" UUID NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "salience" DOUBLE PRECISION NOT NULL,
    "in_headline" BOOLEAN NOT NULL,
    "evidence" "country_evidence"[],

    CONSTRAINT "article_country_pkey" PRIMARY KEY ("article_id","country_id")
);

-- CreateTable
CREATE TABLE "article_tag" (
    "article_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_tag_pkey" PRIMARY KEY ("article_id","tag_id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" "mention_field" NOT NULL,
    "paragraph" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID,
    "country_id" UUID,
    "evidence" "country_evidence",
    "rule" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "related_story" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "headline_folded" TEXT NOT NULL,
    "paragraphs" TEXT[],
    "target_id" UUID,

    CONSTRAINT "related_story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "outcome" "ingest_outcome" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "knowledge" (
    "name" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "seeded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "event_pending" (
    "id" UUID NOT NULL,
    "article_id" UUID,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "event_pending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_log" (
    "seq" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "article_id" UUID,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "committed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "event_log_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "stream_floor" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "floor" BIGINT NOT NULL DEFAULT 0,
    "stream_id" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "stream_floor_pkey" PRIMARY KEY ("one")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_url_key" ON "article"("url");

-- CreateIndex
CREATE UNIQUE INDEX "article_identity_key" ON "article"("identity");

-- CreateIndex
CREATE INDEX "article_published_at_id_idx" ON "article"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_ingested_at_id_idx" ON "article"("ingested_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_updated_at_id_idx" ON "article"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_source_id_published_at_id_idx" ON "article"("source_id", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_headline_folded_idx" ON "article"("headline_folded");

-- CreateIndex
CREATE UNIQUE INDEX "article_revision_article_id_revision_key" ON "article_revision"("article_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "source_name_folded_key" ON "source_name"("folded");

-- CreateIndex
CREATE INDEX "source_name_source_id_idx" ON "source_name"("source_id");

-- CreateIndex
CREATE INDEX "article_credit_source_id_idx" ON "article_credit"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "person_wikidata_id_key" ON "person"("wikidata_id");

-- CreateIndex
CREATE INDEX "person_name_folded_idx" ON "person_name"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "person_name_person_id_folded_key" ON "person_name"("person_id", "folded");

-- CreateIndex
CREATE UNIQUE INDEX "country_code_key" ON "country"("code");

-- CreateIndex
CREATE INDEX "country_name_folded_idx" ON "country_name"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "country_name_country_id_language_folded_key" ON "country_name"("country_id", "language", "folded");

-- CreateIndex
CREATE UNIQUE INDEX "tag_slug_key" ON "tag"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tag_label_folded_key" ON "tag_label"("folded");

-- CreateIndex
CREATE INDEX "tag_label_tag_id_idx" ON "tag_label"("tag_id");

-- CreateIndex
CREATE INDEX "article_person_person_id_article_id_idx" ON "article_person"("person_id", "article_id");

-- CreateIndex
CREATE INDEX "article_country_country_id_article_id_idx" ON "article_country"("country_id", "article_id");

-- CreateIndex
CREATE INDEX "article_tag_tag_id_article_id_idx" ON "article_tag"("tag_id", "article_id");

-- CreateIndex
CREATE INDEX "mention_person_id_idx" ON "mention"("person_id");

-- CreateIndex
CREATE INDEX "mention_country_id_idx" ON "mention"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_article_id_position_key" ON "mention"("article_id", "position");

-- CreateIndex
CREATE INDEX "related_story_headline_folded_idx" ON "related_story"("headline_folded");

-- CreateIndex
CREATE INDEX "related_story_target_id_idx" ON "related_story"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "related_story_article_id_position_key" ON "related_story"("article_id", "position");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_log_event_id_key" ON "event_log"("event_id");

-- CreateIndex
CREATE INDEX "event_log_article_id_idx" ON "event_log"("article_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_revision" ADD CONSTRAINT "article_revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_name" ADD CONSTRAINT "source_name_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_credit" ADD CONSTRAINT "article_credit_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_credit" ADD CONSTRAINT "article_credit_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_name" ADD CONSTRAINT "country_name_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_label" ADD CONSTRAINT "tag_label_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_person" ADD CONSTRAINT "article_person_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_person" ADD CONSTRAINT "article_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_country" ADD CONSTRAINT "article_country_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_country" ADD CONSTRAINT "article_country_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tag" ADD CONSTRAINT "article_tag_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tag" ADD CONSTRAINT "article_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_story" ADD CONSTRAINT "related_story_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_story" ADD CONSTRAINT "related_story_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
