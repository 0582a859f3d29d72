-- Lists the requests that were answered last.
SELECT id, consent_id, kind, received_at, due_at, done_at, done_by
FROM requests
WHERE done_at IS NOT NULL
ORDER BY done_at DESC, id
LIMIT :limit;
