-- Looks at the next :limit consent ids after :after and says when each was last heard of.
SELECT consent_id AS id, 1 AS expires, max(received_at) AS last_received_at
FROM events
WHERE consent_id > :after
GROUP BY consent_id
ORDER BY consent_id
LIMIT :limit;
