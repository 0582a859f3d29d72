-- Looks at the next :limit events after :after. Those of a subject do not expire by themselves; they are in the page
-- so that every step looks at the same number of rows.
SELECT id, consent_id IS NULL AS expires, received_at AS last_received_at
FROM events
WHERE id > :after
ORDER BY id
LIMIT :limit;
