-- What the site's officer keeps about requests of visitors (SD-25), and notes on a person's records (SD-13).
--
-- History is never rewritten: a note stands beside the records. Both lose what leads to the person when the person is
-- erased.

CREATE TABLE requests (
  -- UUID version 7.
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  -- Absent where the person could not give one, and once the person was erased.
  consent_id BLOB CHECK (length(consent_id) = 16),
  -- access, erasure, objection, rectification or other.
  kind TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  done_at INTEGER,
  done_by TEXT
) WITHOUT ROWID;

CREATE INDEX requests_by_consent_id ON requests (consent_id) WHERE consent_id IS NOT NULL;

CREATE TABLE annotations (
  -- UUID version 7.
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  consent_id BLOB NOT NULL CHECK (length(consent_id) = 16),
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  text TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX annotations_by_consent_id ON annotations (consent_id);
