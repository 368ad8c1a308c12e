-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "pepper" TEXT NOT NULL,
    "previous_hash" BYTEA,
    "previous_pepper" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "created_by" TEXT NOT NULL,
    "rotated_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(0),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "api_key_created_at_id_idx" ON "api_key"("created_at" DESC, "id" DESC);

-- What the code promises itself of every row, whoever writes it.
ALTER TABLE api_key
  ALTER COLUMN scopes SET NOT NULL,
  ADD CONSTRAINT api_key_scopes CHECK (cardinality(scopes) > 0 AND scopes <@ '{read,ingest,edit,admin}'),
  ADD CONSTRAINT api_key_hashes CHECK (octet_length(hash) = 32 AND octet_length(previous_hash) = 32),
  ADD CONSTRAINT api_key_previous CHECK (num_nulls(previous_hash, previous_pepper, previous_until) IN (0, 3));
