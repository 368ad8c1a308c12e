-- AlterTable
ALTER TABLE "article" ADD COLUMN     "words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "article_words_idx" ON "article" USING GIN ("words");
