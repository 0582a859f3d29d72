-- Reads the seals of a site over a span of days, both ends included.
SELECT day, body, signature FROM seals WHERE site = :site AND day BETWEEN :from AND :to ORDER BY day;
