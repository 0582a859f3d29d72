-- What one site counted of withdrawals in each class of the time since the grant, on each day of a span, both ends included. The
-- days are found one by one, as in counters.totals.
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
SELECT days.day, counters.value, counters.n AS withdrawals
FROM days
CROSS JOIN counters
WHERE counters.site = :site AND counters.day = days.day AND counters.dimension = 'withdrawal-time'
ORDER BY days.day, counters.value;
