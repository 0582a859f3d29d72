-- Messages to recipients about withdrawals and erasures that are still to be delivered (LB-40).
--
-- A row is made in the transaction that stores the event, and goes when the recipient has answered 2xx.

CREATE TABLE deliveries (
  -- UUID version 7: the id of the message, the same at each try.
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  -- Name of the recipient in the settings.
  recipient TEXT NOT NULL,
  site TEXT NOT NULL,
  -- consent.withdrawn or consent.erased.
  type TEXT NOT NULL,
  -- Absent once an erasure was given up: nothing leads to the person any more.
  consent_id BLOB CHECK (length(consent_id) = 16),
  -- JSON list of what was withdrawn.
  needs TEXT NOT NULL,
  -- When it happened, and when it was entered, in milliseconds since the epoch.
  happened_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  -- When to try next; absent when it was given up.
  due_at INTEGER,
  tries INTEGER NOT NULL,
  -- What the last try ended with; empty before the first.
  failure TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX deliveries_by_due ON deliveries (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_by_consent_id ON deliveries (consent_id) WHERE consent_id IS NOT NULL;
