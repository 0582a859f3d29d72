-- Consent events, one row each, and the counters that the report reads.
--
-- events is append-only; retention and erasure are the only deletions (SD-09, SD-10). The id comes from the browser,
-- is a UUID version 7 and the primary key for as long as the row lives: the same event is stored once. Times are
-- milliseconds since the epoch. decided_at is the browser's claim, received_at the fact (PR-09).
--
-- No column holds an address, a user agent, a URL or a referrer (LB-51).

CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  -- A word that many events share: a site, a language, a set of states. Kept once, so that an event stays small.
  text TEXT NOT NULL UNIQUE
);

CREATE TABLE events (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  -- 16 bytes; absent until something was granted (LB-08).
  consent_id BLOB CHECK (length(consent_id) = 16),
  site INTEGER NOT NULL REFERENCES terms (id),
  received_at INTEGER NOT NULL,
  decided_at INTEGER NOT NULL,
  -- 1 when the two times lie more than 24 hours apart (PR-09).
  skewed INTEGER NOT NULL,
  occasion INTEGER NOT NULL REFERENCES terms (id),
  method INTEGER NOT NULL REFERENCES terms (id),
  layer INTEGER NOT NULL REFERENCES terms (id),
  -- JSON object, purpose id to state, keys in alphabetical order.
  states INTEGER NOT NULL REFERENCES terms (id),
  revision INTEGER NOT NULL,
  language INTEGER NOT NULL REFERENCES terms (id),
  profile INTEGER NOT NULL REFERENCES terms (id),
  build INTEGER NOT NULL REFERENCES terms (id),
  page_group INTEGER REFERENCES terms (id),
  decision_ms INTEGER
) WITHOUT ROWID;

CREATE INDEX events_by_consent_id ON events (consent_id) WHERE consent_id IS NOT NULL;

CREATE TABLE counters (
  site TEXT NOT NULL,
  day TEXT NOT NULL,
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  measure TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (site, day, dimension, value, measure)
) WITHOUT ROWID;

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
  events.decision_ms
FROM events
JOIN terms AS site ON site.id = events.site
JOIN terms AS occasion ON occasion.id = events.occasion
JOIN terms AS method ON method.id = events.method
JOIN terms AS layer ON layer.id = events.layer
JOIN terms AS states ON states.id = events.states
JOIN terms AS language ON language.id = events.language
JOIN terms AS profile ON profile.id = events.profile
JOIN terms AS build ON build.id = events.build
LEFT JOIN terms AS page_group ON page_group.id = events.page_group;
