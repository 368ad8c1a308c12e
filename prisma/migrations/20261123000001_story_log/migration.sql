-- The story log's numbers: dense, in commit order, with nothing arriving late.
--
-- An identity column would number events when they are inserted, and a reader at position n would then miss the event
-- n - 1 of a transaction that commits after it. Here the number is given during COMMIT (a deferred constraint trigger),
-- under a lock that is held only until the commit is done: the next transaction sees this one's row when it counts.
-- A rollback takes its number back with it, so there are no holes; pruning raises the floor, so counting goes on.

INSERT INTO stream_floor (one) VALUES (true);

ALTER TABLE stream_floor ADD CONSTRAINT stream_floor_one_row CHECK (one);

CREATE FUNCTION sequence_event() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  -- In another isolation level max(seq) below would come from an old snapshot. 40001 tells the client to try again.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'event_pending must be written in READ COMMITTED' USING ERRCODE = '40001';
  END IF;
  -- A statement of its own: the snapshot of the next one is taken when the lock is held, and sees all before us.
  PERFORM pg_advisory_xact_lock(20261123, 1);
  INSERT INTO event_log (seq, event_id, article_id, kind, payload)
  SELECT 1 + GREATEST((SELECT max(seq) FROM event_log), (SELECT floor FROM stream_floor)),
         NEW.id, NEW.article_id, NEW.kind, NEW.payload;
  DELETE FROM event_pending WHERE id = NEW.id;
  -- Wakes the readers, no more: a notification may be lost and holds 8,000 bytes at most.
  PERFORM pg_notify('story_event', '');
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER sequence_event AFTER INSERT ON event_pending
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sequence_event();
