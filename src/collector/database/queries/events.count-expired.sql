-- Counts the events that the retention would delete: of subjects last heard of before :before, and older ones of nobody.
SELECT count(*) AS n
FROM events
WHERE (consent_id IS NULL AND received_at < :before)
  OR consent_id IN (
    SELECT consent_id FROM events WHERE consent_id IS NOT NULL GROUP BY consent_id HAVING max(received_at) < :before
  );
