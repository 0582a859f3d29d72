-- Looks at the next :limit events of consent ids, one consent id after the other, from the event :after of :subject on.
SELECT consent_id AS subject, id, received_at
FROM events
WHERE consent_id IS NOT NULL AND (consent_id, id) > (:subject, :after)
ORDER BY consent_id, id
LIMIT :limit;
