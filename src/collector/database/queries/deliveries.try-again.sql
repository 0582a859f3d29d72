-- Makes what was given up, or is due later than :soon, due now. What is due before that may be under way.
UPDATE deliveries
SET due_at = :now, created_at = CASE WHEN due_at IS NULL THEN :now ELSE created_at END
WHERE recipient = :recipient AND consent_id IS NOT NULL AND (due_at IS NULL OR due_at > :soon)
RETURNING id;
