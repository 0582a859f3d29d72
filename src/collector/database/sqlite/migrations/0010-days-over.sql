-- A day is over where the site is, and a database knows no time zone of a site: the views show a day once it is over
-- everywhere on earth, so from 12:00 UTC of the next day on.

DROP VIEW report_days;
DROP VIEW report_purposes;
DROP VIEW report_groups;

CREATE VIEW report_days AS
SELECT site, day, displays, bot_displays, accept_all + partial + reject_all AS choices, accept_all, partial, reject_all, changes
FROM (
  SELECT
    site,
    day,
    CAST(sum(CASE WHEN measure = 'display' THEN n ELSE 0 END) AS integer) AS displays,
    CAST(sum(CASE WHEN measure = 'display-bot' THEN n ELSE 0 END) AS integer) AS bot_displays,
    CAST(sum(CASE WHEN measure = 'choice:accept-all' THEN n ELSE 0 END) AS integer) AS accept_all,
    CAST(sum(CASE WHEN measure = 'choice:partial' THEN n ELSE 0 END) AS integer) AS partial,
    CAST(sum(CASE WHEN measure = 'choice:reject-all' THEN n ELSE 0 END) AS integer) AS reject_all,
    CAST(sum(CASE WHEN measure = 'change' THEN n ELSE 0 END) AS integer) AS changes
  FROM counters
  WHERE dimension = 'all' AND day < date('now', '-12 hours')
  GROUP BY site, day
) AS days
WHERE accept_all + partial + reject_all >= 10;

-- withdrawn is set against granted, and regranted against refused: each is absent where its base is too small.
CREATE VIEW report_purposes AS
SELECT
  site,
  day,
  purpose,
  granted,
  refused,
  CASE WHEN granted >= 10 THEN withdrawn END AS withdrawn,
  CASE WHEN refused >= 10 THEN regranted END AS regranted
FROM (
  SELECT
    site,
    day,
    CASE
      WHEN measure LIKE 'withdrawal:%' THEN substr(measure, 12)
      WHEN measure LIKE 'regrant:%' THEN substr(measure, 9)
      ELSE substr(measure, 17)
    END AS purpose,
    CAST(sum(CASE WHEN measure LIKE 'purpose-granted:%' THEN n ELSE 0 END) AS integer) AS granted,
    CAST(sum(CASE WHEN measure LIKE 'purpose-refused:%' THEN n ELSE 0 END) AS integer) AS refused,
    CAST(sum(CASE WHEN measure LIKE 'withdrawal:%' THEN n ELSE 0 END) AS integer) AS withdrawn,
    CAST(sum(CASE WHEN measure LIKE 'regrant:%' THEN n ELSE 0 END) AS integer) AS regranted
  FROM counters
  WHERE dimension = 'all' AND day < date('now', '-12 hours')
    AND (measure LIKE 'purpose-%:%' OR measure LIKE 'withdrawal:%' OR measure LIKE 'regrant:%')
  GROUP BY 1, 2, 3
) AS purposes
WHERE granted + refused >= 10;

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
    WHERE dimension <> 'all' AND day < date('now', '-12 hours')
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
