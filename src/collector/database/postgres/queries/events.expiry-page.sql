-- Looks at the next :limit events after :after. Those of a subject do not expire by themselves; they are in the page
-- so that every step looks at the same number of rows.
SELECT id, CASE WHEN consent_id IS NULL THEN 1 ELSE 0 END AS expires, received_at AS last_received_at
FROM events
WHERE id > :after
ORDER BY id
LIMIT :limit;
