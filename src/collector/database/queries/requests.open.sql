-- Lists the requests that are open, the most urgent first.
SELECT id, consent_id, kind, received_at, due_at, done_at, done_by
FROM requests
WHERE done_at IS NULL
ORDER BY due_at, id
LIMIT :limit;
