-- AlterTable
ALTER TABLE "article" ADD COLUMN     "named" JSONB NOT NULL DEFAULT '{}';
