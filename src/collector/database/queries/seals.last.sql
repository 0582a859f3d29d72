-- Reads the last seal of a site.
SELECT day, body, signature FROM seals WHERE site = :site ORDER BY day DESC LIMIT 1;
