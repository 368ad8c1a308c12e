-- AlterTable
ALTER TABLE "country" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "tag" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "name_edit" (
    "id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" "name_kind",

    CONSTRAINT "name_edit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "name_edit_entity_entity_id_language_folded_key" ON "name_edit"("entity", "entity_id", "language", "folded");

-- Pages make links of it: nothing else than a web address ever stands there.
ALTER TABLE "source" ADD CONSTRAINT "source_homepage_address" CHECK ("homepage" ~ '^https?://');
