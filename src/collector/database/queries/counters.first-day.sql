-- Says on which day something was first counted for a site: no event was received before it.
SELECT min(day) AS first FROM counters WHERE site = :site;
