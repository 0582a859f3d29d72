-- Whether anything was ever counted for a site.
SELECT 1 AS found FROM counters WHERE site = :site LIMIT 1;
