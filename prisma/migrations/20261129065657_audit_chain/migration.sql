-- CreateTable
CREATE TABLE "audit_pending" (
    "id" BIGSERIAL NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_pending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("one")
);

-- CreateIndex
CREATE INDEX "audit_log_actor_id_seq_idx" ON "audit_log"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_log_target_id_seq_idx" ON "audit_log"("target_id", "seq");

-- CreateIndex
CREATE INDEX "audit_log_operation_seq_idx" ON "audit_log"("operation", "seq");


-- The chain of the audit. A row gets its number and its hash during COMMIT, as the events of the story log do, so that the
-- numbers are dense and in the order of the commits.

ALTER TABLE audit_head ADD CONSTRAINT audit_head_one_row CHECK (one);

-- The hash before the first row.
INSERT INTO audit_head (hash) VALUES (sha256('rawi'));

-- A row as text, the same on every machine: jsonb has one order of keys and one way to write a number, and the instant is
-- written in UTC whatever the session's time zone is.
CREATE FUNCTION audit_row(entry audit_log) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT ((to_jsonb(entry) - 'hash') ||
    jsonb_build_object('at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text
$$;

CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  head audit_head;
  entry audit_log;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'audit_pending must be written in READ COMMITTED' USING ERRCODE = '40001';
  END IF;
  -- The lock of the story log and not one of its own: two transactions that take both in another order would wait for
  -- each other for ever.
  PERFORM pg_advisory_xact_lock(20261123, 1);
  SELECT * INTO STRICT head FROM audit_head;
  entry := ROW(head.seq + 1, clock_timestamp(), NEW.actor_kind, NEW.actor_id, NEW.actor_name, NEW.operation,
    NEW.target_type, NEW.target_id, NEW.reason, NEW.before, NEW.after, '');
  entry.hash := sha256(head.hash || convert_to(audit_row(entry), 'UTF8'));
  INSERT INTO audit_log SELECT entry.*;
  UPDATE audit_head SET seq = entry.seq, hash = entry.hash;
  DELETE FROM audit_pending WHERE id = NEW.id;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER chain_audit AFTER INSERT ON audit_pending
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit();
