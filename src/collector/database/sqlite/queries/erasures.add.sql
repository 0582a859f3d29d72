-- Remembers that an id was erased.
INSERT INTO erasures (hash, erased_at, reason) VALUES (:hash, :erased_at, :reason)
ON CONFLICT (hash) DO UPDATE SET erased_at = excluded.erased_at, reason = excluded.reason;
