-- Two breakdowns at once are in no view: which cells may be shown hangs on both (docs/report.md).

DROP VIEW report_groups;

-- hidden: choices of the smaller groups of the breakdown and day, and those that are in no group of it. Where there are some, and
-- fewer than ten, the group covers them: the total less the others would give them away (SD-20).
CREATE VIEW report_groups AS
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
      CAST(sum(CASE WHEN measure = 'display' THEN n ELSE 0 END) AS integer) AS displays,
      CAST(sum(CASE WHEN measure = 'choice:accept-all' THEN n ELSE 0 END) AS integer) AS accept_all,
      CAST(sum(CASE WHEN measure = 'choice:partial' THEN n ELSE 0 END) AS integer) AS partial,
      CAST(sum(CASE WHEN measure = 'choice:reject-all' THEN n ELSE 0 END) AS integer) AS reject_all
    FROM counters
    WHERE dimension <> 'all' AND dimension NOT LIKE '% %' AND day < date('now', '-12 hours')
    GROUP BY site, day, dimension, value
  ) AS cells
  JOIN (
    SELECT site, day, CAST(sum(n) AS integer) AS total
    FROM counters
    WHERE dimension = 'all' AND measure IN ('choice:accept-all', 'choice:partial', 'choice:reject-all')
    GROUP BY site, day
  ) AS days USING (site, day)
) AS sorted
WHERE choices >= 10 AND (hidden = 0 OR hidden >= 10);
