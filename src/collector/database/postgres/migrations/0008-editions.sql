-- Texts of sites that were edited at the collector, and who put which configuration into force (PR-04).

CREATE TABLE editions (
  site text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  published_at bigint NOT NULL,
  who text NOT NULL,
  restored integer,
  edits text NOT NULL,
  PRIMARY KEY (site, version)
);

ALTER TABLE configs ADD COLUMN who text;
