-- What one site counted in total on each day of a span, both ends included: one row for each day on which it counted anything, its
-- counters as a JSON object. As text the database hands it over faster than a row for each. The days are found one by one, so that
-- the breakdowns, which are nearly all of the table, are passed over.
WITH RECURSIVE days (day) AS (
  SELECT min(day) FROM counters WHERE site = :site AND day BETWEEN :from AND :to
  UNION ALL
  SELECT (
    SELECT min(counters.day)
    FROM counters
    WHERE counters.site = :site AND counters.day > days.day AND counters.day <= :to
  )
  FROM days
  WHERE days.day IS NOT NULL
)
SELECT days.day, json_object_agg(measure, n)::text AS totals
-- CROSS JOIN: SQLite then takes the days first.
FROM days
CROSS JOIN counters
WHERE counters.site = :site AND counters.day = days.day AND counters.dimension = 'all'
GROUP BY days.day
ORDER BY days.day;
