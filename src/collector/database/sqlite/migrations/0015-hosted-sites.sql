-- Sites that were added in a page of the collector, beside those of its settings. Each change is a row; none is ever changed.

CREATE TABLE hosted_sites (
  site TEXT NOT NULL,
  -- 1, 2, 3 …: the last one counts.
  version INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  -- Name of the account, or token:<name>.
  who TEXT NOT NULL,
  name TEXT NOT NULL,
  -- JSON: a list of origins.
  origins TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  -- JSON: the configuration as it was written.
  config TEXT NOT NULL,
  -- 1 while its script is not served and no event of it is taken.
  paused INTEGER NOT NULL,
  PRIMARY KEY (site, version)
) WITHOUT ROWID;
