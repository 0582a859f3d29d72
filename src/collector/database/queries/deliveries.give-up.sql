-- Gives a message up. The id of an erased person is not kept for it.
UPDATE deliveries
SET
  due_at = NULL,
  failure = :failure,
  consent_id = CASE WHEN type = 'consent.erased' THEN NULL ELSE consent_id END
WHERE id = :id;
