-- The audit is added to by its chain alone, and nothing of it is changed or taken out. This keeps mistakes and stolen
-- statements away; whoever owns the tables can switch it off, and is found by `rawi audit verify`.

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is added to by its chain alone' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_log_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- What chain_audit itself writes comes from within a trigger.
CREATE TRIGGER audit_log_chained BEFORE INSERT ON audit_log
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_chained BEFORE INSERT OR UPDATE ON audit_head
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
