-- Remembers that an id was erased. Waits for the events that are being stored: what deletes in the same transaction after
-- this sees them, and those that come later see this.
WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(1835104617, 2))
INSERT INTO erasures (hash, erased_at, reason)
SELECT :hash::bytea, :erased_at::bigint, :reason::text FROM locked
ON CONFLICT (hash) DO UPDATE SET erased_at = excluded.erased_at, reason = excluded.reason;
