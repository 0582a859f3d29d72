-- Sites that were added in a page of the collector, beside those of its settings. Each change is a row; none is ever changed.

CREATE TABLE hosted_sites (
  site text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  changed_at bigint NOT NULL,
  who text NOT NULL,
  name text NOT NULL,
  origins text NOT NULL,
  time_zone text NOT NULL,
  config text NOT NULL,
  paused integer NOT NULL,
  PRIMARY KEY (site, version)
);
