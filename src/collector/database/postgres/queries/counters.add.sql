-- Adds to counters in the order given, which is that of their keys: two collectors that add to the same ones wait for each
-- other, and not each for the other.
INSERT INTO counters (site, day, dimension, value, measure, n)
SELECT *
FROM unnest(:site::text[], :day::text[], :dimension::text[], :value::text[], :measure::text[], :n::bigint[])
ON CONFLICT (site, day, dimension, value, measure) DO UPDATE SET n = counters.n + excluded.n;
