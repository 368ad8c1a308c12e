-- AlterTable
ALTER TABLE "webhook" ADD COLUMN     "previous_secrets" JSONB NOT NULL DEFAULT '[]';

UPDATE "webhook" SET "previous_secrets" = jsonb_build_array(jsonb_build_object(
  'version', "secret_version" - 1,
  'until', to_char("previous_secret_until" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
WHERE "previous_secret_until" IS NOT NULL;

-- AlterTable
ALTER TABLE "webhook" DROP COLUMN "previous_secret_until";
