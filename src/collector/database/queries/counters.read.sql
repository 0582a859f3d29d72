-- Reads the counters of one site over a span of days, both ends included.
SELECT site, day, dimension, value, measure, n
FROM counters
WHERE site = :site AND day BETWEEN :from AND :to
ORDER BY day, dimension, value, measure;
