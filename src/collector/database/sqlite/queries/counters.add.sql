-- Adds to one counter.
INSERT INTO counters (site, day, dimension, value, measure, n)
VALUES (:site, :day, :dimension, :value, :measure, :n)
ON CONFLICT (site, day, dimension, value, measure) DO UPDATE SET n = n + excluded.n;
