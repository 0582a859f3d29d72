-- Everything that a collector keeps. What each table is for is said in the migrations of SQLite, which has the same ones.
--
-- events is cut into partitions by its id, a UUID version 7 that begins with the time: one for each month, made ahead, and
-- dropped when nothing in it is to be kept any more. What is in no month (a clock that is far off, an old event of a person
-- who came back) is in events_default. The id alone is the key, so an event is stored once whatever else it says.
--
-- events refers to terms without a foreign key: a term is never deleted, and each check would lock a row that all
-- collectors use. Texts that are sorted by are compared by their bytes, as in SQLite.

CREATE TABLE terms (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  text text COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE events (
  id bytea PRIMARY KEY CHECK (length(id) = 16),
  consent_id bytea CHECK (length(consent_id) = 16),
  site integer NOT NULL,
  received_at bigint NOT NULL,
  decided_at bigint NOT NULL,
  skewed smallint NOT NULL,
  occasion integer NOT NULL,
  method integer NOT NULL,
  layer integer NOT NULL,
  states integer NOT NULL,
  revision integer NOT NULL,
  language integer NOT NULL,
  profile integer NOT NULL,
  build integer NOT NULL,
  page_group integer,
  decision_ms bigint,
  salt bytea CHECK (length(salt) = 16),
  notice integer
) PARTITION BY RANGE (id);

CREATE INDEX events_by_consent_id ON events (consent_id) WHERE consent_id IS NOT NULL;

CREATE TABLE events_default PARTITION OF events DEFAULT;

CREATE TABLE counters (
  site text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL,
  dimension text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (site, day, dimension, value, measure)
);

CREATE TABLE erasures (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32),
  erased_at bigint NOT NULL,
  reason text NOT NULL
);

CREATE TABLE settings (
  name text COLLATE "C" PRIMARY KEY,
  value bytea NOT NULL
);

CREATE TABLE accounts (
  name text COLLATE "C" PRIMARY KEY,
  role text NOT NULL,
  password text NOT NULL,
  created_at bigint NOT NULL
);

CREATE TABLE tokens (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32),
  name text COLLATE "C" NOT NULL UNIQUE,
  scopes text NOT NULL,
  created_at bigint NOT NULL
);

CREATE TABLE sessions (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32),
  account text,
  token bytea,
  expires_at bigint NOT NULL
);

CREATE TABLE audit (
  id bytea PRIMARY KEY CHECK (length(id) = 16),
  at bigint NOT NULL,
  who text NOT NULL,
  action text NOT NULL,
  subject bytea
);

CREATE TABLE requests (
  id bytea PRIMARY KEY CHECK (length(id) = 16),
  consent_id bytea CHECK (length(consent_id) = 16),
  kind text NOT NULL,
  received_at bigint NOT NULL,
  due_at bigint NOT NULL,
  done_at bigint,
  done_by text
);

CREATE INDEX requests_by_consent_id ON requests (consent_id) WHERE consent_id IS NOT NULL;

CREATE TABLE annotations (
  id bytea PRIMARY KEY CHECK (length(id) = 16),
  consent_id bytea NOT NULL CHECK (length(consent_id) = 16),
  at bigint NOT NULL,
  who text NOT NULL,
  text text NOT NULL
);

CREATE INDEX annotations_by_consent_id ON annotations (consent_id);

CREATE TABLE seals (
  site text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL,
  body text NOT NULL,
  signature bytea NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (site, day)
);

CREATE TABLE leaves (
  site text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL,
  piece integer NOT NULL,
  hashes bytea NOT NULL,
  PRIMARY KEY (site, day, piece)
);

CREATE TABLE erased_leaves (
  leaf bytea PRIMARY KEY CHECK (length(leaf) = 32),
  site text COLLATE "C" NOT NULL,
  day text COLLATE "C"
);

CREATE INDEX erased_leaves_by_day ON erased_leaves (site, day);

CREATE TABLE notices (
  digest text COLLATE "C" PRIMARY KEY,
  site text COLLATE "C" NOT NULL,
  language text NOT NULL,
  build text NOT NULL,
  content text NOT NULL,
  texts text NOT NULL,
  published_at bigint NOT NULL
);

CREATE TABLE configs (
  site text COLLATE "C" NOT NULL,
  valid_from bigint NOT NULL,
  valid_to bigint,
  content text NOT NULL,
  PRIMARY KEY (site, valid_from)
);

CREATE TABLE deliveries (
  id bytea PRIMARY KEY CHECK (length(id) = 16),
  recipient text COLLATE "C" NOT NULL,
  site text COLLATE "C" NOT NULL,
  type text NOT NULL,
  consent_id bytea CHECK (length(consent_id) = 16),
  needs text NOT NULL,
  happened_at bigint NOT NULL,
  created_at bigint NOT NULL,
  due_at bigint,
  tries integer NOT NULL,
  failure text NOT NULL
);

CREATE INDEX deliveries_by_due ON deliveries (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_by_consent_id ON deliveries (consent_id) WHERE consent_id IS NOT NULL;

-- The events as people and other tools read them.
CREATE VIEW consent_events AS
SELECT
  encode(events.id, 'hex') AS id,
  encode(events.consent_id, 'hex') AS consent_id,
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
