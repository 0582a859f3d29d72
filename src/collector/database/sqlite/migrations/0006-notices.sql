-- What was shown, by the digest that the event carries (PR-01, PR-02), and the history of the configuration (PR-04).

CREATE TABLE notices (
  -- SHA-256 of content, 64 hexadecimal digits.
  digest TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  language TEXT NOT NULL,
  build TEXT NOT NULL,
  -- Canonical JSON (RFC 8785) of what is hashed.
  content TEXT NOT NULL,
  -- The texts as they were shown, JSON.
  texts TEXT NOT NULL,
  published_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE configs (
  site TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  -- Absent while it is in force.
  valid_to INTEGER,
  -- Canonical JSON of the whole configuration.
  content TEXT NOT NULL,
  PRIMARY KEY (site, valid_from)
) WITHOUT ROWID;

