-- What one site counted about each purpose, and each service that was answered for itself, on each day of a span, both
-- ends included. The days are found one by one, as in counters.days.
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
  -- What stands after the colon.
  CASE
    WHEN measure LIKE 'withdrawal:%' THEN substr(measure, 12)
    WHEN measure LIKE 'regrant:%' THEN substr(measure, 9)
    ELSE substr(measure, 17)
  END AS purpose,
  sum(CASE WHEN measure LIKE 'purpose-granted:%' THEN n ELSE 0 END) AS granted,
  sum(CASE WHEN measure LIKE 'purpose-refused:%' THEN n ELSE 0 END) AS refused,
  sum(CASE WHEN measure LIKE 'withdrawal:%' THEN n ELSE 0 END) AS withdrawn,
  sum(CASE WHEN measure LIKE 'regrant:%' THEN n ELSE 0 END) AS regranted
FROM days
CROSS JOIN counters
WHERE counters.site = :site AND counters.day = days.day AND counters.dimension = 'all'
  AND (measure LIKE 'purpose-%:%' OR measure LIKE 'withdrawal:%' OR measure LIKE 'regrant:%')
GROUP BY days.day, purpose
ORDER BY days.day, purpose;
