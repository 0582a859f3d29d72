-- Texts of sites that were edited at the collector, and who put which configuration into force (PR-04).

CREATE TABLE editions (
  site TEXT NOT NULL,
  -- 1, 2, 3 …, in the order in which they were published.
  version INTEGER NOT NULL,
  published_at INTEGER NOT NULL,
  -- Name of the account, or token:<name>.
  who TEXT NOT NULL,
  -- The version whose texts it brought back, where it did.
  restored INTEGER,
  -- JSON: every text that is another than in the site's file (src/collector/texts/edits.ts).
  edits TEXT NOT NULL,
  PRIMARY KEY (site, version)
) WITHOUT ROWID;

-- Name of the account, or token:<name>; absent where the command line did it.
ALTER TABLE configs ADD COLUMN who TEXT;
