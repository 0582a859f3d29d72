-- Proof: daily seals over what was decided (PR-06 as in the design), and the digest of what was shown (PR-02).
--
-- A seal is a signed root over the leaves of one site and one day. A leaf is a hash over a record and its salt. Erasing a
-- person removes record and salt: the leaf stays, leads to nobody, and the next seal names it as erased.

-- 16 random bytes, so that a leaf says nothing about a record that somebody guesses.
ALTER TABLE events ADD COLUMN salt BLOB CHECK (length(salt) = 16);
-- Digest of what was shown, as the browser made it; a term. Absent where the browser could not.
ALTER TABLE events ADD COLUMN notice INTEGER REFERENCES terms (id);

CREATE TABLE seals (
  site TEXT NOT NULL,
  -- YYYY-MM-DD in UTC, by the time of receipt.
  day TEXT NOT NULL,
  -- Canonical JSON of what is signed.
  body TEXT NOT NULL,
  -- Ed25519.
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (site, day)
) WITHOUT ROWID;

CREATE TABLE leaves (
  site TEXT NOT NULL,
  day TEXT NOT NULL,
  -- Number of the piece, from 0.
  piece INTEGER NOT NULL,
  -- Up to 4,096 leaf hashes of 32 bytes, in the order of the event ids.
  hashes BLOB NOT NULL,
  PRIMARY KEY (site, day, piece)
) WITHOUT ROWID;

CREATE TABLE erased_leaves (
  leaf BLOB PRIMARY KEY CHECK (length(leaf) = 32),
  site TEXT NOT NULL,
  -- Day of the seal that names it; absent until that is made.
  day TEXT
) WITHOUT ROWID;

CREATE INDEX erased_leaves_by_day ON erased_leaves (site, day);

DROP VIEW consent_events;

-- The events as people and other tools read them.
CREATE VIEW consent_events AS
SELECT
  lower(hex(events.id)) AS id,
  -- hex() of nothing is an empty text.
  nullif(lower(hex(events.consent_id)), '') AS consent_id,
  site.text AS site,
  events.received_at,
  events.decided_at,
  events.skewed,
  occasion.text AS occasion,
  method.text AS method,
  layer.text AS layer,
  states.text AS states,
  events.revision,
  language.text AS language,
  profile.text AS profile,
  build.text AS build,
  page_group.text AS page_group,
  events.decision_ms,
  notice.text AS notice
FROM events
JOIN terms AS site ON site.id = events.site
JOIN terms AS occasion ON occasion.id = events.occasion
JOIN terms AS method ON method.id = events.method
JOIN terms AS layer ON layer.id = events.layer
JOIN terms AS states ON states.id = events.states
JOIN terms AS language ON language.id = events.language
JOIN terms AS profile ON profile.id = events.profile
JOIN terms AS build ON build.id = events.build
LEFT JOIN terms AS page_group ON page_group.id = events.page_group
LEFT JOIN terms AS notice ON notice.id = events.notice;
