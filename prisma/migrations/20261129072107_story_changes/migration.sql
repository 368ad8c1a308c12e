-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('WAITING', 'RUNNING', 'DONE');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "edited" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "seen" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "withdrawal" JSONB;

-- AlterTable
ALTER TABLE "article_revision" ADD COLUMN     "by" JSONB,
ADD COLUMN     "note" TEXT,
ALTER COLUMN "raw" DROP NOT NULL,
ALTER COLUMN "raw_type" DROP NOT NULL;

-- AlterTable
-- The keys of before all belong to the admin key: nobody else could give one.
ALTER TABLE "idempotency_key" ADD COLUMN "actor_id" TEXT NOT NULL DEFAULT 'root',
ADD COLUMN     "actor_kind" TEXT NOT NULL DEFAULT 'ROOT';
ALTER TABLE "idempotency_key" ALTER COLUMN "actor_id" DROP DEFAULT,
ALTER COLUMN "actor_kind" DROP DEFAULT,
DROP CONSTRAINT "idempotency_key_pkey",
ADD CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_kind", "actor_id", "key");

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'WAITING',
    "by" JSONB NOT NULL,
    "note" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_story" (
    "job_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "job_story_pkey" PRIMARY KEY ("job_id","article_id")
);

-- CreateTable
CREATE TABLE "job_failure" (
    "job_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "job_failure_pkey" PRIMARY KEY ("job_id","article_id")
);

-- CreateIndex
CREATE INDEX "job_state_id_idx" ON "job"("state", "id");

-- CreateIndex
CREATE INDEX "article_publish_at_idx" ON "article"("publish_at") WHERE "status" = 'SCHEDULED';

-- AddForeignKey
ALTER TABLE "job_story" ADD CONSTRAINT "job_story_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_failure" ADD CONSTRAINT "job_failure_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the story log still knows of the stories that were withdrawn before.
UPDATE article a SET withdrawal = (
  SELECT jsonb_build_object(
    'at', to_char(coalesce(max(e.committed_at), a.updated_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'reason', (array_agg(e.payload ->> 'reason' ORDER BY e.seq DESC))[1], 'note', NULL, 'by', NULL)
  FROM event_log e WHERE e.article_id = a.id AND e.kind = 'WITHDRAWN')
WHERE a.status = 'WITHDRAWN';
