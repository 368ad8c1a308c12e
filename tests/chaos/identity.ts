/**
 * The sabotage that the run must notice: events are numbered when they are inserted, by a sequence, as an identity column
 * does. The readers ask for dense numbers and would stop at the first hole, so they are shown the rows counted through:
 * that relaxes their check, and nothing else. A transaction that commits behind a later number then appears where
 * everybody has read on already.
 */
export const IDENTITY = `
  DROP TRIGGER sequence_event ON event_pending;
  ALTER TABLE event_log RENAME TO event_numbered;
  CREATE SEQUENCE event_identity;
  CREATE VIEW event_log AS
    SELECT row_number() OVER (ORDER BY seq) AS seq, event_id, article_id, kind, payload, committed_at FROM event_numbered;
  CREATE OR REPLACE FUNCTION sequence_event() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
  BEGIN
    INSERT INTO event_numbered (seq, event_id, article_id, kind, payload)
    VALUES (nextval('event_identity'), NEW.id, NEW.article_id, NEW.kind, NEW.payload);
    DELETE FROM event_pending WHERE id = NEW.id;
    PERFORM pg_notify('story_event', '');
    RETURN NULL;
  END $$;
  CREATE TRIGGER sequence_event AFTER INSERT ON event_pending FOR EACH ROW EXECUTE FUNCTION sequence_event();`
