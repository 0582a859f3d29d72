-- Publishes the edited texts of a site; fails where somebody else has published this version.
INSERT INTO editions (site, version, published_at, who, restored, edits)
VALUES (:site, :version, :published_at, :who, :restored, :edits);
