-- Looks at the next :limit events after :after, and deletes those of nobody that were received before :before.
WITH page AS MATERIALIZED (
  SELECT id, consent_id, received_at FROM events WHERE id > :after ORDER BY id LIMIT :limit
), removed AS (
  DELETE FROM events
  WHERE id IN (SELECT id FROM page WHERE consent_id IS NULL AND received_at < :before)
  RETURNING 1
)
SELECT
  (SELECT count(*) FROM removed) AS deleted,
  (SELECT count(*) FROM page) AS seen,
  (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last;
