-- Lists the requests of one consent id.
SELECT id, consent_id, kind, received_at, due_at, done_at, done_by
FROM requests
WHERE consent_id = :consent_id
ORDER BY id;
