-- Puts a configuration into force.
INSERT INTO configs (site, valid_from, content, who) VALUES (:site, :now, :content, :who);
