-- Two breakdowns at once are in no view: which cells may be shown hangs on both (docs/report.md).

-- hidden: choices of the smaller groups of the breakdown and day, and those that are in no group of it. Where there are some, and
-- fewer than ten, the group covers them: the total less the others would give them away (SD-20).

CREATE OR REPLACE VIEW report_groups AS
SELECT site, day, dimension, value, displays, choices, accept_all, partial, reject_all
FROM (
  SELECT
    site, day, dimension, value, displays, accept_all, partial, reject_all,
    accept_all + partial + reject_all AS choices,
    sum(accept_all + partial + reject_all) OVER (
      PARTITION BY site, day, dimension
      ORDER BY accept_all + partial + reject_all, value
    ) - (accept_all + partial + reject_all)
    + total - sum(accept_all + partial + reject_all) OVER (PARTITION BY site, day, dimension) AS hidden
  FROM (
    SELECT
      site,
      day,
      dimension,
      value,
      CAST(sum(CASE WHEN measure = 'display' THEN n ELSE 0 END) AS bigint) AS displays,
      CAST(sum(CASE WHEN measure = 'choice:accept-all' THEN n ELSE 0 END) AS bigint) AS accept_all,
      CAST(sum(CASE WHEN measure = 'choice:partial' THEN n ELSE 0 END) AS bigint) AS partial,
      CAST(sum(CASE WHEN measure = 'choice:reject-all' THEN n ELSE 0 END) AS bigint) AS reject_all
    FROM counters
    WHERE dimension <> 'all' AND dimension NOT LIKE '% %' AND day < to_char(now() AT TIME ZONE 'UTC' - INTERVAL '12 hours', 'YYYY-MM-DD')
    GROUP BY site, day, dimension, value
  ) AS cells
  JOIN (
    SELECT site, day, CAST(sum(n) AS bigint) AS total
    FROM counters
    WHERE dimension = 'all' AND measure IN ('choice:accept-all', 'choice:partial', 'choice:reject-all')
    GROUP BY site, day
  ) AS days USING (site, day)
) AS sorted
WHERE choices >= 10 AND (hidden = 0 OR hidden >= 10);
