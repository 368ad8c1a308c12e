-- AlterTable
ALTER TABLE "person" ADD COLUMN     "kept" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "kept" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "tag" ADD COLUMN     "kept" BOOLEAN NOT NULL DEFAULT false;

-- What editors made or changed until now, and the source that stands in where a story names none.
UPDATE "person" e SET "kept" = true WHERE e."revision" > 1
  OR EXISTS (SELECT FROM "audit_log" a WHERE a."target_id" = e."id"::text AND a."operation" = 'createPerson');
UPDATE "tag" e SET "kept" = true WHERE e."revision" > 1
  OR EXISTS (SELECT FROM "audit_log" a WHERE a."target_id" = e."id"::text AND a."operation" = 'createTag');
UPDATE "source" e SET "kept" = true WHERE e."revision" > 1 OR e."slug" = 'unknown'
  OR EXISTS (SELECT FROM "audit_log" a WHERE a."target_id" = e."id"::text AND a."operation" = 'createSource');
