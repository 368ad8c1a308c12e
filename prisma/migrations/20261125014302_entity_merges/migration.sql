-- CreateTable
CREATE TABLE "entity_merge" (
    "id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "reason" TEXT,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved" JSONB NOT NULL,

    CONSTRAINT "entity_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "entity_merge_into_id_idx" ON "entity_merge"("into_id");
