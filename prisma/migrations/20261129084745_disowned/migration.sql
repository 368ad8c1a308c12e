-- AlterTable
ALTER TABLE "person" ADD COLUMN     "disowned" TEXT[] DEFAULT ARRAY[]::TEXT[];
