-- DropIndex
DROP INDEX "person_name_person_id_folded_key";

-- CreateIndex
CREATE UNIQUE INDEX "person_name_person_id_language_folded_key" ON "person_name"("person_id", "language", "folded");
