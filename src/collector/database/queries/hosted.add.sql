-- Adds or changes a site; fails where somebody else has made this version of it.
INSERT INTO hosted_sites (site, version, changed_at, who, name, origins, test_origins, time_zone, config, paused)
VALUES (:site, :version, :changed_at, :who, :name, :origins, :test_origins, :time_zone, :config, :paused);
