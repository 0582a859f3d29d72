-- Adds a piece of the leaves of a day.
INSERT INTO leaves (site, day, piece, hashes) VALUES (:site, :day, :piece, :hashes);
