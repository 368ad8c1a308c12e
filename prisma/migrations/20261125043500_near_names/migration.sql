-- Names are found by what is near them in any script. Names of before get their keys in the background.

-- AlterTable
ALTER TABLE "person_name" ADD COLUMN     "near_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "near_version" SMALLINT NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "person_name_near_keys_idx" ON "person_name" USING GIN ("near_keys");

-- CreateIndex
CREATE INDEX "person_name_near_version_idx" ON "person_name"("near_version");

-- Every story with a new name looks in it: what waits in a list beside the index would be read each time.
ALTER INDEX "person_name_near_keys_idx" SET (fastupdate = off);
