-- Keeps a piece of the leaves of a day, in the place of one that a run which was cut short had left.
INSERT INTO leaves (site, day, piece, hashes) VALUES (:site, :day, :piece, :hashes)
ON CONFLICT (site, day, piece) DO UPDATE SET hashes = excluded.hashes;
