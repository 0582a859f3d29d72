-- Puts a configuration into force.
INSERT INTO configs (site, valid_from, content) VALUES (:site, :now, :content);
