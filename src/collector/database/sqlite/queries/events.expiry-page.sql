-- Looks at the next :limit events after :after. Those of a subject do not expire by themselves; they are in the page
-- so that every step looks at the same number of rows.
SELECT consent_id AS subject, id, received_at
FROM events
WHERE id > :after
ORDER BY id
LIMIT :limit;
