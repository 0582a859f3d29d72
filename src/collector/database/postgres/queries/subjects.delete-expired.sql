-- Looks at the next :limit consent ids after :after, and deletes every event of those that were last heard of before
-- :before.
WITH page AS MATERIALIZED (
  SELECT consent_id, max(received_at) AS last_received_at
  FROM events
  WHERE consent_id > :after
  GROUP BY consent_id
  ORDER BY consent_id
  LIMIT :limit
), removed AS (
  DELETE FROM events
  WHERE consent_id IN (SELECT consent_id FROM page WHERE last_received_at < :before)
  RETURNING 1
)
SELECT
  (SELECT count(*) FROM removed) AS deleted,
  (SELECT count(*) FROM page) AS seen,
  (SELECT consent_id FROM page ORDER BY consent_id DESC LIMIT 1) AS last;
