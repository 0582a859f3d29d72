-- What one site counted in each group of each breakdown on each day of a span, both ends included: a row for each breakdown and
-- day, its groups as a JSON list of value, displays, and choices by outcome. As text the database hands it over faster than a row
-- for each.
SELECT day, dimension, json_group_array(json_array(value, displays, accept_all, partial, reject_all)) AS cells
FROM (
  SELECT
    day,
    dimension,
    value,
    sum(CASE WHEN measure = 'display' THEN n ELSE 0 END) AS displays,
    sum(CASE WHEN measure = 'choice:accept-all' THEN n ELSE 0 END) AS accept_all,
    sum(CASE WHEN measure = 'choice:partial' THEN n ELSE 0 END) AS partial,
    sum(CASE WHEN measure = 'choice:reject-all' THEN n ELSE 0 END) AS reject_all
  FROM counters
  WHERE site = :site AND day BETWEEN :from AND :to AND dimension <> 'all'
    AND measure IN ('display', 'choice:accept-all', 'choice:partial', 'choice:reject-all')
  GROUP BY day, dimension, value
  ORDER BY day, dimension, value
) AS groups_of_days
GROUP BY day, dimension
ORDER BY day, dimension;
