-- Adds a seal.
INSERT INTO seals (site, day, body, signature) VALUES (:site, :day, :body, :signature);
