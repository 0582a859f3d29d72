-- What one site counted on each day of a span, both ends included: one row for each day on which it counted anything.
-- The days are found one by one, so that the breakdowns, which are nearly all of the table, are passed over.
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
SELECT
  days.day,
  sum(CASE WHEN measure = 'display' THEN n ELSE 0 END) AS displays,
  sum(CASE WHEN measure = 'display-bot' THEN n ELSE 0 END) AS bot_displays,
  sum(CASE WHEN measure = 'choice:accept-all' THEN n ELSE 0 END) AS accept_all,
  sum(CASE WHEN measure = 'choice:partial' THEN n ELSE 0 END) AS partial,
  sum(CASE WHEN measure = 'choice:reject-all' THEN n ELSE 0 END) AS reject_all,
  sum(CASE WHEN measure = 'change' THEN n ELSE 0 END) AS changes,
  sum(CASE WHEN measure = 'import' THEN n ELSE 0 END) AS imports,
  sum(CASE WHEN measure = 'late' THEN n ELSE 0 END) AS late,
  sum(CASE WHEN measure = 'wrong-clock' THEN n ELSE 0 END) AS wrong_clock,
  sum(CASE WHEN measure = 'sent-again' THEN n ELSE 0 END) AS sent_again
-- CROSS JOIN: SQLite then takes the days first.
FROM days
CROSS JOIN counters
WHERE counters.site = :site AND counters.day = days.day AND counters.dimension = 'all'
GROUP BY days.day
ORDER BY days.day;
