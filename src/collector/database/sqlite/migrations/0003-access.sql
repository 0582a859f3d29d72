-- Who may look, and who has looked.
--
-- Passwords, tokens and sessions are here as hashes alone. audit names persons of the site's staff, never a visitor: a
-- record that was looked at is the same keyed hash as in erasures.

CREATE TABLE accounts (
  name TEXT PRIMARY KEY,
  -- analyst, officer or admin.
  role TEXT NOT NULL,
  -- scrypt with its parameters; empty for an account that signs on elsewhere.
  password TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE tokens (
  -- SHA-256 of the token: it is random, so nothing slower is needed.
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  name TEXT NOT NULL UNIQUE,
  -- JSON list of scopes.
  scopes TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sessions (
  -- SHA-256 of what the cookie holds.
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  -- Who signed in: an account by its name, or a token by its hash.
  account TEXT,
  token BLOB,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE audit (
  -- UUID version 7: in order of time.
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  -- Keyed hash of the consent id where one was looked at.
  subject BLOB
) WITHOUT ROWID;
