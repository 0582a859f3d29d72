-- What was erased, so that a restored backup erases it again and a late event does not bring it back.
--
-- hash is an HMAC-SHA-256 of the consent id with the salt of this installation: nobody can go back from it to an id.
-- The same lines are in erasures.jsonl beside the database, which a backup of the database does not take back in time.

CREATE TABLE erasures (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  erased_at INTEGER NOT NULL,
  -- Why: erasure or objection.
  reason TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE settings (
  -- One value of this installation by name, as the salt of the erasures.
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;
