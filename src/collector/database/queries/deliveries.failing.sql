-- Reads the messages whose last try has failed, those that were given up first.
SELECT id, recipient, site, type, happened_at, created_at, due_at, tries, failure
FROM deliveries
WHERE failure <> ''
ORDER BY due_at IS NOT NULL, id
LIMIT :limit;
